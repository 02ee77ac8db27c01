package org.lazaret.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.restart.CaseWorld.manager;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.doorstep.DoorRounds;
import org.lazaret.doorstep.Errand;
import org.lazaret.restart.CaseWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.BedMoves;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Two beds a room; everybody came on the 9th, the positive in the first room was sampled on the 10th, which was known on the 11th. */
@ExtendWith(Database.class)
class InvestigationsTest {
    private static final Instant CAME = StayWorld.NOW;
    private static final Instant SAMPLED = Instant.parse("2021-08-10T01:00:00Z");
    private static final Instant KNOWN = Instant.parse("2021-08-11T02:00:00Z");
    private final Database database;
    private House house;
    private UUID positive;
    private UUID mate;
    private UUID next;
    private UUID above;

    InvestigationsTest(Database database) {
        this.database = database;
        house = StayWorld.house(database, SiteKind.HOSPITAL, 4, 2);
        at(CAME, w -> {
            positive = w.stays.admitted(house.site(), "陈桂花", house.bed(0, 0));
            mate = w.stays.admitted(house.site(), "周丽", house.bed(0, 1));
            next = w.stays.admitted(house.site(), "刘芳", house.bed(1, 0));
            above = w.stays.admitted(house.site(), "何平", w.above(house.site()));
            return null;
        });
    }

    @Test
    void whoever_was_near_is_listed_with_the_nearest_first() {
        UUID id = told();
        InvestigationLists.Detail detail = at(KNOWN, w -> w.lists.one(manager(), id, false));
        assertEquals(List.of("周丽", "刘芳"), detail.contacts().stream().map(near -> near.name().full()).toList());
        assertEquals(List.of(Grade.ROOM, Grade.DOOR), detail.contacts().stream().map(near -> near.contact().grade()).toList());
        assertEquals(List.of(Encounter.Kind.SHARED_ROOM), detail.contacts().get(0).reasons().stream().map(reason -> reason.encounter().kind()).toList());
        assertEquals(SAMPLED, detail.head().investigation().window().to());
        assertEquals(72, detail.head().investigation().windowHours());
        assertEquals(4, detail.doors().size());
    }

    @Test
    void who_brought_something_to_the_door_before_the_sample_was_there_until_it_is_taken_back() {
        Caller nurse = Callers.holding(Held.at(Role.NURSE, house.site()));
        UUID round = at(SAMPLED.minusSeconds(3600), w -> rounds(w).record(nurse, floor(w), Errand.DINNER, null)).id();
        at(SAMPLED.plusSeconds(60), w -> rounds(w).record(nurse, floor(w), Errand.BREAKFAST, null));
        UUID id = told();
        Scene.Visit visit = new Scene.Visit(Encounter.Kind.BROUGHT, nurse.user(), null, null, house.rooms().get(0).room(), SAMPLED.minusSeconds(3600));
        assertEquals(List.of(visit), brought(id));
        at(KNOWN.plusSeconds(60), w -> {
            rounds(w).withdraw(nurse, round, "点错楼层");
            return null;
        });
        assertEquals(List.of(), brought(id));
    }

    private List<Scene.Visit> brought(UUID investigation) {
        return at(KNOWN.plusSeconds(120), w -> new ContactScenes(w.stays.em).of(w.stays.em.find(Investigation.class, investigation)).visits().stream()
                .filter(visit -> visit.kind() == Encounter.Kind.BROUGHT).toList());
    }

    private DoorRounds rounds(CaseWorld w) {
        return new DoorRounds(w.stays.em, w.stays.sites, w.stays.trail, new Fired<>(), w.stays.clock);
    }

    private UUID floor(CaseWorld w) {
        return w.stays.em.createQuery("select r.floor.id from Room r where r.id = :room", UUID.class).setParameter("room", house.rooms().get(0).room()).getSingleResult();
    }

    @Test
    void telling_it_again_changes_nothing() {
        UUID id = told();
        assertEquals(id, told());
        assertEquals(1, rows("select count(*) from investigation_positive where investigation_id = ?", id));
        assertEquals(2, rows("select count(*) from contact_reason r join contact c on c.id = r.contact_id where c.investigation_id = ?", id));
    }

    @Test
    void an_earlier_positive_or_onset_widens_the_window_and_its_withdrawal_narrows_it_again() {
        UUID id = told();
        UUID sample = UUID.randomUUID();
        Instant onset = SAMPLED.minusSeconds(20 * 3600);
        at(KNOWN, w -> w.book.found(manager(), new Finding(w.person(positive), sample, SAMPLED, onset, null), Occurrence.now(w.stays.clock)));
        assertEquals(onset, window(id));
        assertEquals(2, rows("select count(*) from investigation_positive where investigation_id = ?", id));
        at(KNOWN, w -> {
            w.book.unfounded(manager(), sample, "样本弄混", Occurrence.now(w.stays.clock));
            return null;
        });
        assertEquals(SAMPLED, window(id));
        assertTrue(at(KNOWN, w -> w.lists.one(manager(), id, true)).head().investigation().stands());
    }

    @Test
    void a_case_whose_only_positive_was_none_ends_and_stays_on_record() {
        UUID sample = UUID.randomUUID();
        UUID id = at(KNOWN, w -> w.book.found(manager(), new Finding(w.person(positive), sample, SAMPLED, null, null), Occurrence.now(w.stays.clock)))
                .get(0).id();
        at(KNOWN, w -> {
            w.book.unfounded(manager(), sample, "复核阴性", Occurrence.now(w.stays.clock));
            return null;
        });
        Investigation over = at(KNOWN, w -> w.lists.one(manager(), id, true)).head().investigation();
        assertFalse(over.stands());
        assertEquals("复核阴性", over.ending().reason());
        assertThrows(InvestigationOver.class, () -> at(KNOWN, w -> w.investigations.look(manager(), id)));
        assertThrows(InvestigationOver.class, () -> at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.ROOM),
                ContactDecision.Kind.CONFIRMED, "同屋")));
        UUID again = told();
        assertFalse(again.equals(id));
    }

    @Test
    void a_move_recorded_late_adds_a_contact_and_loses_no_decision() {
        UUID id = told();
        at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.ROOM), ContactDecision.Kind.CONFIRMED, "同屋"));
        at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.DOOR), ContactDecision.Kind.DISMISSED, "门未开"));
        at(KNOWN, w -> w.stays.moves.move(manager(), above, new BedMoves.Move(house.bed(3, 0), "调房", null, false), SAMPLED.minusSeconds(3600)));
        at(KNOWN, w -> w.investigations.look(manager(), id));
        Map<UUID, Contact> contacts = at(KNOWN, w -> w.contacts(id)).stream().collect(Collectors.toMap(Contact::stay, Function.identity()));
        assertEquals(Set.of(mate, next, above), contacts.keySet());
        assertEquals(ContactDecision.Kind.CONFIRMED, contacts.get(mate).decision());
        assertEquals(ContactDecision.Kind.DISMISSED, contacts.get(next).decision());
        assertNull(contacts.get(above).decision());
    }

    @Test
    void what_a_late_record_contradicts_stays_with_when_it_stopped_being_true() {
        UUID id = told();
        at(KNOWN, w -> w.stays.moves.move(manager(), next, new BedMoves.Move(house.bed(3, 1), "调房", null, false), CAME.plusSeconds(3600)));
        at(KNOWN, w -> w.investigations.look(manager(), id));
        assertEquals(1, rows("select count(*) from contact_reason r join contact c on c.id = r.contact_id where c.investigation_id = ? and r.gone_at is not null", id));
        at(KNOWN, w -> w.stays.withdrawals.withdrawAdmission(manager(), mate, false, new Withdrawal("未到", null)));
        at(KNOWN, w -> w.investigations.look(manager(), id));
        Contact gone = at(KNOWN, w -> w.contacts(id)).stream().filter(one -> one.stay().equals(mate)).findFirst().orElseThrow();
        assertNotNull(gone.goneAt());
    }

    @Test
    void a_decision_is_signed_and_a_change_of_mind_is_a_further_row() {
        UUID id = told();
        at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.ROOM), ContactDecision.Kind.CONFIRMED, "同屋"));
        at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.ROOM), ContactDecision.Kind.CONFIRMED, "又点了一次"));
        at(KNOWN, w -> w.investigations.decide(manager(), id, w.contacts(id, Grade.ROOM), ContactDecision.Kind.DISMISSED, "实未同屋"));
        List<ContactDecision> decisions = at(KNOWN, w -> w.lists.one(manager(), id, true)).contacts().get(0).decisions();
        assertEquals(List.of("实未同屋", "同屋"), decisions.stream().map(ContactDecision::reason).toList());
        assertEquals(List.of(manager().name()), decisions.stream().map(ContactDecision::byName).distinct().toList());
    }

    @Test
    void refuses_contacts_of_another_case_and_somebody_who_was_not_here() {
        UUID id = told();
        Invalid none = assertThrows(Invalid.class, () -> at(KNOWN, w -> w.investigations.decide(manager(), id, List.of(UUID.randomUUID()),
                ContactDecision.Kind.CONFIRMED, "同屋")));
        assertEquals("contacts[0]", none.fields().get(0).path());
        House other = StayWorld.house(database, SiteKind.HOSPITAL, 1, 1);
        Invalid elsewhere = assertThrows(Invalid.class, () -> at(KNOWN, w -> w.told(other.site(), w.person(positive), SAMPLED)));
        assertEquals("person", elsewhere.fields().get(0).path());
        assertThrows(Invalid.class, () -> at(KNOWN, w -> w.told(house.site(), w.person(positive), KNOWN.plusSeconds(3600))));
    }

    @Test
    void another_site_is_not_found() {
        UUID id = told();
        Caller stranger = Callers.holding(Held.at(Role.SITE_MANAGER, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> at(KNOWN, w -> w.lists.one(stranger, id, false)));
        assertThrows(NotFound.class, () -> at(KNOWN, w -> w.investigations.look(stranger, id)));
        assertThrows(NotFound.class, () -> at(KNOWN, w -> w.lists.of(stranger, house.site(), false)));
    }

    @Test
    void each_site_at_which_the_positive_was_in_the_window_looks_into_it() {
        House hospital = StayWorld.house(database, SiteKind.HOSPITAL, 1, 1);
        UUID person = at(KNOWN, w -> w.person(positive));
        at(SAMPLED.minusSeconds(7200), w -> w.stays.leave(person));
        at(SAMPLED.minusSeconds(3600), w -> {
            w.stays.sightings.begin(person, w.stays.sites.find(hospital.site()).scope(), SAMPLED.minusSeconds(3600));
            return w.stays.stays.admit(manager(), hospital.site(), new Stays.Admission(person, null, hospital.bed(0), null), null);
        });
        at(KNOWN, w -> w.told(hospital.site(), person, SAMPLED));
        assertEquals(Set.of(house.site(), hospital.site()), new HashSet<>(at(KNOWN, w -> w.stays.em.createQuery(
                "select site from Investigation where person = :person and endedAt is null", UUID.class).setParameter("person", person).getResultList())));
        assertEquals(2, at(KNOWN, w -> w.lists.of(manager(), house.site(), true)).items().get(0).counts().stream().mapToLong(InvestigationLists.Count::all).sum());
    }

    @Test
    void of_many_who_tell_it_at_once_one_begins_the_case() {
        List<Database.Outcome<UUID>> outcomes = database.together(6, number -> told());
        outcomes.forEach(outcome -> assertTrue(outcome.succeeded(), () -> String.valueOf(outcome.thrown())));
        assertEquals(1, outcomes.stream().map(Database.Outcome::answer).distinct().count());
    }

    @Test
    void a_case_of_many_contacts_is_read_in_as_many_statements_as_one_of_few() {
        UUID id = told();
        long few = asked(id);
        House large = StayWorld.house(database, SiteKind.HOSPITAL, 20, 2);
        UUID first = at(CAME, w -> {
            UUID stay = w.stays.admitted(large.site(), "住客", large.bed(0, 0));
            for (int i = 1; i < 40; i++) {
                w.stays.admitted(large.site(), "住客" + i, large.bed(i / 2, i % 2));
            }
            return stay;
        });
        UUID many = at(KNOWN, w -> w.told(large.site(), w.person(first), SAMPLED).id());
        assertEquals(39, at(KNOWN, w -> w.contacts(many)).size());
        assertEquals(few, asked(many));
    }

    @Test
    void a_case_is_looked_into_again_as_long_as_something_may_be_recorded_late() {
        UUID id = told();
        assertTrue(at(KNOWN, w -> w.investigations.late()).contains(id));
        Instant lastCall = SAMPLED.plusSeconds(72 * 3600);
        at(lastCall, w -> {
            w.investigations.lookLate(id);
            return null;
        });
        assertFalse(at(lastCall, w -> w.investigations.late()).contains(id));
    }

    private long asked(UUID id) {
        return at(KNOWN, w -> {
            w.stays.sites.find(w.stays.em.find(Investigation.class, id).site());
            w.stays.em.clear();
            long before = Database.questions(w.stays.em);
            w.lists.one(manager(), id, true);
            return Database.questions(w.stays.em) - before;
        });
    }

    private UUID told() {
        return at(KNOWN, w -> w.told(house.site(), w.person(positive), SAMPLED).id());
    }

    private Instant window(UUID id) {
        return at(KNOWN, w -> w.lists.one(manager(), id, true)).head().investigation().window().to();
    }

    private long rows(String sql, UUID id) {
        return database.count(sql, UuidBytes.of(id));
    }

    private <T> T at(Instant now, Function<CaseWorld, T> work) {
        return StayWorld.at(database, now, stays -> work.apply(new CaseWorld(stays)));
    }
}
