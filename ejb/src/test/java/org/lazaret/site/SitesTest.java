package org.lazaret.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.roomlist.SiteWorld.NOW;
import static org.lazaret.roomlist.SiteWorld.facts;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.division.Division;
import org.lazaret.division.Divisions;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.StaleVersion;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class SitesTest {
    private final Database database;

    SitesTest(Database database) {
        this.database = database;
    }

    @Test
    void a_site_opens_only_when_every_requirement_is_answered() {
        UUID site = create("逐项");
        Invalid refused = assertThrows(Invalid.class, () -> opening(openings -> openings.open(manager(), site,
                List.of(new SiteOpening.Answer("TWO_ENTRANCES", true, null)), null)));
        assertEquals(List.of("SINGLE_ROOMS_WITH_BATHROOM", "THREE_ZONES_TWO_PASSAGES", "NO_SHARED_CENTRAL_AIR"),
                refused.fields().stream().map(field -> field.facts().get("item")).toList());
    }

    @Test
    void what_is_not_met_says_what_is_done_instead_and_stays_on_record() {
        UUID site = create("整改");
        assertThrows(Invalid.class, () -> open(site, null));
        open(site, "东门临时开放");
        List<SiteOpening.Answer> kept = database.call(em -> SiteWorld.in(em).openings().of(manager(), site).periods().get(0).answers());
        assertTrue(kept.contains(new SiteOpening.Answer("TWO_ENTRANCES", false, "东门临时开放")), kept.toString());
    }

    @Test
    void a_site_closes_with_a_reason_and_opens_again_after_it_closed() {
        UUID site = create("开关");
        open(site, "x");
        assertThrows(SiteAlreadyOpen.class, () -> open(site, "x"));
        assertThrows(Invalid.class, () -> opening(openings -> openings.close(manager(), site, " ", null)));
        Invalid long501 = assertThrows(Invalid.class, () -> opening(openings -> openings.close(manager(), site, "解".repeat(501), null)));
        assertEquals(List.of(Invalid.Field.of("reason", "too-long", "most", 500)), long501.fields());
        opening(openings -> openings.close(manager(), site, "解".repeat(500), null));
        assertThrows(SiteClosed.class, () -> opening(openings -> openings.close(manager(), site, "解封", null)));
        assertThrows(Invalid.class, () -> opening(openings -> openings.open(manager(), site, List.of(), NOW.minusSeconds(60))));
        open(site, "x");
        int periods = database.call(em -> SiteWorld.in(em).openings().of(manager(), site).periods().size());
        assertEquals(2, periods);
    }

    @Test
    void of_rivals_who_open_a_site_one_wins() {
        UUID site = create("同时");
        long won = database.together(6, rival -> open(site, "x")).stream().filter(Database.Outcome::succeeded).count();
        assertEquals(1, won);
    }

    @Test
    void refuses_an_unknown_division_a_taken_name_and_a_stale_edit() {
        assertThrows(Invalid.class, () -> in(sites -> sites.create(manager(), SiteKind.ISOLATION,
                new Site.Facts("甲", "A", "430202999999", "Asia/Shanghai", null, null))));
        UUID site = create("重名");
        assertThrows(PlaceNameTaken.class, () -> create("重名"));
        in(sites -> sites.change(manager(), site, 0, facts("改名")));
        assertThrows(StaleVersion.class, () -> in(sites -> sites.change(manager(), site, 0, facts("又改"))));
    }

    @Test
    void a_list_shows_what_the_caller_holds_and_nothing_else() {
        UUID mine = create("可见");
        create("不可见");
        List<Sites.Listed> seen = in(sites -> sites.list(SiteWorld.caller(Held.at(Role.SITE_MANAGER, mine)), null, "", 50, false));
        assertEquals(List.of(mine), seen.stream().map(Sites.Listed::id).toList());
        assertThrows(NotFound.class, () -> in(sites -> sites.of(SiteWorld.caller(Held.in(Role.SITE_MANAGER, "430203")), mine)));
        assertTrue(in(sites -> sites.list(manager(), null, "", 50, false)).size() >= 2);
        assertEquals(List.of(), in(sites -> sites.list(SiteWorld.caller(Held.in(Role.SITE_MANAGER, "430203")), null, "", 50, false)));
    }

    @Test
    void a_floor_serves_classes_and_a_second_one_of_its_number_is_refused() {
        UUID site = create("楼层");
        UUID building = database.call(em -> SiteWorld.in(em).buildings().add(manager(), site, "1 号楼", null).id());
        database.run(em -> SiteWorld.in(em).buildings().addFloor(manager(), building, new Floor.Facts(3, null, Set.of())));
        assertThrows(PlaceNameTaken.class,
                () -> database.run(em -> SiteWorld.in(em).buildings().addFloor(manager(), building, new Floor.Facts(3, null, Set.of()))));
    }

    @Test
    void knows_the_communities_of_zhuzhou_and_the_way_down_to_them() {
        List<String> path = database.call(em -> new Divisions(em).path("430202005001").stream().map(Division::name).toList());
        assertEquals(List.of("湖南省", "株洲市", "荷塘区", "金山街道", "晏家湾社区居委会"), path);
        List<Division> found = database.call(em -> new Divisions(em).in("4302", Division.Level.COMMUNITY, "晏家湾", "", 10));
        assertEquals(List.of("430202005001"), found.stream().map(Division::code).toList());
        assertEquals(List.of(), database.call(em -> new Divisions(em).in("430203", Division.Level.COMMUNITY, "晏家湾", "", 10)));
        assertEquals(1400, database.count("SELECT COUNT(*) FROM division WHERE level = 'COMMUNITY'"));
    }

    private UUID create(String name) {
        return in(sites -> sites.create(manager(), SiteKind.ISOLATION, facts(name)).id());
    }

    private SiteOpening open(UUID site, String remark) {
        return database.call(em -> {
            SiteOpenings openings = SiteWorld.in(em).openings();
            List<SiteOpening.Answer> answers = openings.asked(SiteWorld.in(em).sites().find(site)).stream().map(item -> item.equals("TWO_ENTRANCES")
                    ? new SiteOpening.Answer(item, false, remark) : new SiteOpening.Answer(item, true, null)).toList();
            return openings.open(manager(), site, answers, null);
        });
    }

    private <T> T opening(Function<SiteOpenings, T> work) {
        return database.call(em -> work.apply(SiteWorld.in(em).openings()));
    }

    private <T> T in(Function<Sites, T> work) {
        return database.call(em -> work.apply(SiteWorld.in(em).sites()));
    }
}
