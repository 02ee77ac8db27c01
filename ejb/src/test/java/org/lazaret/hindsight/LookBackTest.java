package org.lazaret.hindsight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.laboratory.LaboratoryWorld.CDC;
import static org.lazaret.laboratory.LaboratoryWorld.KIT;
import static org.lazaret.laboratory.LaboratoryWorld.somebody;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.manager;
import static org.lazaret.sample.SampleWorld.NOW;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.certificate.Certificate;
import org.lazaret.certificate.CertificateWorld;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.hindsight.LookBack.Waiting;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.laboratory.Reported;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.sample.SampleWorld;
import org.lazaret.sample.Swab;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testplan.Outcome;

/** What spoke against a release before anybody looked at releases again is found once, by whichever server comes first. */
@ExtendWith(Database.class)
class LookBackTest {
    private static final String MIGRATION = "/db/migration/V207__release_look_back.sql";
    private static final Instant REPORTED = NOW.plusSeconds(7200);
    private static final Instant NEWS = DAY_3.plusSeconds(7200);
    private static final LocalDate FIRST_TEST = LocalDate.parse("2021-08-09");
    @TempDir
    private static Path folder;

    private record Guest(UUID stay, UUID person, String tube, UUID sample) {
    }

    @Test
    void a_positive_of_before_is_found_once_revokes_the_certificate_and_tells_who_is_in_charge() {
        on((database, house) -> {
            Guest doubtful = released(database, house, "陈桂华", 0);
            Guest good = released(database, house, "陆一鸣", 1);
            Certificate certificate = at(database, w -> w.certificates.issue(manager(house.site()), doubtful.stay()));
            unnoticed(database, house, doubtful, Outcome.POSITIVE);
            deployed(database);
            LookBackTimer timer = timer(database, List.of());
            timer.tick();
            assertEquals(0, waiting(database));
            timer.tick();
            timer.tick();
            Known known = doubts(database, house).get(0);
            assertEquals(List.of(Lack.POSITIVE, doubtful.tube(), Outcome.POSITIVE, doubtful.person()),
                    List.of(known.lack(), known.tube(), known.outcome(), known.review().person()));
            assertEquals(1, database.count("SELECT COUNT(*) FROM release_review"));
            assertEquals(1, database.count("SELECT COUNT(*) FROM alert WHERE kind = 'RELEASE_DOUBTED' AND level = 1 AND person_id = ?", UuidBytes.of(doubtful.person())));
            assertEquals(1, database.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'release-doubted' AND user_name = 'system:release-look-back'"));
            assertEquals(1, database.count("SELECT COUNT(*) FROM certificate_revocation WHERE certificate_id = ? AND cause = 'FOUND_LATER'", UuidBytes.of(certificate.id())));
            assertEquals(0, database.count("SELECT COUNT(*) FROM alert WHERE person_id = ?", UuidBytes.of(good.person())));
        });
    }

    @Test
    void a_swab_that_was_withdrawn_before_leaves_a_test_missed_and_names_no_tube() {
        on((database, house) -> {
            Guest guest = released(database, house, "江一帆", 0);
            LaboratoryWorld.at(database, NEWS, w -> w.sample.samples.withdraw(somebody(), guest.sample(), "扫错了人"));
            deployed(database);
            timer(database, List.of()).tick();
            Known known = doubts(database, house).get(0);
            assertEquals(Lack.TEST_MISSED, known.lack());
            assertNull(known.tube());
            assertNull(known.outcome());
            assertEquals(Lack.TEST_MISSED, at(database, w -> w.certificates.of(manager(house.site()), guest.stay(), false)).doubt().lack());
        });
    }

    @Test
    void what_the_laboratory_told_of_meanwhile_is_not_told_again() {
        on((database, house) -> {
            Guest guest = released(database, house, "何秀兰", 0);
            deployed(database);
            Reported news = corrected(database, guest.tube(), Outcome.POSITIVE);
            at(database, w -> w.laboratory.results.takeAll(somebody(), house.site(), List.of(news)));
            timer(database, List.of()).tick();
            assertEquals(1, database.count("SELECT COUNT(*) FROM release_review"));
            assertEquals(1, database.count("SELECT COUNT(*) FROM alert WHERE kind = 'RELEASE_DOUBTED'"));
            assertEquals(0, waiting(database));
        });
    }

    @Test
    void of_two_servers_that_look_at_once_one_tells() {
        on((database, house) -> {
            Guest guest = released(database, house, "孟小雨", 0);
            unnoticed(database, house, guest, Outcome.POSITIVE);
            deployed(database);
            Waiting one = at(database, w -> w.lookBack.waiting(null)).get(0);
            List<Database.Outcome<Boolean>> both = database.together(2, number -> at(database, w -> {
                w.lookBack.look(one);
                return true;
            }));
            assertTrue(both.stream().allMatch(Database.Outcome::succeeded), both::toString);
            assertEquals(1, database.count("SELECT COUNT(*) FROM release_review"));
            assertEquals(1, database.count("SELECT COUNT(*) FROM alert WHERE kind = 'RELEASE_DOUBTED'"));
        });
    }

    @Test
    void one_that_fails_stands_in_nobodys_way_and_is_looked_at_again() {
        on((database, house) -> {
            Guest guest = released(database, house, "沈月", 0);
            released(database, house, "白露", 1);
            unnoticed(database, house, guest, Outcome.POSITIVE);
            deployed(database);
            UUID first = at(database, w -> w.lookBack.waiting(null)).get(0).release();
            timer(database, List.of(first)).tick();
            assertEquals(1, waiting(database));
            LookBackTimer later = timer(database, List.of());
            later.tick();
            assertEquals(0, waiting(database));
            assertEquals(1, database.count("SELECT COUNT(*) FROM release_review"));
        });
    }

    @Test
    void many_are_looked_at_in_portions() {
        try (Database database = Database.fresh()) {
            House house = StayWorld.house(database, SiteKind.ISOLATION, 51, 1);
            ReleaseWorld.threeDays(database, house);
            List<UUID> stays = IntStream.range(0, 51).mapToObj(room -> admitted(database, house, "吴" + (char) ('一' + room), room)).toList();
            at(database, DAY_3, w -> w.releases.releases.releaseAll(manager(house.site()), house.site(), stays, null));
            deployed(database);
            LookBackTimer timer = timer(database, List.of());
            timer.tick();
            assertEquals(1, waiting(database));
            timer.tick();
            assertEquals(0, waiting(database));
        }
    }

    private interface Story {
        void told(Database database, House house);
    }

    /** Each in a schema of its own: the timer goes through all sites. */
    private static void on(Story story) {
        try (Database database = Database.fresh()) {
            House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
            ReleaseWorld.threeDays(database, house, "1");
            LaboratoryWorld.at(database, NOW, w -> w.enter(CDC));
            story.told(database, house);
        }
    }

    /** What the migration writes down when the product is deployed over releases that are there. */
    private static void deployed(Database database) {
        try (InputStream migration = LookBackTest.class.getResourceAsStream(MIGRATION)) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            database.execute(text.substring(text.indexOf("INSERT INTO release_look_back")).replace(";", ""));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param failing releases that cannot be looked at */
    private static LookBackTimer timer(Database database, List<UUID> failing) {
        return new LookBackTimer(new LookBack(null, null, null, null, null) {
            @Override
            public List<Waiting> waiting(UUID after) {
                return at(database, w -> w.lookBack.waiting(after));
            }

            @Override
            public void look(Waiting one) {
                if (failing.contains(one.release())) {
                    throw new IllegalStateException("broken on purpose");
                }
                at(database, w -> {
                    w.lookBack.look(one);
                    return null;
                });
            }
        });
    }

    private static long waiting(Database database) {
        return database.count("SELECT COUNT(*) FROM release_look_back WHERE looked_at IS NULL");
    }

    private static List<Known> doubts(Database database, House house) {
        return at(database, w -> w.doubts.at(manager(house.site()), house.site(), false)).items().stream().map(ReleaseDoubts.One::known).toList();
    }

    /** The laboratory corrects, as it did before anybody looked at releases again. */
    private static void unnoticed(Database database, House house, Guest guest, Outcome outcome) {
        Reported news = corrected(database, guest.tube(), outcome);
        assertNull(LaboratoryWorld.at(database, NEWS, w -> w.results.takeAll(somebody(), house.site(), List.of(news)).get(0)).refusal());
    }

    private static Reported corrected(Database database, String tube, Outcome outcome) {
        UUID standing = at(database, w -> w.releases.world.em.createQuery("select r.id from TubeResult r join Tube t on t.id = r.tube where t.code = :code", UUID.class)
                .setParameter("code", tube).getSingleResult());
        return new Reported(tube, outcome, CDC, KIT, REPORTED, standing, "复核");
    }

    private static Guest released(Database database, House house, String name, int room) {
        UUID stay = admitted(database, house, name, room);
        UUID person = at(database, w -> w.releases.world.em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", stay).getSingleResult());
        String tube = SampleWorld.tube(database, house.site(), 1);
        Swab swab = SampleWorld.swab(person, tube, NOW.plusSeconds(30), Swab.Answers.planned(FIRST_TEST));
        at(database, NOW.plusSeconds(60), w -> w.laboratory.sample.samples.keep(somebody(), house.site(), swab));
        LaboratoryWorld.sent(database, house.site(), NOW.plusSeconds(3600), List.of(tube));
        at(database, REPORTED, w -> w.laboratory.results.takeAll(somebody(), house.site(), List.of(LaboratoryWorld.reported(tube, Outcome.NEGATIVE, REPORTED))));
        at(database, DAY_3, w -> w.releases.releases.release(manager(house.site()), stay, null));
        return new Guest(stay, person, tube, swab.id());
    }

    private static UUID admitted(Database database, House house, String name, int room) {
        return StayWorld.at(database, NOW, w -> w.admitted(house.site(), name, house.bed(room)));
    }

    private static <T> T at(Database database, Function<CertificateWorld, T> work) {
        return at(database, NEWS.plusSeconds(60), work);
    }

    private static <T> T at(Database database, Instant now, Function<CertificateWorld, T> work) {
        return CertificateWorld.at(database, folder.resolve("key"), now, work);
    }
}
