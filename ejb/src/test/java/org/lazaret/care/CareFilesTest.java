package org.lazaret.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.people.World.HERE;
import static org.lazaret.people.World.NOW;
import static org.lazaret.people.World.managerAt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Role;
import org.lazaret.care.CareFiles.Assessment;
import org.lazaret.household.Household;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.World;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class CareFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);
    private Database database;

    @BeforeEach
    void open(Database fresh) {
        database = fresh;
        database.run(em -> World.build(em, World.HERE, World.ELSEWHERE));
    }

    @Test
    void a_child_follows_from_the_birth_date_and_the_rest_is_assessed() {
        Person child = recorded("陈小一", "2015-05-05");
        Person mother = recorded("陈小二", "1990-05-05");
        in(w -> w.care.assess(managerAt(HERE), mother.id(), assessment(NeedKind.PREGNANT, TODAY, TODAY.plusDays(60))));
        var needs = in(w -> w.care.needsOn(TODAY, List.of(child, mother), 14));
        assertEquals(Set.of(NeedKind.CHILD), needs.get(child.id()));
        assertEquals(Set.of(NeedKind.PREGNANT), needs.get(mother.id()));
        var later = in(w -> w.care.needsOn(TODAY.plusDays(60), List.of(child, mother), 14));
        assertEquals(Set.of(), later.get(mother.id()));
        assertEquals(0, in(w -> w.care.needsOn(TODAY, List.of(), 14)).size());
    }

    @Test
    void a_child_is_not_assessed() {
        Person child = recorded("陈小三", "2015-05-05");
        assertThrows(Invalid.class, () -> in(w -> w.care.assess(managerAt(HERE), child.id(), assessment(NeedKind.CHILD, TODAY, null))));
    }

    @Test
    void a_need_ends_once_and_stays_on_record() {
        Person person = recorded("陈小四", null);
        Need need = in(w -> w.care.assess(managerAt(HERE), person.id(), assessment(NeedKind.NOT_SELF_CARING, TODAY, null)));
        in(w -> w.care.endNeed(managerAt(HERE), person.id(), need.id(), TODAY.plusDays(2)));
        assertThrows(NotFound.class, () -> in(w -> w.care.endNeed(managerAt(HERE), person.id(), need.id(), TODAY)));
        Need kept = in(w -> w.care.of(managerAt(HERE), person.id(), false)).needs().get(0);
        assertEquals(List.of(true, false), List.of(kept.holdsOn(TODAY.plusDays(1)), kept.holdsOn(TODAY.plusDays(2))));
    }

    @Test
    void a_dose_is_recorded_once() {
        Person person = recorded("陈小五", null);
        in(w -> w.care.vaccinated(managerAt(HERE), person.id(), "科兴", 1, TODAY, null));
        assertThrows(DoseRecorded.class, () -> in(w -> w.care.vaccinated(managerAt(HERE), person.id(), "科兴", 1, TODAY, null)));
        in(w -> w.care.vaccinated(managerAt(HERE), person.id(), "科兴", 2, TODAY, null));
        assertEquals(2, in(w -> w.care.of(managerAt(HERE), person.id(), false)).vaccinations().size());
    }

    @Test
    void who_only_needs_figures_finds_no_care_file() {
        Person person = recorded("陈小六", null);
        in(w -> w.care.note(managerAt(HERE), person.id(), HealthNoteKind.ALLERGY, "青霉素", null));
        assertThrows(NotFound.class, () -> in(w -> w.care.of(World.at(HERE, Role.COMMAND_CENTRE), person.id(), false)));
    }

    @Test
    void a_household_of_another_site_is_not_taken() {
        var own = in(w -> w.households.household(managerAt(HERE), HERE, "2栋502 陈家", null, null));
        var other = in(w -> w.households.household(managerAt(World.ELSEWHERE), World.ELSEWHERE, "9栋 王家", null, null));
        PersonFacts facts = PersonFacts.named("陈小七");
        assertThrows(Invalid.class, () -> in(w -> w.registrations.create(managerAt(HERE), HERE, Newcomer.of(living(facts, other.id())), null)));
        assertEquals(own.id(), in(w -> w.registrations.create(managerAt(HERE), HERE, Newcomer.of(living(facts, own.id())), null)).household());
        assertEquals(List.of("2栋502 陈家"), in(w -> w.households.households(managerAt(HERE), HERE, "502")).stream()
                .map(Household::label).toList());
    }

    @Test
    void a_dose_written_down_wrongly_is_taken_back_for_a_reason_and_may_be_written_again() {
        UUID person = recorded("陈小八", "1980-01-01").id();
        Vaccination wrong = in(w -> w.care.vaccinated(managerAt(HERE), person, "灭活疫苗", 1, TODAY, null));
        assertThrows(DoseRecorded.class, () -> in(w -> w.care.vaccinated(managerAt(HERE), person, "灭活疫苗", 1, TODAY, null)));
        assertThrows(Invalid.class, () -> database.run(em -> new World(em).care.withdrawDose(managerAt(HERE), person, wrong.id(), " ")));
        database.run(em -> new World(em).care.withdrawDose(managerAt(HERE), person, wrong.id(), "her brother's dose"));
        assertThrows(NotFound.class, () -> database.run(em -> new World(em).care.withdrawDose(managerAt(HERE), person, wrong.id(), "again")));
        in(w -> w.care.vaccinated(managerAt(HERE), person, "灭活疫苗", 1, TODAY.minusDays(1), null));
        assertEquals(List.of(true, false), in(w -> w.care.of(managerAt(HERE), person, false)).vaccinations().stream().map(Vaccination::isWithdrawn).toList());
    }

    private static PersonFacts living(PersonFacts f, UUID household) {
        return new PersonFacts(f.name(), f.sex(), f.birth(), null, null, null, null, null, null, household, null);
    }

    private static Assessment assessment(NeedKind kind, LocalDate from, LocalDate end) {
        return new Assessment(kind, "肖医生", NOW, null, from, end);
    }

    private Person recorded(String name, String birth) {
        return in(w -> w.registrations.create(managerAt(HERE), HERE,
                Newcomer.of(PersonFacts.named(name).born(BirthDate.parse(birth), Sex.UNKNOWN)), null));
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }
}
