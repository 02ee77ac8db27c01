package org.lazaret.leaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.doctor;
import static org.lazaret.release.ReleaseWorld.manager;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.certificate.Certificate;
import org.lazaret.certificate.Proof.State;
import org.lazaret.leaver.Leavers.Asked;
import org.lazaret.leaver.Leavers.Issued;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;

/** Everybody who left on a day is proved together, each once; who cannot be is named, and keeps nobody else from it. */
@ExtendWith(Database.class)
class LeaversTest {
    private static final Instant LATER = DAY_3.plusSeconds(3600);
    private static final LocalDate DAY = LocalDate.parse("2021-08-11");
    @TempDir
    private static Path folder;
    private final Database database;

    LeaversTest(Database database) {
        this.database = database;
    }

    @Test
    void all_of_a_day_are_certified_in_the_order_of_rooms_and_numbered_in_it() {
        House house = house(6);
        List<UUID> stays = released(house, "陈桂", 6);
        Issued issued = issue(house, new Asked(DAY, null));
        assertEquals(stays, issued.items().stream().map(one -> one.proof().stay().id()).toList());
        assertEquals(List.of("0001", "0002", "0003", "0004", "0005", "0006"), issued.items().stream().map(Leaver::room).toList());
        assertEquals(IntStream.rangeClosed(1, 6).boxed().toList(), issued.items().stream().map(one -> one.proof().certificate().number().serial()).toList());
        assertEquals(6, issued.issued().size());
        List<Leaver> told = list(house, DAY);
        assertEquals(6, told.stream().filter(one -> one.proof().state() == State.STANDS).count());
        assertEquals(6, told.stream().map(one -> one.proof().certificate().code()).distinct().count());
        assertEquals(List.of(), list(house, DAY.minusDays(1)));
        assertEquals(6, database.count("SELECT COUNT(*) FROM audit_entry WHERE site_id = ? AND action = 'certificate-issued' AND person_id IS NOT NULL", UuidBytes.of(house.site())));
    }

    @Test
    void asked_again_it_is_the_same_certificates_and_who_was_released_since_gets_one() {
        House house = house(3);
        released(house, "陆一", 2);
        List<UUID> first = certificates(issue(house, new Asked(DAY, null)));
        UUID later = guest(house, "江一帆", 2);
        at(DAY_3, w -> w.certificates.releases.releases.release(manager(house.site()), later, null));
        Issued again = issue(house, new Asked(DAY, null));
        assertEquals(Set.of(later), again.issued());
        assertEquals(first, certificates(again).subList(0, 2));
        assertEquals(List.of(1, 2, 3), again.items().stream().map(one -> one.proof().certificate().number().serial()).toList());
        assertEquals(Set.of(), issue(house, new Asked(DAY, null)).issued());
    }

    @Test
    void who_cannot_have_one_is_named_with_the_reason_and_the_others_are_certified() throws SQLException {
        House house = house(7);
        List<UUID> stays = released(house, "何秀", 6);
        UUID inside = guest(house, "孟小雨", 6);
        doubt(stays.get(0));
        Certificate revoked = at(LATER, w -> w.certificates.certificates.issue(manager(house.site()), stays.get(1)));
        at(LATER, w -> w.certificates.certificates.revoke(doctor(house.site()), revoked.id(), "发错了人"));
        Certificate wrong = at(LATER, w -> w.certificates.certificates.issue(manager(house.site()), stays.get(2)));
        database.execute("UPDATE person p JOIN stay s ON s.person_id = p.id SET p.full_name = '何秀兰' WHERE s.id = ?", UuidBytes.of(stays.get(2)));
        at(LATER, w -> w.world.withdrawals.withdrawEnding(manager(house.site()), stays.get(3), new Withdrawal("点错了人", null)));
        database.execute("UPDATE stay_release SET leads_to = 'HOSPITAL' WHERE stay_id = ?", UuidBytes.of(stays.get(4)));
        List<UUID> chosen = new ArrayList<>(stays);
        chosen.add(inside);
        Issued issued = issue(house, new Asked(null, chosen));
        assertEquals(List.of(State.IN_DOUBT, State.REVOKED, State.CORRECTED_SINCE, State.NO_RELEASE, State.TO_HOSPITAL, State.STANDS, State.NO_RELEASE),
                issued.items().stream().map(one -> one.proof().state()).toList());
        assertEquals(Set.of(stays.get(5)), issued.issued());
        assertEquals(List.of(revoked.id(), wrong.id()), List.of(issued.items().get(1).proof().certificate().id(), issued.items().get(2).proof().certificate().id()));
        assertNull(issued.items().get(0).proof().certificate());
        assertEquals(1, database.count("SELECT COUNT(*) FROM certificate_revocation r JOIN certificate c ON c.id = r.certificate_id WHERE c.site_id = ?", UuidBytes.of(house.site())),
                "nothing is revoked by it");
    }

    @Test
    void who_was_released_by_hand_before_decisions_were_kept_is_on_the_list_of_that_day() throws SQLException {
        House house = house(1);
        UUID stay = guest(house, "方志远", 0);
        database.execute("UPDATE stay SET ending = 'RELEASED', ended_at = '2021-08-11 08:00:00', released_by_hand = TRUE WHERE id = ?", UuidBytes.of(stay));
        assertEquals(List.of(State.NO_RELEASE), list(house, DAY).stream().map(one -> one.proof().state()).toList());
    }

    @Test
    void who_left_the_day_after_the_decision_is_on_the_lists_of_both_days_with_the_room_they_had() {
        House house = house(2);
        UUID stay = released(house, "沈", 1).get(0);
        assertNull(list(house, DAY).get(0).proof().stay().closedAt());
        at(DAY_3.plusSeconds(86_400), w -> w.world.stays.depart(manager(house.site()), stay, false, null));
        assertEquals(List.of("0001"), list(house, DAY).stream().map(Leaver::room).toList());
        assertEquals(List.of("0001"), list(house, DAY.plusDays(1)).stream().map(Leaver::room).toList());
        assertEquals(Set.of(stay), issue(house, new Asked(DAY.plusDays(1), null)).issued());
    }

    @Test
    void of_two_who_issue_for_the_same_people_at_once_each_gets_the_same_certificates() {
        House house = house(8);
        released(house, "袁", 8);
        List<Database.Outcome<List<UUID>>> both = database.together(2, number -> certificates(issue(house, new Asked(DAY, null))));
        assertTrue(both.stream().allMatch(Database.Outcome::succeeded), both::toString);
        assertEquals(both.get(0).answer(), both.get(1).answer());
        assertEquals(8, database.count("SELECT COUNT(*) FROM certificate WHERE site_id = ?", UuidBytes.of(house.site())));
        assertEquals(8, database.count("SELECT last FROM certificate_serial WHERE site_id = ?", UuidBytes.of(house.site())));
    }

    @Test
    void another_site_finds_nobody_and_what_is_asked_for_is_said_in_one_way() {
        House house = house(2);
        House other = house(1);
        List<UUID> stays = released(house, "宋知", 1);
        var stranger = Callers.holding(Held.at(Role.SITE_MANAGER, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.leavers.on(stranger, house.site(), DAY, false)));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.leavers.issue(stranger, house.site(), new Asked(DAY, null))));
        assertThrows(NotFound.class, () -> issue(other, new Asked(null, stays)));
        assertThrows(Invalid.class, () -> issue(house, new Asked(DAY, stays)));
        assertThrows(Invalid.class, () -> issue(house, new Asked(null, null)));
        assertThrows(Invalid.class, () -> issue(house, new Asked(null, List.of())));
        assertEquals(0, database.count("SELECT COUNT(*) FROM certificate WHERE site_id = ?", UuidBytes.of(house.site())));
    }

    @Test
    void thirty_are_read_by_as_many_statements_as_two_and_written_by_as_many_for_each() {
        Map<Integer, Long> reading = List.of(2, 16, 30).stream().collect(Collectors.toMap(Function.identity(), people -> {
            House house = house(people);
            released(house, "白", people);
            return statements(house, w -> w.leavers.on(manager(house.site()), house.site(), DAY, true).items().size(), people);
        }));
        assertEquals(1, reading.values().stream().distinct().count(), reading::toString);
        Map<Integer, Long> writing = List.of(2, 16, 30).stream().collect(Collectors.toMap(Function.identity(), people -> {
            House house = house(people);
            released(house, "吴", people);
            return statements(house, w -> w.leavers.issue(manager(house.site()), house.site(), new Asked(DAY, null)).issued().size(), people);
        }));
        long each = (writing.get(30) - writing.get(16)) / 14;
        assertTrue(each <= 2, () -> "the certificate and its trace, and nothing else for each: " + writing);
        assertEquals(writing.get(30) - writing.get(16), writing.get(16) - writing.get(2), writing::toString);
    }

    private long statements(House house, Function<LeaverWorld, Integer> work, int expected) {
        return at(LATER, w -> {
            w.certificates.keys.ready();
            long before = Database.questions(w.world.em);
            assertEquals(expected, work.apply(w));
            w.world.em.flush();
            return Database.questions(w.world.em) - before;
        });
    }

    private void doubt(UUID stay) throws SQLException {
        database.execute("""
                INSERT INTO release_review (id, release_id, seq, stay_id, site_id, person_id, lack, matters, tube_id, result_id, recorded_at, recorded_by)
                SELECT ?, id, 1, stay_id, site_id, person_id, 'POSITIVE', 'POSITIVE x', ?, NULL, recorded_at, recorded_by FROM stay_release WHERE stay_id = ?""",
                UuidBytes.of(UUID.randomUUID()), UuidBytes.of(UUID.randomUUID()), UuidBytes.of(stay));
    }

    private Issued issue(House house, Asked asked) {
        return at(LATER, w -> w.leavers.issue(manager(house.site()), house.site(), asked));
    }

    private static List<UUID> certificates(Issued issued) {
        return issued.items().stream().map(one -> one.proof().certificate().id()).toList();
    }

    private List<Leaver> list(House house, LocalDate day) {
        return at(LATER, w -> w.leavers.on(manager(house.site()), house.site(), day, false).items());
    }

    private House house(int rooms) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, rooms, 1);
        ReleaseWorld.threeDays(database, house);
        return house;
    }

    /** As many as that, each in a room, all by one act. @return their stays, in the order of rooms */
    private List<UUID> released(House house, String name, int people) {
        List<UUID> stays = IntStream.range(0, people).mapToObj(room -> guest(house, name + (char) ('一' + room), room)).toList();
        at(DAY_3, w -> w.certificates.releases.releases.releaseAll(manager(house.site()), house.site(), stays, null));
        return stays;
    }

    private UUID guest(House house, String name, int room) {
        return StayWorld.at(database, StayWorld.NOW, w -> w.admitted(house.site(), name, house.bed(room)));
    }

    private <T> T at(Instant now, Function<LeaverWorld, T> work) {
        return LeaverWorld.at(database, folder.resolve("key"), now, work);
    }
}
