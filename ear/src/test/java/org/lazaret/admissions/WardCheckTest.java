package org.lazaret.admissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.admissions.WardCheck.Verdict;
import org.lazaret.allotment.Books;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.allotment.Seating;

/** The books by which patients are placed, and the reckoning from the files alone, come to the same. */
class WardCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"testdata01", "testdata05", "testdata13"})
    void books_and_check_reckon_the_same_cost_whoever_lies_where(String instance) throws IOException, URISyntaxException {
        WardLedger ledger = WardLedger.read(instance);
        Books books = ledger.open();
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int patient = 0; patient < ledger.seekers(); patient++) {
            int room = random.nextInt(ledger.spots());
            books.put(patient, room);
            lines.add(ledger.line(patient, room));
        }
        Verdict verdict = check(instance, lines);
        assertEquals(books.cost(), verdict.cost());
        assertEquals(books.forbidden() > 0, !verdict.broken().isEmpty());
        assertTrue(verdict.mixed() > 0);
    }

    @Test
    void what_the_search_finds_keeps_all_hard_rules_and_a_patient_left_out_breaks_one() throws IOException, URISyntaxException {
        WardLedger ledger = WardLedger.read("testdata01");
        int[] nobody = new int[ledger.seekers()];
        Arrays.fill(nobody, Seating.NOWHERE);
        int[] rooms = new Search(ledger, Limit.of(50_000), 1).run(nobody, new boolean[nobody.length], Pulse.NONE);
        List<String> lines = new ArrayList<>();
        for (int patient = 0; patient < rooms.length; patient++) {
            lines.add(ledger.line(patient, rooms[patient]));
        }
        assertEquals(List.of(), check("testdata01", lines).broken());
        assertFalse(check("testdata01", lines.subList(1, lines.size())).broken().isEmpty());
        List<String> twice = new ArrayList<>(lines);
        twice.add(lines.get(0));
        assertFalse(check("testdata01", twice).broken().isEmpty());
    }

    private Verdict check(String instance, List<String> lines) throws IOException, URISyntaxException {
        Path assignment = folder.resolve("assignment.csv");
        Files.write(assignment, lines);
        return WardCheck.of(Path.of(WardCheckTest.class.getResource("/admissions/" + instance + ".txt").toURI()), assignment);
    }
}
