package org.lazaret.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.people.World.ELSEWHERE;
import static org.lazaret.people.World.HERE;
import static org.lazaret.people.World.managerAt;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.SiteScope;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.World;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class RegistrationsTest {
    private Database database;

    @BeforeEach
    void open(Database fresh) {
        database = fresh;
        database.run(em -> World.build(em, World.HERE, World.ELSEWHERE));
    }

    @Test
    void a_card_fills_birth_date_and_sex() {
        Person person = record(HERE, Newcomer.of(PersonFacts.named("郑一"), card("11010519491231002X")));
        assertEquals(BirthDate.parse("1949-12-31"), person.birth());
        assertEquals(Sex.FEMALE, person.sex());
        assertEquals(1, database.count("select count(*) from person_revision where person_id = ?", bytes(person.id())));
        assertEquals(1, database.count("select count(*) from audit_entry where action = 'person-recorded' and person_id = ?",
                bytes(person.id())));
    }

    @Test
    void a_card_that_contradicts_what_was_said_is_refused_with_both_fields() {
        PersonFacts said = PersonFacts.named("郑二").born(BirthDate.parse("1950-01-01"), Sex.MALE);
        Invalid refused = assertThrows(Invalid.class, () -> record(HERE, Newcomer.of(said, card("440524188001010014"))));
        assertEquals(List.of("birth"), refused.fields().stream().map(Invalid.Field::path).toList());
    }

    @Test
    void offers_who_is_already_known_here_with_masked_numbers() {
        PersonFacts facts = facts("钱小明", "1990-01-02", "13800138001");
        Person known = record(HERE, Newcomer.of(facts, passport("E20000001")));
        PossibleDuplicates refused = assertThrows(PossibleDuplicates.class, () -> record(HERE, Newcomer.of(facts)));
        Candidate candidate = candidates(refused).get(0);
        assertEquals(known.id(), candidate.person());
        assertEquals("138****8001", candidate.phone());
        assertEquals(List.of("E2*****01"), candidate.documents());
        Person other = record(HERE, new Newcomer(facts, List.of(), Set.of(known.id()), false));
        assertFalse(other.id().equals(known.id()));
    }

    @Test
    void says_nothing_of_likely_people_at_other_sites() {
        PersonFacts facts = facts("孙大圣", "1991-01-02", "13800138002");
        Person there = record(ELSEWHERE, Newcomer.of(facts));
        assertFalse(there.id().equals(record(HERE, Newcomer.of(facts)).id()));
    }

    @Test
    void a_paper_known_elsewhere_says_only_that_and_can_be_taken_over_by_who_names_its_holder() {
        IdentityDocument paper = passport("E20000003");
        Person there = record(ELSEWHERE, Newcomer.of(facts("李四光", "1992-01-02", null), paper));
        KnownElsewhere refused = assertThrows(KnownElsewhere.class,
                () -> record(HERE, Newcomer.of(PersonFacts.named("李四光"), paper)));
        assertTrue(refused.facts().isEmpty());
        assertThrows(NotFound.class, () -> in(w -> w.people.page(managerAt(HERE), there.id(), false)));
        assertThrows(NotFound.class, () -> in(w -> w.registrations.claim(managerAt(HERE), HERE, paper, "王五", "arrived")));
        assertThrows(NotFound.class, () -> in(w -> w.registrations.claim(managerAt(HERE), HERE, passport("E20000999"), "李四光", "arrived")));
        assertEquals(there.id(), in(w -> w.registrations.claim(managerAt(HERE), HERE, paper, "Li Siguang", "arrived by bus 2")).id());
        assertEquals("李四光", in(w -> w.people.page(managerAt(HERE), there.id(), false)).person().name().full());
    }

    @Test
    void a_paper_cannot_be_confirmed_away() {
        IdentityDocument paper = passport("E20000004");
        Person known = record(HERE, Newcomer.of(PersonFacts.named("周一"), paper));
        assertThrows(DocumentHeld.class, () -> record(HERE,
                new Newcomer(PersonFacts.named("吴二"), List.of(paper), Set.of(known.id()), false)));
    }

    @Test
    void of_many_who_record_the_same_paper_at_once_exactly_one_does() {
        IdentityDocument paper = passport("E20000005");
        List<Database.Outcome<UUID>> outcomes = database.together(12, n -> database.call(em -> new World(em).registrations
                .create(managerAt(n % 2 == 0 ? HERE : ELSEWHERE), n % 2 == 0 ? HERE : ELSEWHERE, Newcomer.of(PersonFacts.named("冯" + (char) ('一' + n)), paper), null).id()));
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(1, database.count("select count(*) from person_document where number = 'E20000005'"));
    }

    @Test
    void a_withdrawn_paper_is_free_for_its_true_holder() {
        IdentityDocument paper = passport("E20000006");
        Person wrong = record(HERE, Newcomer.of(PersonFacts.named("褚三"), paper));
        UUID document = in(w -> w.papers.of(managerAt(HERE), wrong.id())).get(0).id();
        in(w -> {
            w.papers.withdraw(managerAt(HERE), wrong.id(), document, "her sister's passport");
            return null;
        });
        Person right = record(HERE, Newcomer.of(PersonFacts.named("褚四"), paper));
        assertEquals(1, in(w -> w.people.page(managerAt(HERE), right.id(), false)).documents().size());
        assertEquals(List.of("her sister's passport"), in(w -> w.papers.of(managerAt(HERE), wrong.id())).stream()
                .filter(d -> !d.isValid()).map(d -> d.withdrawal().reason()).toList());
    }

    @Test
    void two_records_become_one_person_and_two_again() {
        Person one = record(HERE, Newcomer.of(PersonFacts.named("卫青一"), passport("E20000007")));
        Person other = record(HERE, Newcomer.of(PersonFacts.named("卫青二"), passport("E20000008")));
        SamePerson mark = in(w -> w.same.mark(managerAt(HERE), one.id(), other.id(), "two passports, one face"));
        assertEquals(other.id(), in(w -> w.people.page(managerAt(HERE), one.id(), false)).person().id());
        assertThrows(AlreadyTheSame.class, () -> in(w -> w.same.mark(managerAt(HERE), other.id(), one.id(), "again")));
        in(w -> w.same.takeBack(managerAt(HERE), one.id(), mark.id(), "twins"));
        assertEquals(one.id(), in(w -> w.people.page(managerAt(HERE), one.id(), false)).person().id());
        assertThrows(NotFound.class, () -> in(w -> w.same.takeBack(managerAt(HERE), one.id(), mark.id(), "again")));
        List<SamePerson> rows = in(w -> w.same.of(managerAt(HERE), other.id(), false)).rows();
        assertNull(rows.get(0).undoes());
        assertEquals(mark.id(), rows.get(1).undoes());
    }

    @Test
    void two_who_mark_a_pair_both_ways_at_once_do_not_make_a_ring() {
        Person one = record(HERE, Newcomer.of(PersonFacts.named("蒋甲")));
        Person other = record(HERE, Newcomer.of(PersonFacts.named("蒋乙")));
        List<Database.Outcome<SamePerson>> outcomes = database.together(8, n -> in(w -> n % 2 == 0
                ? w.same.mark(managerAt(HERE), one.id(), other.id(), "same") : w.same.mark(managerAt(HERE), other.id(), one.id(), "same")));
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(1, database.count("select count(*) from person where survivor_id in (?, ?)", bytes(one.id()), bytes(other.id())));
    }

    private Person record(SiteScope site, Newcomer newcomer) {
        return in(w -> w.registrations.create(managerAt(site), site, newcomer, null));
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }

    @SuppressWarnings("unchecked")
    private static List<Candidate> candidates(PossibleDuplicates refused) {
        return (List<Candidate>) refused.facts().get("candidates");
    }

    private static PersonFacts facts(String name, String birth, String phone) {
        return new PersonFacts(PersonName.of(name), Sex.UNKNOWN, BirthDate.parse(birth), null, null,
                Phone.parse("phone", phone), null, null, null, null, null);
    }

    private static IdentityDocument card(String number) {
        return IdentityDocument.read("d", DocumentType.RESIDENT_IDENTITY_CARD, null, number, null);
    }

    private static IdentityDocument passport(String number) {
        return IdentityDocument.read("d", DocumentType.PASSPORT, "CN", number, null);
    }

    private static byte[] bytes(UUID id) {
        return UuidBytes.of(id);
    }
}
