package org.lazaret.leaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.manager;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.certificate.Certificate;
import org.lazaret.job.JobFetched;
import org.lazaret.job.JobParts;
import org.lazaret.job.JobState;
import org.lazaret.job.JobWorld;
import org.lazaret.leaver.Leavers.Asked;
import org.lazaret.people.PersonNames;
import org.lazaret.protocol.Protocols;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** One file for all, a sheet each, whose sheets all stand while it can be fetched. */
@ExtendWith(Database.class)
class PrintJobTest {
    private static final Instant LATER = DAY_3.plusSeconds(3600);
    private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);
    /** More than fit into two steps. */
    private static final int PEOPLE = 45;
    @TempDir
    private static Path folder;
    private final Database database;
    private final JobWorld jobs;
    private House house;
    private List<Leaver> leavers;

    PrintJobTest(Database database) {
        this.database = database;
        jobs = new JobWorld(database);
    }

    @BeforeEach
    void everybody_has_left() {
        house = StayWorld.house(database, SiteKind.ISOLATION, PEOPLE, 1);
        ReleaseWorld.threeDays(database, house);
        List<UUID> stays = IntStream.range(0, PEOPLE).mapToObj(room -> StayWorld.at(database, StayWorld.NOW,
                w -> w.admitted(house.site(), "陈桂" + (char) ('一' + room), house.bed(room)))).toList();
        at(w -> w.certificates.releases.releases.releaseAll(manager(house.site()), house.site(), stays, null));
        leavers = at(w -> w.leavers.issue(manager(house.site()), house.site(), new Asked(LocalDate.parse("2021-08-11"), null)).items());
    }

    @Test
    void every_sheet_is_there_once_in_the_order_of_rooms_however_they_were_named() throws Exception {
        List<UUID> named = new ArrayList<>(ids());
        Collections.reverse(named);
        UUID asked = at(w -> w.prints.ask(manager(house.site()), house.site(), named)).id();
        assertEquals(ids(), PrintJob.read(at(w -> w.world.em.createQuery("select f.content from JobFile f where f.key.jobId = :job", byte[].class)
                .setParameter("job", asked).getSingleResult())));
        jobs.runNext(kind(Integer.MAX_VALUE));
        assertEquals(JobState.DONE, state(asked));
        assertSheets(asked);
        assertEquals(PEOPLE, traces());
    }

    @Test
    void a_server_that_dies_meanwhile_leaves_work_that_the_next_goes_on_with_and_no_trace_is_left_twice() throws Exception {
        UUID asked = at(w -> w.prints.ask(manager(house.site()), house.site(), ids())).id();
        assertThrows(ServerDied.class, () -> jobs.runNext(kind(1)));
        assertEquals(20, traces());
        database.execute("UPDATE job SET lease_until = '2021-01-01 00:00:00' WHERE id = ?", UuidBytes.of(asked));
        jobs.runNext(kind(Integer.MAX_VALUE));
        assertSheets(asked);
        assertEquals(PEOPLE, traces());
    }

    @Test
    void a_file_with_a_certificate_that_was_revoked_since_is_handed_out_no_more() {
        UUID asked = at(w -> w.prints.ask(manager(house.site()), house.site(), ids())).id();
        JobFetched fetched = new JobFetched(asked, PrintJob.KIND, house.site());
        at(w -> {
            w.prints.fetched(fetched);
            return null;
        });
        Certificate revoked = leavers.get(7).proof().certificate();
        at(w -> w.certificates.certificates.revoke(manager(house.site()), revoked.id(), "发错了人"));
        CertificatesRevoked refused = assertThrows(CertificatesRevoked.class, () -> at(w -> {
            w.prints.fetched(fetched);
            return null;
        }));
        assertEquals(List.of(revoked.number().text()), refused.facts().get("numbers"));
        assertThrows(CertificatesRevoked.class, () -> at(w -> w.prints.ask(manager(house.site()), house.site(), ids())));
        assertThrows(NotFound.class, () -> at(w -> w.prints.ask(manager(house.site()), house.site(), List.of(UUID.randomUUID()))));
        jobs.runNext(kind(Integer.MAX_VALUE));
        assertEquals(JobState.FAILED, state(asked));
    }

    private void assertSheets(UUID job) throws Exception {
        byte[] file = at(w -> new JobParts(w.world.em, CLOCK).after(job, 0)).orElseThrow().content();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals(PEOPLE, document.getNumberOfPages());
            Map<UUID, String> names = at(w -> PersonNames.of(w.world.em, leavers.stream().map(one -> one.proof().stay().person()).toList())).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().full()));
            for (int page = 0; page < PEOPLE; page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page + 1);
                words.setEndPage(page + 1);
                String text = words.getText(document);
                Leaver one = leavers.get(page);
                assertTrue(text.contains(one.proof().certificate().number().text()) && text.contains(names.get(one.proof().stay().person())), text);
            }
        }
    }

    private List<UUID> ids() {
        return leavers.stream().map(one -> one.proof().certificate().id()).toList();
    }

    private long traces() {
        return database.count("SELECT COUNT(*) FROM audit_entry WHERE site_id = ? AND action = 'certificate-printed'", UuidBytes.of(house.site()));
    }

    private JobState state(UUID job) {
        return database.call(em -> em.createQuery("select j.state from Job j where j.id = :id", JobState.class).setParameter("id", job).getSingleResult());
    }

    /** The power went. */
    private static final class ServerDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Each step in its own transaction, as the ledger runs it. @param most steps until the server dies */
    private PrintJob kind(int most) {
        int[] steps = {0};
        return new PrintJob(new CertificatePrints(null, null, null, null, null, null) {
            @Override
            public List<Certificate> sheets(Caller caller, UUID site, List<UUID> ids) {
                if (steps[0]++ == most) {
                    throw new ServerDied();
                }
                Trail trail = new Trail(jobs.em(), CLOCK);
                Sites sites = new Sites(jobs.em(), new Access(), trail, new Protocols(jobs.em()), CLOCK, new Fired<>());
                return new CertificatePrints(jobs.em(), sites, null, null, null, trail).sheets(manager(house.site()), house.site(), ids);
            }
        }, new JobParts(null, CLOCK) {
            @Override
            public void add(UUID job, int seq, int rows, byte[] content) {
                new JobParts(jobs.em(), CLOCK).add(job, seq, rows, content);
            }
        });
    }

    private <T> T at(Function<LeaverWorld, T> work) {
        return LeaverWorld.at(database, folder.resolve("key"), LATER, work);
    }
}
