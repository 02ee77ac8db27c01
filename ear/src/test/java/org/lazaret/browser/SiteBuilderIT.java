package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.browser.Visitor.DIALOG;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Api;
import org.lazaret.http.Construction;
import org.lazaret.http.Guests;

/** A site comes into being: by hand, from a list, and is changed afterwards. */
@ExtendWith(Browser.class)
class SiteBuilderIT {
    /** Two rooms that can be taken over, and four kinds of what people get wrong. */
    private static final String LIST = """
            楼栋,楼层,房号,床位数,面积,空调
            1 号楼,2,0201,1,12,分体
            1 号楼,2,0202,2,18,分体
            1 号楼,二楼,0203,1,12,分体
            1 号楼,2,0204,40,12,分体
            1 号楼,2,0205,1,很大,水冷
            1 号楼,2,0201,1,12,分体
            """;
    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH", "PHONE, EN"})
    void a_site_is_built_by_hand_filled_from_a_list_checked_and_opened(Screen screen, Language language, Browser browser) {
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites");
        manager.signIn(Guests.with("SITE_MANAGER", Map.of("area", "4302")).name());
        made(manager);
        built(manager);
        landmark(manager);
        imported(manager, screen, language, browser);
        opened(manager);
    }

    @Test
    void two_people_who_edit_one_room_lose_nothing_of_either(Browser browser) {
        Guests.Guest guest = Guests.with("SITE_MANAGER", Map.of("area", "4302"));
        Construction site = Construction.begin(guest.api(), "ISOLATION");
        String room = site.room(site.floor(5), "0501", 1);
        Visitor manager = new Visitor(browser, Screen.PHONE, Language.ZH, "sign-in?next=/sites/" + site.id() + "/rooms?room=" + room);
        manager.signIn(guest.name());
        manager.press(manager.page.locator("lz-room-drawer section:has(.pairs) lz-button button"));
        manager.fill(DIALOG, "note", "靠楼梯");
        colleagueChanges(guest.api(), room);

        manager.press(manager.page.locator(DIALOG + " button[type=submit]"));
        Locator theirs = manager.page.locator("lz-overtaken [role=radio]").first();
        assertThat(theirs).containsText("朝南");
        assertThat(manager.page.locator("lz-overtaken")).containsText("缓冲区");
        assertThat(manager.page.locator(DIALOG + " input[name=note]")).hasValue("靠楼梯");
        manager.good();
        manager.confirm();

        JsonNode now = guest.api().get("/api/rooms/" + room).expect(200).json();
        assertThat(manager.page.locator("lz-room-drawer .pairs")).containsText("靠楼梯");
        assertEquals("BUFFER 靠楼梯", now.path("zone").asText() + " " + now.at("/features/note").asText());
    }

    private static void made(Visitor manager) {
        Page page = manager.page;
        manager.good();
        manager.press(page.locator(".head lz-button button"));
        manager.fill(DIALOG, "nameZh", "樟树坪点" + UUID.randomUUID().toString().substring(0, 6));
        manager.fill(DIALOG, "nameEn", "Camphor Flat");
        page.locator(DIALOG + " lz-select[name=divisionCode] input[role=combobox]").fill("晏家湾");
        manager.press(page.locator(DIALOG + " lz-select[name=divisionCode] [role=option]").first());
        manager.good();
        manager.confirm();
        assertThat(page.locator(".first-steps li")).hasCount(5);
        manager.good();
    }

    /** The page leads on once it has read what was added. */
    private static void done(Visitor manager, int steps) {
        assertThat(manager.page.locator(".first-steps li.done")).hasCount(steps);
    }

    /** First, second and third as the page says, each by its one prominent button. */
    private static void built(Visitor manager) {
        Locator next = manager.page.locator(".first-steps a.prim");
        manager.press(next);
        manager.fill(DIALOG, "name", "1 号楼");
        manager.confirm();
        done(manager, 1);
        manager.press(next);
        assertThat(manager.page.locator(DIALOG + " input[name=number]")).hasValue("1");
        manager.good();
        manager.confirm();
        done(manager, 2);
        manager.press(next);
        manager.fill(DIALOG, "from", "0101");
        manager.fill(DIALOG, "to", "0104");
        manager.good();
        manager.confirm();
        assertThat(manager.room("0104")).isVisible();
        assertThat(manager.page.locator("lz-rooms-page lz-room-cell")).hasCount(4);
    }

    private static void landmark(Visitor manager) {
        manager.press(manager.page.locator(".floor-h lz-button button:has(use[href$='i-stairs'])"));
        manager.fill(DIALOG, "name", "西楼梯");
        manager.confirm();
        manager.press(manager.page.locator(".marks button"));
        manager.fill(DIALOG, "name", "消防楼梯");
        manager.confirm();
        assertThat(manager.page.locator(".marks button")).containsText("消防楼梯");
        manager.good();
    }

    private static void imported(Visitor manager, Screen screen, Language language, Browser browser) {
        Page page = manager.page;
        manager.press(page.locator(".head a[href$='/imports/rooms']"));
        manager.good();
        page.setInputFiles("input[type=file]", new FilePayload("房间表.csv", "text/csv", LIST.getBytes(Charset.forName("GB18030"))));
        assertThat(page.locator(".import-wrong")).hasCount(4);
        assertThat(page.locator(".import-table tbody tr")).hasCount(4);
        manager.good();
        browser.picture(page, "import-rooms-" + screen + "-" + language);
        manager.press(page.locator(".import-acts button.prim"));
        assertThat(page.locator("lz-import .fig.c-free .n2")).hasText(Pattern.compile("^2\\D*"));
        page.reload();
        assertThat(page.locator("lz-import .fig.c-free .n2")).hasText(Pattern.compile("^2\\D*"));
        manager.press(page.locator(".head a[href$='/imports']"));
        assertThat(page.locator("lz-imports-page tbody tr")).hasCount(2);
        assertThat(page.getByText("房间表.csv").first()).isVisible();
        manager.good();
    }

    private static void opened(Visitor manager) {
        Page page = manager.page;
        page.navigate(page.url().replaceAll("/imports.*", "/rooms"));
        assertThat(manager.room("0202")).isVisible();
        manager.good();
        manager.press(page.locator(".note.in-page a"));
        Locator items = page.locator("lz-opening fieldset");
        assertThat(items).hasCount(4);
        for (int item = 0; item < 4; item++) {
            manager.press(items.nth(item).locator("input[type=radio]").first());
        }
        Locator last = items.last();
        manager.press(last.locator("input[type=radio]").last());
        last.locator("lz-field input").fill("东门临时改为入口");
        manager.good();
        manager.press(page.locator("lz-opening button[type=submit]"));
        assertThat(page.locator(".opened")).containsText("东门临时改为入口");
        assertThat(page.locator(".opened")).containsText("测试 SITE_MANAGER");
        manager.good();
    }

    private static void colleagueChanges(Api api, String room) {
        api.with("If-Match", "\"0\"").put("/api/rooms/" + room, Map.of("number", "0501", "zone", "BUFFER", "side", "LEFT", "door", 1,
            "features", Construction.features(1, "朝南"))).expect(200);
    }
}
