package org.lazaret.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.care.NeedKind;
import org.lazaret.household.Households;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.people.Person;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.registration.Corrections;
import org.lazaret.registration.Duplicates;
import org.lazaret.registration.KnownElsewhere;
import org.lazaret.registration.Papers;
import org.lazaret.registration.Registrations;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.stay.BedBook;
import org.lazaret.stay.BedClaims;
import org.lazaret.stay.Ending;
import org.lazaret.stay.RoomFacts;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;
import org.lazaret.stay.StayState;
import org.lazaret.stay.Stays;
import org.lazaret.table.Defaults;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class ArrivalsTest {
    private static final String CARD = "430202198803121018";
    private final Database database;
    private UUID site;

    ArrivalsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_site() {
        site = site(SiteKind.ISOLATION);
    }

    @Test
    void a_row_makes_a_person_an_order_and_a_stay_that_is_expected() {
        Stay stay = take(row("周雪梅", "无证件:遗失", "陈家").replace("@", "孕妇"));
        assertEquals(StayState.ORDERED, stay.state());
        assertEquals(Instant.parse("2021-08-09T06:30:00Z"), stay.expectedAt());
        Expected expected = list().get(0);
        assertEquals(List.of("周雪梅", "陈家", "湘B1", RiskClass.CLOSE_CONTACT),
                List.of(expected.name().full(), expected.family(), expected.transport(), expected.riskClass()));
        assertNull(expected.room());
        assertEquals(Set.of(NeedKind.PREGNANT), in(w -> w.care.needsOn(LocalDate.parse("2021-08-09"),
                List.of(w.em.find(Person.class, stay.person())), 14).get(stay.person())));
    }

    @Test
    void rows_of_one_family_are_one_kin_group_and_another_site_has_its_own() {
        UUID first = kin(take(row("陈一", "无证件:遗失", "2栋502 陈家")));
        assertEquals(first, kin(take(row("陈二二", "无证件:遗失", "2栋502 陈家"))));
        assertNotEquals(first, kin(take(row("林三三", "无证件:遗失", "3栋101 林家"))));
        site = site(SiteKind.ISOLATION);
        assertNotEquals(first, kin(take(row("陈四四四", "无证件:遗失", "2栋502 陈家"))));
    }

    @Test
    void the_same_row_again_does_nothing_twice_even_without_a_paper() {
        String row = row("王伟", "无证件:遗失", "");
        Stay stay = take(row);
        assertEquals(stay.id(), assertThrows(AlreadyOnList.class, () -> take(row)).facts().get("stay"));
        assertEquals(1, list().size());
    }

    @Test
    void who_was_cancelled_can_be_announced_again() {
        String row = row("王归", "无证件:遗失", "");
        Stay stay = take(row);
        in(w -> w.stays.end(manager(), stay.id(), new Stays.EndingDraft(Ending.CANCELLED, "改期", null), null));
        Stay again = take(row);
        assertNotEquals(stay.id(), again.id());
        assertEquals(stay.person(), again.person());
    }

    @Test
    void the_same_paper_with_a_corrected_row_is_known_to_be_on_the_list() {
        take(row("李强", CARD, ""));
        assertThrows(AlreadyOnList.class, () -> take(row("李强", CARD, "李家").replace("湘B1", "湘B2")));
    }

    @Test
    void somebody_known_is_offered_masked_and_taken_over_or_confirmed_as_another() {
        Stay first = take(known("赵敏敏", "13800138011"));
        cancel(first);
        PossiblyKnown offered = assertThrows(PossiblyKnown.class, () -> take(known("赵敏敏", "13800138011").replace("湘B1", "湘B9")));
        assertEquals(List.of(first.person().toString()), offered.facts().get("people"));
        assertEquals(List.of("138****8011"), offered.facts().get("phones"));
        String tail = first.person().toString().replace("-", "").substring(20);
        Stay same = take(known("赵敏敏", "13800138011").replace("湘B1", "湘B9"), Choice.read(tail));
        assertEquals(first.person(), same.person());
        Stay another = take(known("赵敏敏", "13800138011").replace("湘B1", "湘B8"), Choice.read("new"));
        assertNotEquals(first.person(), another.person());
    }

    @Test
    void taking_somebody_over_adds_what_the_record_lacks_and_keeps_what_it_has() {
        Stay first = take(known("孙丽丽", "13800138012"));
        cancel(first);
        String more = known("孙丽丽", "13800138012").replace("湘B1", "湘B9").replace("饮食-", "清真");
        Stay same = take(more, Choice.SAME);
        assertEquals("清真", in(w -> w.em.find(Person.class, same.person()).facts().diet()));
        assertEquals("1970-01-02", in(w -> w.em.find(Person.class, same.person()).birth().iso()));
    }

    @Test
    void the_choice_of_a_person_who_was_not_offered_takes_nobody_over() {
        Stay other = take(row("钱无关", "无证件:遗失", ""));
        String tail = other.person().toString().replace("-", "").substring(20);
        Invalid refused = assertThrows(Invalid.class, () -> take(row("郑无关", "无证件:遗失", ""), Choice.read(tail)));
        assertEquals("choice nobody-known", refused.fields().get(0).path() + " " + refused.fields().get(0).code());
    }

    @Test
    void a_paper_on_record_elsewhere_is_said_to_be_known_and_no_more_until_name_and_paper_are_in_hand() {
        Stay there = take(row("吴亦凡", "43020219900725202X", ""));
        UUID here = site(SiteKind.ISOLATION);
        Caller stranger = caller(Held.at(Role.SITE_MANAGER, here));
        Refusal refused = assertThrows(KnownElsewhere.class, () -> take(stranger, here, row("吴亦凡", "43020219900725202X", ""), Choice.OPEN));
        assertTrue(refused.facts().isEmpty());
        assertThrows(Invalid.class, () -> take(stranger, here, row("别的名", "43020219900725202X", ""), Choice.SAME));
        cancel(there);
        assertEquals(there.person(), take(stranger, here, row("吴亦凡", "43020219900725202X", ""), Choice.SAME).person());
    }

    @Test
    void an_isolation_site_takes_nobody_without_an_order_and_a_residence_does() {
        String plain = "姓名,证件类型,无证件原因\n医生甲,无,未带\n";
        assertThrows(Invalid.class, () -> take(plain));
        site = site(SiteKind.RESIDENCE);
        assertNull(take(plain).order());
    }

    @Test
    void two_lists_at_once_with_the_same_row_take_it_once() {
        String row = row("双重", "无证件:遗失", "");
        List<Database.Outcome<Stay>> outcomes = database.together(4, rival -> take(row));
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(1, list().size());
    }

    private static String row(String name, String paper, String family) {
        boolean none = paper.startsWith("无证件:");
        return "姓名,证件类型,证件号,无证件原因,人员类别,末次接触时间,下达单位,隔离原因,家庭,车辆,预计到达,特殊需要\n" + name + ","
                + (none ? "无," : "身份证," + paper) + "," + (none ? paper.substring(4) : "") + ",密接,2021-08-07,荷塘区疾控中心,同楼," + family
                + ",湘B1,2021-08-09 14:30,@\n";
    }

    private static String known(String name, String phone) {
        return "姓名,出生日期,电话,证件类型,无证件原因,人员类别,末次接触时间,下达单位,隔离原因,车辆,饮食\n" + name + ",1970-01-02," + phone
                + ",无,未带,密接,2021-08-07,荷塘区疾控中心,同楼,湘B1,饮食-\n";
    }

    private Stay take(String list) {
        return take(list, Choice.OPEN);
    }

    private Stay take(String list, Choice choice) {
        return take(manager(), site, list, choice);
    }

    private Stay take(Caller caller, UUID at, String list, Choice choice) {
        var parsed = ArrivalColumns.ALL.read(TableFile.read(list.replace(",@\n", ",\n").replace(",饮食-\n", ",\n").getBytes(StandardCharsets.UTF_8),
                TableLimits.USUAL), Defaults.NONE, ArrivalRow::of);
        assertEquals(List.of(), parsed.bad().stream().flatMap(r -> r.errors().stream()).toList());
        return in(w -> w.arrivals.take(caller, at, parsed.good().get(0).value().chosen(choice)));
    }

    private void cancel(Stay stay) {
        in(w -> w.stays.end(manager(), stay.id(), new Stays.EndingDraft(Ending.CANCELLED, "改期", null), null));
    }

    private List<Expected> list() {
        return in(w -> w.arrivals.list(manager(), site, false).items());
    }

    private UUID kin(Stay stay) {
        return in(w -> w.em.find(Person.class, stay.person()).kinGroup());
    }

    private UUID site(SiteKind kind) {
        return in(w -> {
            Site made = w.sites.create(SiteWorld.manager(), kind, SiteWorld.facts(UUID.randomUUID().toString()));
            return made.id();
        });
    }

    private static Caller manager() {
        return caller(Held.in(Role.SITE_MANAGER, "4302"));
    }

    private static Caller caller(Held held) {
        return Caller.of(SiteWorld.MANAGER, "谭", "127.0.0.1", List.of(held))
                .through(Policy.row("POST /api/sites/{site}/arrivals").orElseThrow());
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }

    /** The services on one entity manager. */
    private static final class World {
        private final EntityManager em;
        private final Sites sites;
        private final CareFiles care;
        private final Stays stays;
        private final Arrivals arrivals;

        World(EntityManager em) {
            this.em = em;
            Clock clock = Clock.fixed(SiteWorld.NOW, ZoneOffset.UTC);
            SiteWorld places = SiteWorld.in(em);
            sites = places.sites();
            Access access = new Access();
            Trail trail = new Trail(em, clock);
            Protocols protocols = new Protocols(em);
            Sightings sightings = new Sightings(em, access);
            Households households = new Households(em, access, trail, clock);
            care = new CareFiles(em, sightings, trail, clock);
            Duplicates duplicates = new Duplicates(em, sightings);
            Registrations registrations = new Registrations(em, access, sightings, duplicates, trail, sites, households,
                    new Fired<>(), clock);
            Corrections corrections = new Corrections(em, sightings, households, sites, trail, new Fired<>());
            Papers papers = new Papers(em, sightings, registrations, trail, clock);
            IsolationOrders orders = new IsolationOrders(em, sites, sightings, protocols, trail, new Fired<>(), clock);
            SharingExceptions exceptions = new SharingExceptions(em, sites, sightings, trail, new Fired<>(), clock);
            BedBook beds = new BedBook(em, places.rooms(),
                    new BedClaims(em, new RoomFacts(em, sites, exceptions, care, clock), clock));
            StayBook book = new StayBook(em, sites, beds, trail, new Fired<>(), new Fired<>(), clock);
            stays = new Stays(em, sites, sightings, beds, book);
            Recognition recognition = new Recognition(em, access, duplicates, registrations, corrections, papers, sightings, trail, clock);
            arrivals = new Arrivals(em, sites, access, recognition, new Families(em, households), care, orders, stays, trail, clock);
        }
    }
}
