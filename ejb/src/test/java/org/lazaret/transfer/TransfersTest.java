package org.lazaret.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.transfer.TransferWorld.doctor;
import static org.lazaret.transfer.TransferWorld.manager;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.AlreadyStaying;
import org.lazaret.stay.BedTaken;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Invariants;
import org.lazaret.stay.RoomUnfit;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayState;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;
import org.lazaret.transfer.TransferRequests.Ask;
import org.lazaret.transfer.TransferRequests.Refutation;
import org.lazaret.transfer.Transfers.Word;

/** Transfers on the real database: who may what, what becomes of the beds here and there, and that nobody else has the bed on the way. */
@ExtendWith(Database.class)
class TransfersTest {
    private static final Vehicle CAR = Vehicle.of("湘B·A2019", "刘师傅", "13800138000", NOW.plusSeconds(3600), "青霉素过敏");

    private final Database database;
    private StayWorld.House here;
    private StayWorld.House there;
    private UUID person;
    private UUID stay;
    private UUID transfer;

    TransfersTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_is_to_go() {
        here = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        there = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        stay = at(0, w -> w.stay.admitted(here.site(), "陈桂华", here.bed(0)));
        person = at(0, w -> w.em.find(Stay.class, stay).person());
        transfer = at(1, w -> w.asked(here.site(), person).id());
    }

    @AfterEach
    void nothing_is_broken() {
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void goes_from_the_request_to_the_hand_over_and_the_order_goes_along() {
        UUID order = at(1, w -> w.em.find(Stay.class, stay).order());
        approved();
        accepted(there.bed(0));
        assertEquals(RoomPhase.RESERVED, phase(there, 0));
        assertEquals(RoomPhase.OCCUPIED, phase(here, 0));
        arranged(4);
        at(5, w -> w.journeys.pickUp(manager(here.site()), transfer, false, null));
        assertEquals(StayState.CLOSED, at(5, w -> w.em.find(Stay.class, stay).state()));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(here, 0));
        assertEquals(StayState.EN_ROUTE, kept().state());
        at(6, w -> w.journeys.arrive(manager(there.site()), transfer, new Word(null, null), null));
        assertEquals(StayState.ADMITTED, kept().state());
        assertEquals(order, kept().order());
        assertEquals(RoomPhase.OCCUPIED, phase(there, 0));
        at(7, w -> w.journeys.complete(manager(there.site()), transfer, null, null));
        assertEquals(List.of("REQUESTED", "ORIGIN_APPROVED", "DESTINATION_APPROVED", "ARRANGED", "PICKED_UP", "ARRIVED", "COMPLETED"),
                at(8, w -> w.steps(transfer)));
        assertTrue(at(8, w -> w.requests.open(person)).isEmpty());
    }

    @Test
    void each_side_does_what_is_its_own_and_who_is_concerned_by_neither_finds_nothing() {
        approved();
        assertThrows(Forbidden.class, () -> at(3, w -> w.transfers.accept(manager(here.site()), transfer, new Word(there.bed(0), null), null)));
        assertThrows(Forbidden.class, () -> at(3, w -> w.transfers.cancel(manager(there.site()), transfer, "不要了", null)));
        UUID elsewhere = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
        assertThrows(NotFound.class, () -> at(3, w -> w.transfers.accept(manager(elsewhere), transfer, new Word(there.bed(0), null), null)));
        assertThrows(NotFound.class, () -> at(3, w -> w.lists.one(manager(elsewhere), transfer, false)));
    }

    @Test
    void a_destination_sees_the_person_in_the_transfer_alone_until_it_has_agreed() {
        assertThrows(NotFound.class, () -> at(2, w -> w.lists.one(manager(there.site()), transfer, false)));
        approved();
        assertEquals(RiskClass.CLOSE_CONTACT, at(3, w -> w.lists.one(manager(there.site()), transfer, false)).note().riskClass());
        assertThrows(NotFound.class, () -> at(3, w -> w.stay.sightings.reading(manager(there.site()), person)));
        accepted(there.bed(0));
        assertFalse(at(4, w -> w.stay.sightings.changing(manager(there.site()), person)).isEmpty());
    }

    @Test
    void a_refusal_says_why_and_the_person_is_directed_somewhere_else() {
        approved();
        assertThrows(Invalid.class, () -> at(3, w -> w.transfers.refuse(manager(there.site()), transfer, " ", null, null)));
        at(3, w -> w.transfers.refuse(manager(there.site()), transfer, "无单间", null, null));
        assertEquals(TransferState.REFUSED, at(3, w -> w.state(transfer)));
        assertThrows(TransferStepRefused.class, () -> at(4, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(0), null), null)));
        at(4, w -> w.transfers.approve(manager(here.site()), transfer, Destination.of(null, "市二医院"), null, null));
        assertThrows(NotFound.class, () -> at(5, w -> w.lists.one(manager(there.site()), transfer, false)));
        assertThrows(Invalid.class, () -> at(5, w -> w.transfers.accept(manager(here.site()), transfer, new Word(null, null), null)));
        at(5, w -> w.transfers.accept(manager(here.site()), transfer, new Word(null, "急诊科何医生"), null));
        arranged(6);
        at(7, w -> w.journeys.pickUp(manager(here.site()), transfer, true, null));
        at(8, w -> w.journeys.arrive(manager(here.site()), transfer, new Word(null, "急诊科何医生"), null));
        at(9, w -> w.journeys.complete(manager(here.site()), transfer, "急诊科何医生", null));
        assertEquals(TransferState.COMPLETED, at(9, w -> w.state(transfer)));
    }

    @Test
    void a_doctors_order_to_a_hospital_needs_no_approval_of_the_origin() {
        UUID ward = StayWorld.house(database, SiteKind.HOSPITAL, 1, 2).site();
        assertThrows(Invalid.class, () -> at(2, w -> w.transfers.order(doctor(here.site()), transfer, Destination.of(there.site(), null), "高热", null)));
        assertThrows(Invalid.class, () -> at(2, w -> w.transfers.order(doctor(here.site()), transfer, Destination.of(ward, null), null, null)));
        Transfer ordered = at(2, w -> w.transfers.order(doctor(here.site()), transfer, Destination.of(ward, null), "高热不退", null));
        assertTrue(ordered.isOrder());
        assertEquals(TransferState.ORIGIN_APPROVED, ordered.state());
    }

    @Test
    void a_bed_that_was_kept_is_given_back_when_the_transfer_is_called_off_or_the_word_taken_back() {
        approved();
        accepted(there.bed(0));
        at(4, w -> w.transfers.refuse(manager(there.site()), transfer, "水管爆裂", null, null));
        assertEquals(RoomPhase.CLEAN, phase(there, 0));
        at(5, w -> w.transfers.approve(manager(here.site()), transfer, Destination.of(there.site(), null), null, null));
        at(6, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(1), null), null));
        assertEquals(RoomPhase.RESERVED, phase(there, 1));
        at(7, w -> w.transfers.cancel(manager(here.site()), transfer, "病情好转", null));
        assertEquals(RoomPhase.CLEAN, phase(there, 1));
        assertEquals(TransferState.CANCELLED, at(7, w -> w.state(transfer)));
    }

    @Test
    void a_bed_that_does_not_fit_or_is_taken_is_refused_with_its_reasons() {
        approved();
        at(3, w -> w.stay.admitted(there.site(), "李四", there.bed(0)));
        assertThrows(BedTaken.class, () -> at(3, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(0), null), null)));
        UUID other = at(3, w -> w.stay.em.createQuery("select s.person from Stay s where s.site = :site and s.closedAt is null", UUID.class)
                .setParameter("site", there.site()).getSingleResult());
        at(4, w -> w.stay.leave(other));
        assertThrows(RoomUnfit.class, () -> at(5, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(0), null), null)));
    }

    @Test
    void nobody_else_is_put_into_the_bed_while_the_person_is_on_the_way() {
        underWay();
        UUID other = at(6, w -> w.stay.person(there.site(), "王五"));
        UUID order = at(6, w -> w.stay.ordered(there.site(), other, RiskClass.CLOSE_CONTACT));
        assertThrows(BedTaken.class, () -> at(6, w -> w.stay.stays.admit(manager(there.site()), there.site(),
                new Stays.Admission(other, order, there.bed(0), null), null)));
    }

    @Test
    void of_two_transfers_and_an_admission_for_the_last_bed_one_has_it() {
        StayWorld.House last = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        List<UUID> transfers = IntStream.range(0, 2).mapToObj(n -> at(0, w -> {
            StayWorld.House origin = n == 0 ? here : there;
            UUID left = w.stay.admitted(origin.site(), "转" + n, origin.bed(1));
            UUID moved = w.asked(origin.site(), w.em.find(Stay.class, left).person()).id();
            w.transfers.approve(manager(origin.site()), moved, Destination.of(last.site(), null), null, null);
            return moved;
        })).toList();
        UUID comer = at(0, w -> w.stay.person(last.site(), "新来"));
        UUID order = at(0, w -> w.stay.ordered(last.site(), comer, RiskClass.CLOSE_CONTACT));
        List<Outcome<UUID>> outcomes = database.together(3, n -> at(2, w -> n < 2
                ? w.transfers.accept(manager(last.site()), transfers.get(n), new Word(last.bed(0), null), null).id()
                : w.stay.stays.admit(manager(last.site()), last.site(), new Stays.Admission(comer, order, last.bed(0), null), null).id()));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof BedTaken)).map(Outcome::thrown).toList());
    }

    @Test
    void one_transfer_of_a_person_is_open_whoever_asks_how_often() {
        at(2, w -> w.asked(here.site(), person));
        UUID alert = UUID.randomUUID();
        Ask fever = new Ask(here.site(), person, Ground.FEVER, alert, "A-0809-001");
        List<Outcome<UUID>> outcomes = database.together(6, n -> at(3, w -> w.requests.request(manager(here.site()), fever,
                new Occurrence(NOW, NOW.plusSeconds(180))).id()));
        assertEquals(List.of(transfer), outcomes.stream().map(Outcome::answer).distinct().toList());
        assertEquals(List.of("REQUESTED", "GROUND_ADDED"), at(4, w -> w.steps(transfer)));
    }

    @Test
    void many_who_ask_for_somebody_first_at_once_open_one() {
        UUID other = at(0, w -> w.em.find(Stay.class, w.stay.admitted(there.site(), "赵六", there.bed(1))).person());
        List<Outcome<UUID>> outcomes = database.together(8, n -> at(1, w -> w.asked(there.site(), other).id()));
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded()).map(Outcome::thrown).toList());
        assertEquals(1, outcomes.stream().map(Outcome::answer).distinct().count());
        assertEquals(1, database.count("select count(*) from transfer where person_id = ?", UuidBytes.of(other)));
    }

    @Test
    void a_refuted_fever_takes_back_only_what_rests_on_it_alone_and_nobody_has_decided_on() {
        UUID patient = at(0, w -> w.em.find(Stay.class, w.stay.admitted(there.site(), "孙七", there.bed(1))).person());
        UUID alert = UUID.randomUUID();
        UUID sample = UUID.randomUUID();
        Occurrence when = new Occurrence(NOW.plusSeconds(60), NOW.plusSeconds(60));
        Refutation refuted = new Refutation(patient, Ground.FEVER, alert, "耳温正常");
        UUID first = at(1, w -> w.requests.request(manager(there.site()), new Ask(there.site(), patient, Ground.FEVER, alert, "发热"), when).id());
        at(1, w -> w.requests.request(manager(there.site()), new Ask(there.site(), patient, Ground.POSITIVE, sample, "阳性"), when));
        at(2, w -> refute(w, refuted));
        assertEquals(TransferState.REQUESTED, at(2, w -> w.state(first)));
        at(3, w -> refute(w, new Refutation(patient, Ground.POSITIVE, sample, "复检阴性")));
        assertEquals(TransferState.CANCELLED, at(3, w -> w.state(first)));
        UUID second = at(4, w -> w.requests.request(manager(there.site()), new Ask(there.site(), patient, Ground.FEVER, alert, "又热"), when).id());
        at(5, w -> w.transfers.approve(manager(there.site()), second, Destination.of(null, "市二医院"), null, null));
        at(6, w -> refute(w, refuted));
        assertEquals(TransferState.ORIGIN_APPROVED, at(6, w -> w.state(second)));
        assertEquals("GROUND_REFUTED", at(6, w -> w.steps(second)).get(2));
    }

    @Test
    void who_leaves_in_another_way_is_transferred_no_more_and_the_bed_is_free_again() {
        approved();
        accepted(there.bed(0));
        at(5, w -> w.stay.stays.end(manager(here.site()), stay, new Stays.EndingDraft(Ending.DIED, "抢救无效", null), null));
        at(6, w -> w.stay.stays.depart(manager(here.site()), stay, false, null));
        assertEquals(TransferState.CANCELLED, at(6, w -> w.state(transfer)));
        assertEquals(RoomPhase.CLEAN, phase(there, 0));
    }

    @Test
    void who_leaves_as_transferred_while_a_bed_is_kept_leaves_by_the_transfer() {
        approved();
        accepted(there.bed(0));
        at(5, w -> w.stay.stays.end(manager(here.site()), stay, new Stays.EndingDraft(Ending.TRANSFERRED, "转运", null), null));
        assertThrows(TransferUnderWay.class, () -> at(6, w -> w.stay.stays.depart(manager(here.site()), stay, false, null)));
        assertEquals(RoomPhase.RESERVED, phase(there, 0));
        arranged(7);
        at(8, w -> w.journeys.pickUp(manager(here.site()), transfer, false, null));
        assertEquals(StayState.CLOSED, at(8, w -> w.em.find(Stay.class, stay).state()));
    }

    @Test
    void who_is_expected_somewhere_else_is_not_expected_twice() {
        UUID third = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
        approved();
        at(3, w -> {
            w.stay.sightings.begin(person, w.stay.sites.find(third).scope(), NOW);
            return w.stay.stays.expect(StayWorld.manager(), third, new Stays.Expectation(person, w.em.find(Stay.class, stay).order(), null), null);
        });
        assertThrows(AlreadyStaying.class, () -> at(4, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(0), null), null)));
    }

    @Test
    void the_database_keeps_one_open_transfer_a_person_and_lets_nobody_leave_without_a_destination() {
        assertThrows(SQLException.class, () -> database.execute("""
                insert into transfer (id, version, site_id, person_id, state, since, requested_at, is_order, steps)
                select ?, 0, site_id, person_id, 'REQUESTED', since, requested_at, false, 1 from transfer where id = ?""",
                UuidBytes.of(UUID.randomUUID()), UuidBytes.of(transfer)));
        assertThrows(SQLException.class, () -> database.execute("update transfer set state = 'ARRANGED' where id = ?", UuidBytes.of(transfer)));
    }

    @Test
    void a_site_reads_its_transfers_in_as_many_statements_for_one_as_for_many() {
        long one = questions(here.site());
        StayWorld.House many = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        IntStream.range(0, 6).forEach(n -> at(2, w -> w.asked(many.site(), w.em.find(Stay.class,
                w.stay.admitted(many.site(), "多" + n, many.bed(n))).person())));
        assertEquals(one, questions(many.site()));
    }

    @Test
    void what_waits_longer_than_the_rules_allow_is_overdue() {
        assertFalse(at(29, w -> w.lists.of(manager(here.site()), here.site(), false)).outgoing().get(0).overdue());
        assertTrue(at(32, w -> w.lists.of(manager(here.site()), here.site(), false)).outgoing().get(0).overdue());
    }

    private long questions(UUID site) {
        return at(3, w -> {
            w.lists.of(manager(site), site, true);
            w.em.clear();
            long before = Database.questions(w.em);
            w.lists.of(manager(site), site, true);
            return Database.questions(w.em) - before;
        });
    }

    private Object refute(TransferWorld w, Refutation refutation) {
        w.requests.refute(manager(there.site()), refutation, new Occurrence(NOW.plusSeconds(400), NOW.plusSeconds(400)));
        return null;
    }

    private void approved() {
        at(2, w -> w.transfers.approve(manager(here.site()), transfer, Destination.of(there.site(), null), null, null));
    }

    private void accepted(UUID bed) {
        at(3, w -> w.transfers.accept(manager(there.site()), transfer, new Word(bed, null), null));
    }

    private void arranged(int minutes) {
        at(minutes, w -> w.transfers.arrange(manager(here.site()), transfer, CAR, null));
    }

    @Test
    void the_command_centre_reads_by_initials_and_who_runs_a_residence_by_name_neither_of_health_nor_to_act() {
        approved();
        TransferLists.Full command = read(Held.in(Role.COMMAND_CENTRE, "4302"));
        TransferLists.Full residence = read(Held.at(Role.RESIDENCE_MANAGER, there.site()));
        assertEquals(List.of("CGH", "陈桂华"), List.of(command.sight().name(command.listed().row().name()), residence.sight().name(residence.listed().row().name())));
        for (TransferLists.Full one : List.of(command, residence)) {
            assertNull(one.note());
            assertEquals(Set.of(), one.acts());
        }
        assertThrows(NotFound.class, () -> read(Held.in(Role.COMMAND_CENTRE, "4301")));
    }

    private TransferLists.Full read(Held held) {
        return at(3, w -> w.lists.one(Callers.through("GET /api/transfers/{transfer}", held), transfer, false));
    }

    private void underWay() {
        approved();
        accepted(there.bed(0));
        arranged(4);
        at(5, w -> w.journeys.pickUp(manager(here.site()), transfer, false, null));
    }

    private Stay kept() {
        return at(9, w -> w.em.find(Stay.class, w.em.find(Transfer.class, transfer).destinationStay()));
    }

    private RoomPhase phase(StayWorld.House house, int room) {
        return at(9, w -> w.stay.phase(house.rooms().get(room).room()));
    }

    private <T> T at(int minutes, Function<TransferWorld, T> work) {
        Instant now = NOW.plusSeconds(minutes * 60L);
        return TransferWorld.at(database, now, work);
    }
}
