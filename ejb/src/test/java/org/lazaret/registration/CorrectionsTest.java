package org.lazaret.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.people.World.HERE;
import static org.lazaret.people.World.managerAt;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Owed;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.World;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class CorrectionsTest {
    private static final BirthDate ON_CARD = BirthDate.parse("1988-01-01");
    private Database database;
    private SiteScope site;

    @BeforeEach
    void open(Database fresh) {
        database = fresh;
        site = new SiteScope(Ids.next(), HERE.divisionCode());
        database.run(em -> World.build(em, site));
    }

    @Test
    void a_birth_date_and_a_sex_that_the_card_contradicts_are_refused_with_both_fields() {
        UUID person = withCard("卢一");
        PersonFacts wrong = PersonFacts.named("卢一").born(BirthDate.parse("1989-01-01"), Sex.MALE);
        Invalid refused = assertThrows(Invalid.class, () -> corrected(person, wrong));
        assertEquals(List.of("birth", "sex"), refused.fields().stream().map(Invalid.Field::path).sorted().toList());
        assertEquals(ON_CARD, in(w -> w.people.page(managerAt(site), person, false)).person().birth());
    }

    @Test
    void a_withdrawn_card_contradicts_nothing() {
        UUID person = withCard("卢二");
        UUID card = in(w -> w.papers.of(managerAt(site), person)).get(0).id();
        database.run(em -> new World(em).papers.withdraw(managerAt(site), person, card, "her sister's card"));
        corrected(person, PersonFacts.named("卢二").born(BirthDate.parse("1989-01-01"), Sex.MALE));
        assertEquals(BirthDate.parse("1989-01-01"), in(w -> w.people.page(managerAt(site), person, false)).person().birth());
    }

    @Test
    void what_is_not_changed_is_not_held_against_anybody() throws SQLException {
        UUID person = withCard("卢三");
        database.execute("UPDATE person SET sex = 'MALE' WHERE full_name = ?", "卢三");
        corrected(person, new PersonFacts(PersonFacts.named("卢三").name(), Sex.MALE, ON_CARD, null, null, null, null, "3 栋 101", null, null, null));
        assertEquals("3 栋 101", in(w -> w.people.page(managerAt(site), person, false)).person().facts().address());
    }

    @Test
    void who_does_not_see_health_keeps_the_diet_as_it_is() {
        UUID person = in(w -> w.registrations.create(managerAt(site), site, Newcomer.of(PersonFacts.named("卢四").eating("清真")), null)).id();
        Caller coordinator = new Caller(Ids.next(), "coordinator", "-", List.of(Held.at(Role.LOOP_COORDINATOR, site.site())),
                Set.of(Role.LOOP_COORDINATOR), Set.of(), new Owed());
        in(w -> w.corrections.correct(coordinator, person, 0, PersonFacts.named("卢四").eating(null), null, null));
        assertEquals("清真", in(w -> w.people.page(managerAt(site), person, false)).person().facts().diet());
        corrected(person, PersonFacts.named("卢四"));
        assertEquals(null, in(w -> w.people.page(managerAt(site), person, false)).person().facts().diet());
    }

    private Person corrected(UUID person, PersonFacts facts) {
        int version = in(w -> w.people.page(managerAt(site), person, false)).person().version();
        return in(w -> w.corrections.correct(managerAt(site), person, version, facts, "as she says", null));
    }

    /** Somebody with a resident identity card of a woman born on 1 January 1988. */
    private UUID withCard(String name) {
        String number = "43020219880101" + (100 + Math.floorMod(name.hashCode(), 400) * 2);
        IdentityDocument card = IdentityDocument.read("document", DocumentType.RESIDENT_IDENTITY_CARD, "CN", number + check(number), null);
        return in(w -> w.registrations.create(managerAt(site), site, Newcomer.of(PersonFacts.named(name), card), null)).id();
    }

    /** The check digit of GB 11643. */
    private static char check(String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }
}
