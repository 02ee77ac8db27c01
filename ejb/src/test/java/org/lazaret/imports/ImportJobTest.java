package org.lazaret.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobState;
import org.lazaret.job.JobView;
import org.lazaret.job.JobWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.Setting;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;
import org.lazaret.table.Parsers;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class ImportJobTest {
    private static final Column<String> NAME = Column.required("name", "名称", "Name", Parsers.text(20));
    private static final Column<Integer> BEDS = Column.required("beds", "床位", "Beds", Parsers.integer(1, 9));

    private final Database database;
    private JobWorld world;

    ImportJobTest(Database database) {
        this.database = database;
    }

    private record Ward(String name, int beds) {
    }

    private static final class Full extends Refusal {
        private static final long serialVersionUID = 1L;

        Full(String ward) {
            super("ward-full", 409, "ward", ward);
        }
    }

    /** Wards kept as settings; a ward of nine beds is refused, one of eight in its cell, after it was written. */
    private final class Wards implements RowImport<Ward> {
        @Override
        public String kind() {
            return "wards";
        }

        @Override
        public String policy() {
            return JobWorld.POLICY;
        }

        @Override
        public Columns columns() {
            return new Columns(NAME, BEDS);
        }

        @Override
        public Ward value(Columns.Values cells, SiteScope site) {
            return new Ward(cells.get(NAME), cells.get(BEDS));
        }

        @Override
        public String key(Ward ward) {
            return ward.name();
        }

        @Override
        public void apply(Caller caller, SiteScope site, Ward ward) {
            world.em().persist(new Setting("ward-" + ward.name(), caller.name() + " at " + site.site()));
            if (ward.beds() == 9) {
                throw new Full(ward.name());
            }
            if (ward.beds() == 8) {
                throw new Invalid("beds", "out-of-range", "least", 1, "most", 7);
            }
        }
    }

    private final class Kept extends Rejections {
        @Override
        public void keep(UUID job, int row, Refusal refusal) {
            new Rejections(world.em()).keep(job, row, refusal);
        }

        @Override
        public Map<Integer, Invalid.Field> of(UUID job) {
            return database.call((EntityManager em) -> new Rejections(em).of(job));
        }
    }

    @BeforeEach
    void a_world() {
        world = new JobWorld(database);
    }

    @AfterEach
    void nothing_left() throws Exception {
        database.execute("DELETE FROM import_rejection");
        database.execute("DELETE FROM job_file");
        database.execute("DELETE FROM job");
        database.execute("DELETE FROM setting WHERE name LIKE 'ward-%'");
    }

    private static final String LIST = """
            病区表,
            名称,床位,备注
            A,3,
            B,many,x
            A,2,
            C,9,
            D,8,
            E,1,
            """;

    @Test
    void good_rows_are_taken_over_and_each_bad_one_is_named_with_its_place() {
        JobView done = run(LIST, false);
        assertEquals(List.of(JobState.DONE, "rows-imported", Map.of("rows", 6L, "accepted", 2L, "rejected", 4L)),
                List.of(done.state(), done.message(), done.facts()));
        assertEquals(List.of("4 B 床位 not-a-whole-number", "5 - - twice-in-file", "6 - - ward-full", "7 B 床位 out-of-range"),
                errors(done));
        assertEquals(List.of("备注"), outcome(done).getJsonArray("ignored").getValuesAs(v -> ((JsonString) v).getString()));
        assertEquals(2, wards());
    }

    @Test
    void a_dry_run_finds_the_same_and_changes_nothing() {
        JobView wet = run(LIST, false);
        assertEquals(2, wards());
        database.run(em -> em.createNativeQuery("DELETE FROM setting WHERE name LIKE 'ward-%'").executeUpdate());
        JobView dry = run(LIST, true);
        assertEquals(errors(wet), errors(dry));
        assertEquals("rows-checked", dry.message());
        assertTrue(outcome(dry).getBoolean("dryRun"));
        assertEquals(0, wards());
    }

    @Test
    void a_list_without_a_needed_column_fails_as_a_whole() {
        JobView failed = run("名称\nA\n", false);
        assertEquals(List.of(JobState.FAILED, "invalid"), List.of(failed.state(), failed.message()));
        assertEquals("column-missing", outcome(failed).getJsonArray("errors").getJsonObject(0).getString("code"));
    }

    @Test
    void a_file_that_is_no_list_fails_with_the_reason() {
        JobView failed = run("", false);
        assertEquals(List.of("table-unreadable", "empty-file"), List.of(failed.message(), failed.facts().get("reason")));
    }

    @Test
    void a_rejected_row_keeps_its_cells_as_the_file_has_them() {
        JobView done = run("名称,床位\n" + "·吐尔逊,x\n", false);
        assertEquals("·吐尔逊", outcome(done).getJsonArray("rejected").getJsonObject(0).getJsonArray("cells").getString(0));
    }

    private JobView run(String list, boolean dryRun) {
        UUID job = world.submit("import-wards", Map.of("dryRun", dryRun),
                new JobResult.Content("list.csv", "text/csv", list.getBytes(UTF_8)));
        world.runNext(new ImportJob(List.of(new Wards()), new Kept()));
        return world.view(job);
    }

    private long wards() {
        return database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'ward-%'");
    }

    private static JsonObject outcome(JobView job) {
        return Json.createReader(new StringReader(job.result())).readObject();
    }

    private static List<String> errors(JobView job) {
        return outcome(job).getJsonArray("rejected").getValuesAs(JsonObject.class).stream()
                .flatMap(row -> row.getJsonArray("errors").getValuesAs(JsonObject.class).stream())
                .map(e -> e.getInt("row") + " " + e.getString("column", "-") + " " + e.getString("header", "-") + " "
                        + e.getString("code")).toList();
    }
}
