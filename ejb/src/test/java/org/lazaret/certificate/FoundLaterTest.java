package org.lazaret.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.laboratory.LaboratoryWorld.CDC;
import static org.lazaret.laboratory.LaboratoryWorld.KIT;
import static org.lazaret.laboratory.LaboratoryWorld.somebody;
import static org.lazaret.release.ReleaseWorld.DAY_2;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.doctor;
import static org.lazaret.release.ReleaseWorld.manager;
import static org.lazaret.sample.SampleWorld.NOW;

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
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.certificate.CertificateRevocation.Cause;
import org.lazaret.certificate.Certificates.History;
import org.lazaret.certificate.Certificates.Shown;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.hindsight.ReleaseInDoubt;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.laboratory.Reported;
import org.lazaret.laboratory.TubeResults;
import org.lazaret.laboratory.TubeResults.Receiving;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.sample.SampleWorld;
import org.lazaret.sample.Swab;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testplan.Outcome;

/** What becomes known after somebody was released revokes what proves it, is told to whoever is in charge, and is told once. */
@ExtendWith(Database.class)
class FoundLaterTest {
    private static final Instant REPORTED = NOW.plusSeconds(7200);
    private static final Instant LATER = DAY_3.plusSeconds(3600);
    private static final Instant NEWS = DAY_3.plusSeconds(7200);
    private static final LocalDate FIRST_TEST = LocalDate.parse("2021-08-09");
    @TempDir
    private static Path folder;
    private final Database database;
    private final House house;

    FoundLaterTest(Database database) {
        this.database = database;
        house = house(1);
        LaboratoryWorld.at(database, NOW, w -> w.enter(CDC));
    }

    private record Guest(UUID stay, UUID person, String tube, UUID sample) {
    }

    @Test
    void a_negative_that_turns_out_positive_revokes_the_certificate_and_names_the_result() {
        Guest guest = released("陈桂华");
        Certificate certificate = issue(guest.stay());
        correct(guest.tube(), Outcome.POSITIVE, NEWS);
        History told = told(guest.stay());
        Shown revoked = told.items().get(0);
        assertEquals(NEWS, at(NEWS, w -> w.checks.standing(certificate.id())).revokedAt());
        assertEquals(Cause.FOUND_LATER, revoked.revocation().cause());
        assertNull(revoked.revocation().reason());
        assertEquals(List.of(Lack.POSITIVE, guest.tube(), Outcome.POSITIVE), List.of(revoked.found().lack(), revoked.found().tube(), revoked.found().outcome()));
        assertEquals(Lack.POSITIVE, told.doubt().lack());
        assertFalse(told.issuable());
        assertEquals(1, count("SELECT COUNT(*) FROM stay WHERE id = ? AND ending = 'RELEASED' AND release_id IS NOT NULL", guest.stay()), "a person takes a release back");
        assertThrows(ReleaseInDoubt.class, () -> at(NEWS, w -> w.certificates.issue(manager(house.site()), guest.stay())));
    }

    @Test
    void the_manager_and_the_doctor_are_told_at_once_and_once_until_somebody_has_closed_it() {
        Guest guest = released("陆一鸣");
        correct(guest.tube(), Outcome.WEAK, NEWS);
        correct(guest.tube(), Outcome.WEAK, NEWS.plusSeconds(1));
        assertEquals(1, alerts(guest, "level = 1 AND state = 'RAISED' AND due_at IS NOT NULL"));
        assertEquals(1, reviews(guest));
        correct(guest.tube(), Outcome.POSITIVE, NEWS.plusSeconds(60));
        assertEquals(1, alerts(guest, "TRUE"), "whoever has it reads there what came since");
        assertEquals(2, reviews(guest));
        execute("UPDATE alert SET state = 'CLOSED', closed_at = raised_at, due_at = NULL WHERE person_id = ?", guest.person());
        correct(guest.tube(), Outcome.NEGATIVE, NEWS.plusSeconds(120));
        assertEquals(1, alerts(guest, "TRUE"), "good news alarms nobody");
        correct(guest.tube(), Outcome.POSITIVE, NEWS.plusSeconds(180));
        assertEquals(2, alerts(guest, "TRUE"), "who closed it did not know of this");
    }

    @Test
    void a_revoked_one_stays_revoked_when_the_result_is_corrected_back_and_a_new_edition_is_issued() {
        Guest guest = released("江一帆");
        Certificate first = issue(guest.stay());
        correct(guest.tube(), Outcome.POSITIVE, NEWS);
        correct(guest.tube(), Outcome.NEGATIVE, NEWS.plusSeconds(60));
        History told = told(guest.stay());
        assertNull(told.doubt());
        assertTrue(told.issuable());
        assertNotNull(at(NEWS, w -> w.checks.standing(first.id())).revokedAt());
        Certificate next = at(NEWS.plusSeconds(120), w -> w.certificates.issue(manager(house.site()), guest.stay()));
        assertEquals(first.number().text() + "/2", next.number().text());
        assertTrue(at(NEWS.plusSeconds(120), w -> w.checks.standing(first.id())).replaced());
        correct(guest.tube(), Outcome.POSITIVE, NEWS.plusSeconds(180));
        assertEquals(NEWS.plusSeconds(180), at(NEWS.plusSeconds(180), w -> w.checks.standing(next.id())).revokedAt());
        assertEquals(List.of(Cause.FOUND_LATER, Cause.FOUND_LATER), told(guest.stay()).items().stream().map(one -> one.revocation().cause()).toList());
    }

    @Test
    void who_was_released_without_a_certificate_is_not_missed_either() {
        Guest guest = released("何秀兰");
        correct(guest.tube(), Outcome.INVALID, NEWS);
        assertEquals(List.of(guest.person()), at(NEWS, w -> w.doubts.at(manager(house.site()), house.site(), false)).items().stream().map(one -> one.known().review().person())
                .filter(guest.person()::equals).toList());
        assertEquals(Lack.TEST_MISSED, told(guest.stay()).doubt().lack());
        assertEquals(1, alerts(guest, "kind = 'RELEASE_DOUBTED'"));
    }

    @Test
    void a_swab_of_before_the_release_that_a_phone_brings_late_counts_once_its_result_is_there() {
        Guest guest = released("孟小雨");
        Certificate certificate = issue(guest.stay());
        String late = SampleWorld.tube(database, house.site(), 1);
        at(LATER, w -> w.laboratory.sample.samples.keep(somebody(), house.site(), SampleWorld.swab(guest.person(), late, DAY_2)));
        assertNull(at(LATER, w -> w.checks.standing(certificate.id())).revokedAt(), "a swab says nothing yet");
        LaboratoryWorld.sent(database, house.site(), LATER.plusSeconds(1), List.of(late));
        take(reported(late, Outcome.POSITIVE, LATER.plusSeconds(60)), NEWS);
        assertEquals(NEWS, at(NEWS, w -> w.checks.standing(certificate.id())).revokedAt());
    }

    @Test
    void a_pool_that_turns_out_positive_is_about_everybody_in_it_by_as_many_statements_for_five_as_for_two() {
        long two = pool("方志", 2);
        long five = pool("沈月", 5);
        assertEquals(5 + 2, database.count("SELECT COUNT(*) FROM release_review WHERE lack = 'RECALL_PENDING' AND site_id <> ?", UuidBytes.of(house.site())));
        assertTrue(five - two <= 3 * 20, () -> two + " statements of two, " + five + " of five: what is written for each, and nothing read");
    }

    @Test
    void who_shared_the_room_is_told_of_too() {
        House own = house(1);
        List<UUID> people = StayWorld.at(database, NOW, w -> w.motherAndChildIn(own, 0, LocalDate.parse("2021-08-08"), LocalDate.parse("2021-08-08")));
        List<Guest> both = people.stream().map(person -> swabbed(own, stayOf(person), person)).toList();
        at(DAY_3, w -> w.releases.releases.releaseAll(manager(own.site()), own.site(), both.stream().map(Guest::stay).toList(), null));
        Certificate ofMother = at(LATER, w -> w.certificates.issue(manager(own.site()), both.get(0).stay()));
        take(own, corrected(both.get(1).tube(), Outcome.POSITIVE), NEWS);
        assertEquals(NEWS, at(NEWS, w -> w.checks.standing(ofMother.id())).revokedAt());
        assertEquals(List.of(Lack.ROOM_MATE_POSITIVE, both.get(1).tube()), at(NEWS, w -> w.certificates.of(manager(own.site()), both.get(0).stay(), false))
                .items().stream().map(Shown::found).flatMap(found -> List.of(found.lack(), found.tube()).stream()).toList());
        assertEquals(1, alerts(both.get(0), "TRUE"));
        assertEquals(1, alerts(both.get(1), "TRUE"));
    }

    @Test
    void a_swab_that_was_somebody_elses_leaves_a_test_missed() {
        Guest guest = released("白露");
        Certificate certificate = issue(guest.stay());
        at(NEWS, w -> w.laboratory.sample.samples.withdraw(somebody(), guest.sample(), "扫错了人"));
        Shown revoked = told(guest.stay()).items().get(0);
        assertEquals(certificate.id(), revoked.certificate().id());
        assertEquals(List.of(Lack.TEST_MISSED, guest.tube()), List.of(revoked.found().lack(), revoked.found().tube()));
        assertNull(revoked.found().outcome());
    }

    @Test
    void what_changes_nothing_of_the_decision_revokes_nothing() {
        Guest guest = released("袁北辰");
        Certificate certificate = issue(guest.stay());
        take(new Reported(guest.tube(), Outcome.NEGATIVE, CDC, "另一种试剂", REPORTED, standing(guest.tube()), "试剂写错"), NEWS);
        assertNull(at(NEWS, w -> w.checks.standing(certificate.id())).revokedAt());
        assertEquals(0, reviews(guest));
    }

    @Test
    void a_positive_of_somebody_who_is_not_released_is_taken_as_ever() {
        Guest guest = guest(house, "周小川", 0);
        assertEquals(Receiving.KEPT, take(corrected(guest.tube(), Outcome.POSITIVE), NEWS));
        assertEquals(0, reviews(guest));
        assertEquals(0, alerts(guest, "TRUE"));
    }

    @Test
    void of_a_release_and_a_positive_at_the_same_time_either_is_refused_or_seen() {
        for (int round = 0; round < 4; round++) {
            House own = house(1);
            Guest guest = guest(own, "吴迪" + (char) ('甲' + round), 0);
            List<Database.Outcome<Boolean>> both = database.together(2, number -> number == 0
                    ? at(DAY_3, w -> w.releases.releases.release(manager(own.site()), guest.stay(), null) != null)
                    : take(own, corrected(guest.tube(), Outcome.POSITIVE), DAY_3) == Receiving.KEPT);
            assertTrue(both.get(1).succeeded(), both::toString);
            assertEquals(both.get(0).succeeded() ? 1 : 0, reviews(guest), both::toString);
        }
    }

    @Test
    void what_two_people_answered_for_is_no_news_and_a_positive_is() {
        Guest guest = guest(house, "方志远", 0);
        var asked = at(DAY_2, w -> w.releases.overrides.ask(manager(house.site()), guest.stay(), "父亲病危", "correct horse"));
        at(DAY_2.plusSeconds(60), w -> w.releases.overrides.countersign(doctor(house.site()), asked.id(), "correct horse"));
        at(DAY_2.plusSeconds(120), w -> w.releases.releases.release(manager(house.site()), guest.stay(), null));
        Certificate certificate = at(DAY_2.plusSeconds(180), w -> w.certificates.issue(manager(house.site()), guest.stay()));
        take(new Reported(guest.tube(), Outcome.NEGATIVE, CDC, "另一种试剂", REPORTED, standing(guest.tube()), "试剂写错"), LATER);
        assertNull(at(NEWS, w -> w.checks.standing(certificate.id())).revokedAt());
        correct(guest.tube(), Outcome.POSITIVE, NEWS);
        assertEquals(List.of(Lack.POSITIVE), told(guest.stay()).items().stream().map(one -> one.found().lack()).toList());
    }

    @Test
    void another_site_is_told_nothing() {
        var stranger = Callers.holding(Held.at(Role.SITE_MANAGER, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> at(NEWS, w -> w.doubts.at(stranger, house.site(), false)));
    }

    /** @return how many statements the correction of their pool takes */
    private long pool(String name, int people) {
        House own = house(people);
        String tube = SampleWorld.tube(database, own.site(), 5);
        List<UUID> stays = IntStream.range(0, people).mapToObj(room -> admitted(own, name + (char) ('甲' + room), room)).toList();
        stays.forEach(stay -> at(NOW.plusSeconds(60), w -> w.laboratory.sample.samples.keep(somebody(), own.site(),
                SampleWorld.swab(personOf(stay), tube, NOW.plusSeconds(30), Swab.Answers.planned(FIRST_TEST)))));
        LaboratoryWorld.sent(database, own.site(), NOW.plusSeconds(3600), List.of(tube));
        take(own, reported(tube, Outcome.NEGATIVE, REPORTED), REPORTED);
        at(DAY_3, w -> w.releases.releases.releaseAll(manager(own.site()), own.site(), stays, null));
        Reported news = corrected(tube, Outcome.POSITIVE);
        return at(NEWS, w -> {
            long before = Database.questions(w.releases.world.em);
            w.laboratory.results.takeAll(somebody(), own.site(), List.of(news));
            w.releases.world.em.flush();
            return Database.questions(w.releases.world.em) - before;
        });
    }

    private House house(int rooms) {
        House own = StayWorld.house(database, SiteKind.ISOLATION, rooms, 2);
        ReleaseWorld.threeDays(database, own, "1");
        return own;
    }

    private Guest released(String name) {
        Guest guest = guest(house, name, 0);
        at(DAY_3, w -> w.releases.releases.release(manager(house.site()), guest.stay(), null));
        return guest;
    }

    private Guest guest(House own, String name, int room) {
        UUID stay = admitted(own, name, room);
        return swabbed(own, stay, personOf(stay));
    }

    private Guest swabbed(House own, UUID stay, UUID person) {
        String tube = SampleWorld.tube(database, own.site(), 1);
        Swab swab = SampleWorld.swab(person, tube, NOW.plusSeconds(30), Swab.Answers.planned(FIRST_TEST));
        at(NOW.plusSeconds(60), w -> w.laboratory.sample.samples.keep(somebody(), own.site(), swab));
        LaboratoryWorld.sent(database, own.site(), NOW.plusSeconds(3600), List.of(tube));
        take(own, reported(tube, Outcome.NEGATIVE, REPORTED), REPORTED);
        return new Guest(stay, person, tube, swab.id());
    }

    private UUID admitted(House own, String name, int room) {
        return StayWorld.at(database, NOW, w -> w.admitted(own.site(), name, own.bed(room, 0)));
    }

    private Certificate issue(UUID stay) {
        return at(LATER, w -> w.certificates.issue(manager(house.site()), stay));
    }

    private History told(UUID stay) {
        return at(NEWS, w -> w.certificates.of(manager(house.site()), stay, false));
    }

    private void correct(String tube, Outcome outcome, Instant when) {
        take(corrected(tube, outcome), when);
    }

    private Receiving take(Reported news, Instant when) {
        return take(house, news, when);
    }

    private Receiving take(House own, Reported news, Instant when) {
        TubeResults.Answer answer = at(when, w -> w.laboratory.results.takeAll(somebody(), own.site(), List.of(news)).get(0));
        assertNull(answer.refusal(), () -> answer.toString());
        return answer.outcome();
    }

    private static Reported reported(String tube, Outcome outcome, Instant at) {
        return LaboratoryWorld.reported(tube, outcome, at);
    }

    private Reported corrected(String tube, Outcome outcome) {
        return new Reported(tube, outcome, CDC, KIT, REPORTED, standing(tube), "复核");
    }

    private UUID standing(String tube) {
        return at(NEWS, w -> w.releases.world.em.createQuery("""
                select r.id from TubeResult r join Tube t on t.id = r.tube where t.code = :code
                    and not exists (select c.id from TubeResult c where c.corrects = r.id)""", UUID.class).setParameter("code", tube).getSingleResult());
    }

    private UUID personOf(UUID stay) {
        return at(NOW, w -> w.releases.world.em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", stay).getSingleResult());
    }

    private UUID stayOf(UUID person) {
        return at(NOW, w -> w.releases.world.em.createQuery("select s.id from Stay s where s.person = :id", UUID.class).setParameter("id", person).getSingleResult());
    }

    private long alerts(Guest guest, String how) {
        return count("SELECT COUNT(*) FROM alert WHERE person_id = ? AND " + how, guest.person());
    }

    private long reviews(Guest guest) {
        return count("SELECT COUNT(*) FROM release_review WHERE stay_id = ?", guest.stay());
    }

    private long count(String sql, UUID id) {
        return database.count(sql, UuidBytes.of(id));
    }

    private void execute(String sql, UUID id) {
        try {
            database.execute(sql, UuidBytes.of(id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T at(Instant now, Function<CertificateWorld, T> work) {
        return CertificateWorld.at(database, folder.resolve("key"), now, work);
    }
}
