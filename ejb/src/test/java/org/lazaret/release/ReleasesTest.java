package org.lazaret.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.release.ReleaseWorld.DAY_2;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.at;
import static org.lazaret.release.ReleaseWorld.doctor;
import static org.lazaret.release.ReleaseWorld.manager;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.shared.UuidBytes;
import org.lazaret.registration.SamePeople;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayState;
import org.lazaret.stay.StayWithdrawals;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Releases are decided by the rules, kept with what they rested on, and overridden only by two. */
@ExtendWith(Database.class)
class ReleasesTest {
    private static final String PASSWORD = "correct horse";
    private final Database database;
    private final House house;

    ReleasesTest(Database database) {
        this.database = database;
        house = StayWorld.house(database, SiteKind.ISOLATION, 40, 2);
        ReleaseWorld.threeDays(database, house);
    }

    @Test
    void whose_days_are_over_is_released_by_a_decision_that_is_kept_with_its_evidence() {
        UUID stay = guest("陈桂华", 0);
        StayRelease kept = at(database, DAY_3, w -> w.releases.release(manager(house.site()), stay, "新荷家园 2 栋 502"));
        assertEquals(Decision.ELIGIBLE, kept.decision());
        assertEquals(Instant.parse("2021-08-10T16:00:00Z"), at(database, DAY_3, w -> w.world.em.createQuery(
                "select r.eligibleSince from StayRelease r where r.id = :id", Instant.class).setParameter("id", kept.id()).getSingleResult()));
        assertTrue(kept.evidence().contains("\"dayZero\":\"2021-08-08\""), kept.evidence());
        assertEquals(StayState.RELEASED, state(stay));
        assertEquals(1, database.count("SELECT COUNT(*) FROM stay_step WHERE stay_id = ? AND kind = 'RELEASED' AND NOT is_override AND release_id IS NOT NULL",
                UuidBytes.of(stay)));
    }

    @Test
    void before_that_nobody_leaves_and_what_is_missing_is_said() {
        UUID stay = guest("陆一鸣", 1);
        MayNotLeave held = assertThrows(MayNotLeave.class, () -> at(database, DAY_2, w -> w.releases.release(manager(house.site()), stay, null)));
        assertEquals(List.of(new MayNotLeave.Held(stay, Decision.NOT_YET, List.of(Lack.DURATION))), held.facts().get("held"));
        assertEquals(StayState.ADMITTED, state(stay));
    }

    @Test
    void all_of_those_chosen_are_released_or_none_of_them() throws SQLException {
        UUID one = guest("江一帆", 2);
        UUID other = guest("何秀兰", 3);
        UUID feverish = guest("孟小雨", 4);
        fever(feverish, DAY_2);
        MayNotLeave held = assertThrows(MayNotLeave.class,
                () -> at(database, DAY_3, w -> w.releases.releaseAll(manager(house.site()), house.site(), List.of(one, other, feverish), null)));
        assertEquals(List.of(new MayNotLeave.Held(feverish, Decision.BLOCKED, List.of(Lack.FEVER))), held.facts().get("held"));
        assertEquals(StayState.ADMITTED, state(one));
        assertEquals(2, at(database, DAY_3, w -> w.releases.releaseAll(manager(house.site()), house.site(), List.of(other, one, one), null)).size());
        assertEquals(List.of(StayState.RELEASED, StayState.RELEASED), List.of(state(one), state(other)));
    }

    @Test
    void an_override_takes_two_users_of_two_sides_and_covers_what_they_saw() {
        UUID stay = guest("方志远", 5);
        ReleaseOverride asked = at(database, DAY_2, w -> w.overrides.ask(manager(house.site()), stay, "父亲病危", PASSWORD));
        assertThrows(OverrideRefused.class, () -> at(database, DAY_2, w -> w.overrides.countersign(manager(house.site()), asked.id(), PASSWORD)));
        assertThrows(IllegalStateException.class, () -> at(database, DAY_2, w -> w.overrides.countersign(doctor(house.site()), asked.id(), "wrong")));
        assertThrows(MayNotLeave.class, () -> at(database, DAY_2, w -> w.releases.release(manager(house.site()), stay, null)));
        at(database, DAY_2.plusSeconds(60), w -> w.overrides.countersign(doctor(house.site()), asked.id(), PASSWORD));
        StayRelease kept = at(database, DAY_2.plusSeconds(120), w -> w.releases.release(manager(house.site()), stay, null));
        assertEquals(Decision.OVERRIDDEN, kept.decision());
        assertEquals(asked.id(), kept.override());
        assertEquals(1, database.count("SELECT COUNT(*) FROM stay_step WHERE stay_id = ? AND kind = 'RELEASED' AND is_override AND reason = '父亲病危'", UuidBytes.of(stay)));
    }

    @Test
    void an_override_does_not_cover_a_fever_that_came_after_it() throws SQLException {
        UUID stay = guest("沈月", 6);
        ReleaseOverride asked = at(database, DAY_2, w -> w.overrides.ask(doctor(house.site()), stay, "须手术", PASSWORD));
        at(database, DAY_2.plusSeconds(60), w -> w.overrides.countersign(manager(house.site()), asked.id(), PASSWORD));
        fever(stay, DAY_2.plusSeconds(300));
        MayNotLeave held = assertThrows(MayNotLeave.class, () -> at(database, DAY_2.plusSeconds(600), w -> w.releases.release(manager(house.site()), stay, null)));
        assertEquals(List.of(new MayNotLeave.Held(stay, Decision.BLOCKED, List.of(Lack.DURATION, Lack.FEVER))), held.facts().get("held"));
    }

    @Test
    void what_was_known_at_a_moment_is_answered_as_it_was_then() throws SQLException {
        UUID stay = guest("袁北辰", 7);
        fever(stay, DAY_3.plusSeconds(3600));
        assertEquals(Decision.ELIGIBLE, asOf(stay, DAY_3).decision());
        assertEquals(Decision.BLOCKED, asOf(stay, DAY_3.plusSeconds(7200)).decision());
        assertEquals(Decision.NOT_YET, asOf(stay, DAY_2).decision());
        assertEquals(Instant.parse("2021-08-10T16:00:00Z"), asOf(stay, DAY_2).earliest());
    }

    @Test
    void a_release_that_was_a_mistake_is_taken_back_and_stays_on_record() {
        UUID stay = guest("罗晓岚", 8);
        at(database, DAY_3, w -> w.releases.release(manager(house.site()), stay, null));
        at(database, DAY_3.plusSeconds(60), w -> w.world.withdrawals.withdrawEnding(manager(house.site()), stay,
                new StayWithdrawals.Withdrawal("点错了人", null)));
        assertEquals(StayState.ADMITTED, state(stay));
        assertEquals(1, database.count("SELECT COUNT(*) FROM stay_release WHERE stay_id = ?", UuidBytes.of(stay)));
        assertNull(asOf(stay, DAY_3.plusSeconds(120)).overriddenFrom());
    }

    @Test
    void a_task_of_the_way_home_is_no_longer_said_once_it_is_settled() {
        UUID stay = guest("谭向晚", 9);
        assertTrue(asOf(stay, DAY_3).remarks().stream().anyMatch(remark -> remark.word().name().equals("NO_VEHICLE")));
        at(database, DAY_2, w -> {
            w.tasks.settle(manager(house.site()), stay, ReleaseTask.Task.VEHICLE, "2 车");
            return null;
        });
        assertFalse(asOf(stay, DAY_3).remarks().stream().anyMatch(remark -> remark.word().name().equals("NO_VEHICLE")));
    }

    @Test
    void two_who_release_the_same_people_at_the_same_moment_release_them_once() {
        List<UUID> stays = List.of(guest("宋知遥", 10), guest("宋知远", 11), guest("白露", 12));
        List<Database.Outcome<Integer>> both = database.together(2, number -> at(database, DAY_3,
                w -> w.releases.releaseAll(manager(house.site()), house.site(), number == 0 ? stays : List.of(stays.get(2), stays.get(0), stays.get(1)), null).size()));
        assertEquals(1, both.stream().filter(Database.Outcome::succeeded).count(), both::toString);
        assertEquals(3, stays.stream().mapToLong(stay -> database.count("SELECT COUNT(*) FROM stay_release WHERE stay_id = ?", UuidBytes.of(stay))).sum());
    }

    @Test
    void the_database_itself_takes_no_second_signature_of_one_side_and_no_release_that_rests_on_nothing() {
        UUID stay = guest("吴迪", 13);
        ReleaseOverride asked = at(database, DAY_2, w -> w.overrides.ask(manager(house.site()), stay, "就医", PASSWORD));
        assertThrows(SQLException.class, () -> database.execute("""
                INSERT INTO release_signature (override_id, seq, user_id, user_name, role, signed_at) VALUES (?, 2, ?, 'x', 'LOOP_COORDINATOR', '2021-08-10 09:00:00')""",
                UuidBytes.of(asked.id()), UuidBytes.of(UUID.randomUUID())));
        assertThrows(SQLException.class, () -> database.execute("""
                UPDATE stay SET ending = 'RELEASED', ended_at = '2021-08-10 09:00:00', release_id = ? WHERE id = ?""", UuidBytes.of(asked.id()), UuidBytes.of(stay)));
    }

    @Test
    void a_site_of_thirty_is_asked_in_as_many_statements_as_a_site_of_two() {
        House few = StayWorld.house(database, SiteKind.ISOLATION, 30, 1);
        ReleaseWorld.threeDays(database, few);
        admit(few, 0, 2);
        long two = statements(few, 2);
        admit(few, 2, 30);
        assertEquals(two, statements(few, 30));
    }

    private long statements(House of, int people) {
        return at(database, DAY_3, w -> {
            Statistics counting = w.world.em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
            counting.setStatisticsEnabled(true);
            long before = counting.getPrepareStatementCount();
            assertEquals(people, w.releases.leaving(manager(of.site()), of.site(), null, true).items().size());
            return counting.getPrepareStatementCount() - before;
        });
    }

    private void admit(House of, int from, int to) {
        List<UUID> stays = new ArrayList<>();
        for (int room = from; room < to; room++) {
            UUID bed = of.bed(room);
            stays.add(StayWorld.at(database, StayWorld.NOW, w -> w.admitted(of.site(), "陈桂华", bed)));
        }
    }

    private UUID guest(String name, int room) {
        return StayWorld.at(database, StayWorld.NOW, w -> w.admitted(house.site(), name, house.bed(room)));
    }

    private Clearance asOf(UUID stay, Instant moment) {
        return at(database, DAY_3.plusSeconds(86_400), w -> w.releases.decision(manager(house.site()), stay, moment, false).decided().answer());
    }

    @Test
    void a_fever_holds_the_person_whichever_record_it_was_noticed_on() throws SQLException {
        UUID stay = guest("林秋月", 30);
        UUID twice = guest("林秋玥", 31);
        fever(twice, DAY_2);
        UUID mark = at(database, DAY_3.minusSeconds(120), w -> same(w).mark(manager(house.site()), person(w, twice), person(w, stay), "登记了两次").id());
        MayNotLeave held = assertThrows(MayNotLeave.class, () -> at(database, DAY_3, w -> w.releases.release(manager(house.site()), stay, null)));
        assertEquals(List.of(new MayNotLeave.Held(stay, Decision.BLOCKED, List.of(Lack.FEVER))), held.facts().get("held"));
        assertEquals(Decision.ELIGIBLE, asOf(stay, DAY_3.minusSeconds(180)).decision(), "nobody knew that then");
        at(database, DAY_3.plusSeconds(60), w -> same(w).takeBack(manager(house.site()), person(w, stay), mark, "不是同一人"));
        assertEquals(Decision.ELIGIBLE, at(database, DAY_3.plusSeconds(120), w -> w.releases.release(manager(house.site()), stay, null)).decision());
    }

    private static SamePeople same(ReleaseWorld w) {
        return new SamePeople(w.world.em, w.world.sightings, w.world.trail, new Fired<>(), w.world.clock);
    }

    private static UUID person(ReleaseWorld w, UUID stay) {
        return w.world.em.find(Stay.class, stay).person();
    }

    private StayState state(UUID stay) {
        return database.call(em -> em.find(Stay.class, stay).state());
    }

    /** Noticed by the readings at that moment, and not over. */
    private void fever(UUID stay, Instant noticed) throws SQLException {
        UUID episode = UUID.randomUUID();
        UUID person = database.call(em -> em.find(Stay.class, stay).person());
        database.execute("""
                INSERT INTO episode (id, site_id, person_id, kind, onset, raised, ended, peak, wear, verdict, noticed_at, judgements)
                VALUES (?, ?, ?, 'FEVER', ?, ?, NULL, 3860, 0, 'VALID', ?, 1)""", UuidBytes.of(episode), UuidBytes.of(house.site()), UuidBytes.of(person),
                noticed.getEpochSecond(), noticed.getEpochSecond(), LocalDateTime.ofInstant(noticed, ZoneOffset.UTC));
        database.execute("""
                INSERT INTO episode_judgement (episode_id, seq, recorded_at, onset, raised, ended, peak, verdict) VALUES (?, 1, ?, ?, ?, NULL, 3860, 'VALID')""",
                UuidBytes.of(episode), LocalDateTime.ofInstant(noticed, ZoneOffset.UTC), noticed.getEpochSecond(), noticed.getEpochSecond());
    }
}
