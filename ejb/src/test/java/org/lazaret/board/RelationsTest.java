package org.lazaret.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.people.World.ELSEWHERE;
import static org.lazaret.people.World.HERE;
import static org.lazaret.people.World.managerAt;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.World;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Ids;
import org.lazaret.shared.NotFound;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class RelationsTest {
    private Database database;
    private SiteScope site;

    @BeforeEach
    void open(Database fresh) {
        database = fresh;
        site = new SiteScope(Ids.next(), HERE.divisionCode());
        database.run(em -> World.build(em, site, ELSEWHERE));
    }

    @Test
    void a_family_is_everybody_of_the_household_and_of_the_kin_group() {
        UUID home = in(w -> w.households.household(managerAt(site), site, "2栋502 陈家", null, null)).id();
        UUID kin = in(w -> w.households.kinGroup(managerAt(site), site, "陈桂华与孙女")).id();
        UUID grandmother = recorded("陈桂华", home, kin);
        recorded("陈建国", home, null);
        recorded("李小雨", null, kin);
        recorded("王路人", null, null);

        Relations.Family family = in(w -> relations(w).of(managerAt(site), grandmother, false));

        assertEquals("2栋502 陈家", family.household().label());
        assertEquals("陈桂华与孙女", family.kinGroup().label());
        assertEquals(List.of("陈桂华", "陈建国", "李小雨"), family.relatives().stream().map(r -> r.name().full()).toList());
    }

    @Test
    void who_has_nobody_is_alone_and_not_with_all_others_who_have_nobody() {
        UUID alone = recorded("赵独", null, null);
        recorded("钱独", null, null);
        Relations.Family family = in(w -> relations(w).of(managerAt(site), alone, false));
        assertNull(family.household());
        assertNull(family.kinGroup());
        assertEquals(List.of(), family.relatives());
    }

    @Test
    void relatives_whom_only_another_site_sees_are_not_among_them() {
        UUID home = in(w -> w.households.household(managerAt(site), site, "3栋 孙家", null, null)).id();
        UUID here = recorded("孙甲", home, null);
        UUID there = in(w -> w.registrations.create(managerAt(ELSEWHERE), ELSEWHERE, Newcomer.of(PersonFacts.named("孙乙" + Ids.next())), null)).id();
        database.run(em -> em.createNativeQuery("UPDATE person SET household_id = :home WHERE id = :id").setParameter("home", home)
                .setParameter("id", there).executeUpdate());
        assertEquals(List.of("孙甲"), in(w -> relations(w).of(managerAt(site), here, false)).relatives().stream().map(r -> r.name().full()).toList());
        assertThrows(NotFound.class, () -> in(w -> relations(w).of(managerAt(ELSEWHERE), here, false)));
    }

    private static Relations relations(World w) {
        return new Relations(w.em, w.sightings, w.households, new Trail(w.em, World.CLOCK));
    }

    private UUID recorded(String name, UUID household, UUID kinGroup) {
        PersonFacts facts = new PersonFacts(PersonName.of(name), null, null, null, null, null, null, null, null, household, kinGroup);
        return in(w -> w.registrations.create(managerAt(site), site, Newcomer.of(facts), null)).id();
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }
}
