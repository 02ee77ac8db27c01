package org.lazaret.changeover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.drafting.DraftWorld.COMMAND;
import static org.lazaret.drafting.DraftWorld.INSPECTOR;
import static org.lazaret.drafting.DraftWorld.TODAY;
import static org.lazaret.drafting.DraftWorld.ninth;
import static org.lazaret.drafting.DraftWorld.ninthInZhuzhou;
import static org.lazaret.stay.StayWorld.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.audit.Trail;
import org.lazaret.drafting.DraftWorld;
import org.lazaret.drafting.Drafts;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.protocol.Place;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Stays keep the rules of their order until somebody lets them go over to others, and sees before what that does. */
@ExtendWith(Database.class)
class ChangeoversTest {
    private static final LocalDate DAY_0 = LocalDate.of(2021, 8, 8);
    private final Database database;

    ChangeoversTest(Database database) {
        this.database = database;
    }

    @Test
    void says_of_each_running_stay_from_what_to_what_and_why() {
        House house = live(3);
        Changeovers.Preview preview = at(w -> w.changeovers.ofDraft(COMMAND, draft(w, ninth(at(house, "preview", TODAY)))));
        assertEquals(3, preview.stays().size());
        Running one = preview.stays().get(0);
        assertEquals(DAY_0.plusDays(14), one.before().lastDay());
        assertEquals(DAY_0.plusDays(7), one.after().lastDay());
        assertEquals(List.of(1, 4, 7, 14), days(one.before()));
        assertEquals(List.of(1, 2, 3, 5, 7), days(one.after()));
        assertEquals(Set.of("days-central 14>7", "days-home 7>3", "test-days 1,4,7,14>1,2,3,5,7", "home-test-days 2,7>3", "double-sampling yes>no"),
                one.changes().stream().map(ChangeoversTest::said).collect(Collectors.toSet()));
        assertEquals(Set.of("cn-8"), one.changes().stream().map(change -> change.before().version().code()).collect(Collectors.toSet()));
    }

    @Test
    void a_preview_changes_nothing() {
        House house = live(1);
        assertEquals(1, at(w -> w.changeovers.ofDraft(COMMAND, draft(w, ninth(at(house, "nothing", TODAY)))).stays().size()).intValue());
        assertEquals(14, central(onlyOrder(house)));
    }

    @Test
    void an_activated_version_leaves_running_stays_as_they_were_given() {
        House house = live(1);
        UUID order = onlyOrder(house);
        at(w -> w.drafting.activated(ninth(at(house, "keep", TODAY))));
        assertEquals(14, central(order));
        at(w -> {
            IsolationOrder kept = w.em.find(IsolationOrder.class, order);
            assertEquals(List.of(1, 4, 7, 14), kept.protocol(w.drafting.protocols.versions(), place(house), ZoneId.of("Asia/Shanghai"))
                    .orElseThrow().testDays(RiskClass.CLOSE_CONTACT).orElseThrow());
            return null;
        });
    }

    @Test
    void stays_that_are_chosen_go_over_and_the_others_do_not() {
        House house = live(2);
        UUID version = at(w -> w.drafting.activated(ninth(at(house, "some", TODAY))));
        Running chosen = at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().get(0);
        assertEquals(1, at(w -> w.changeovers.migrate(COMMAND, version, List.of(chosen.stay()), "按株洲市通告执行")).intValue());
        assertEquals(7, central(chosen.order().id()));
        assertEquals(1, database.count("select count(*) from isolation_order where days_central = 14 and site_id = ?", UuidBytes.of(house.site())));
        assertEquals(1, at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().size());
        at(w -> {
            assertEquals(List.of(1, 2, 3, 5, 7), w.em.find(IsolationOrder.class, chosen.order().id()).protocol(w.drafting.protocols.versions(), place(house),
                    ZoneId.of("Asia/Shanghai")).orElseThrow().testDays(RiskClass.CLOSE_CONTACT).orElseThrow());
            return null;
        });
        assertEquals(1, database.count("select count(*) from order_migration where from_days_central = 14 and days_central = 7 and reason = '按株洲市通告执行'"));
    }

    @Test
    void refuses_all_when_one_would_not_change() {
        House house = live(2);
        UUID version = at(w -> w.drafting.activated(ninth(at(house, "all", TODAY))));
        UUID stay = at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().get(0).stay();
        Invalid refused = assertThrows(Invalid.class, () -> at(w -> w.changeovers.migrate(COMMAND, version, List.of(stay, UUID.randomUUID()), "执行")));
        assertEquals("stays[1]", refused.fields().get(0).path());
        assertEquals(2, at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().size());
    }

    @Test
    void nobody_goes_over_to_rules_that_do_not_count_yet() {
        House house = live(1);
        UUID version = at(w -> w.drafting.activated(ninth(at(house, "ahead", TODAY.plusDays(2)))));
        UUID stay = at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().get(0).stay();
        assertThrows(NotInForce.class, () -> at(w -> w.changeovers.migrate(COMMAND, version, List.of(stay), "执行")));
    }

    @Test
    void a_rule_about_the_running_of_sites_changes_no_stay() {
        House house = live(1);
        Drafts.Written fever = new Drafts.Written(at(house, "fever", TODAY), null, List.of(new RuleValue("fever-line", "ANY", "37.20",
                "R7", "B", "株洲市通告", "Zhuzhou notice")));
        assertEquals(List.of(), at(w -> w.changeovers.ofDraft(COMMAND, draft(w, fever))).stays());
    }

    @Test
    void a_site_manager_sees_and_moves_only_their_own() {
        House ours = live(1);
        live(1);
        UUID version = at(w -> w.drafting.activated(ninthInZhuzhou("zhuzhou-own", TODAY.plusDays(5))));
        Caller manager = Callers.holding(Held.at(Role.SITE_MANAGER, ours.site()));
        List<Running> seen = at(w -> w.changeovers.ofVersion(manager, version)).stays();
        assertEquals(List.of(ours.site()), seen.stream().map(one -> one.site().id()).toList());
        UUID other = at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().stream().filter(one -> !one.site().id().equals(ours.site())).findAny().orElseThrow().stay();
        assertThrows(Invalid.class, () -> at(w -> w.changeovers.migrate(manager, version, List.of(other), "执行")));
    }

    @Test
    void five_hundred_stays_are_previewed_in_as_many_statements_as_fifty_and_moved_at_a_constant_cost_each() {
        UUID few = at(w -> w.drafting.activated(ninth(at(live(50), "few", TODAY))));
        UUID many = at(w -> w.drafting.activated(ninth(at(live(500), "many", TODAY))));
        assertEquals(asked(w -> w.changeovers.ofVersion(COMMAND, few).stays().size(), 50),
                asked(w -> w.changeovers.ofVersion(COMMAND, many).stays().size(), 500));
        List<UUID> fifty = stays(few);
        List<UUID> fiveHundred = stays(many);
        long moved = asked(w -> w.changeovers.migrate(COMMAND, few, fifty, "执行第九版"), 50);
        assertTrue(asked(w -> w.changeovers.migrate(COMMAND, many, fiveHundred, "执行第九版"), 500) <= 10 * moved, "more than in proportion to " + moved);
        assertEquals(500, database.count("select count(*) from order_migration where protocol_version_id = ?", UuidBytes.of(many)));
    }

    private List<UUID> stays(UUID version) {
        return at(w -> w.changeovers.ofVersion(COMMAND, version)).stays().stream().map(Running::stay).toList();
    }

    private long asked(Function<World, Integer> work, int expected) {
        return at(w -> {
            w.drafting.protocols.all();
            long before = Database.questions(w.em);
            assertEquals(expected, work.apply(w));
            w.em.flush();
            return Database.questions(w.em) - before;
        });
    }

    private static String said(RuleChange change) {
        return change.rule().key() + " " + change.before().value().value() + ">" + change.after().value().value();
    }

    private static List<Integer> days(Outlook outlook) {
        return outlook.testDates().stream().map(date -> (int) ChronoUnit.DAYS.between(DAY_0, date)).toList();
    }

    private UUID draft(World w, Drafts.Written written) {
        return w.drafting.drafts.begin(INSPECTOR, written).id();
    }

    /** A new site with so many close contacts, last exposed on 8 August. */
    private House live(int people) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, people, 1);
        StayWorld.at(database, NOW, w -> {
            for (int i = 0; i < people; i++) {
                w.admitted(house.site(), "陈桂花" + i, house.bed(i));
                // Each command is a transaction of its own in the product, too.
                w.em.flush();
                w.em.clear();
            }
            return null;
        });
        return house;
    }

    /** A version for that site alone. */
    private static VersionHead at(House house, String code, LocalDate from) {
        return new VersionHead(code, Scope.SITE, null, house.site(), from, null, "本站执行第九版", "The 9th edition here", "指挥部通知", "Notice", Sureness.B);
    }

    private UUID onlyOrder(House house) {
        return at(w -> w.em.createQuery("select s.order from Stay s where s.closedAt is null and s.site = :site", UUID.class)
                .setParameter("site", house.site()).getSingleResult());
    }

    private int central(UUID order) {
        return at(w -> w.em.find(IsolationOrder.class, order).term().orElseThrow().daysCentral());
    }

    private static Place place(House house) {
        return new Place("430202005001", house.site());
    }

    private static final class World {
        final EntityManager em;
        final DraftWorld drafting;
        final Changeovers changeovers;

        World(EntityManager em) {
            this.em = em;
            drafting = new DraftWorld(em, NOW);
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            changeovers = new Changeovers(em, new Access(), drafting.drafts, drafting.protocols, new RunningStays(em, clock), new Trail(em, clock),
                    new Fired<>(), clock);
        }
    }

    private <T> T at(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }
}
