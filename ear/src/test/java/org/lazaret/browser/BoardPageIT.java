package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Api;
import org.lazaret.http.Guests;

/** What hands do at the board: drag, keys, taps, filters, paper; and what it says when the server is away. */
@ExtendWith(Browser.class)
class BoardPageIT {
    @Test
    void somebody_is_dragged_into_a_room_and_taken_back(Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect("谭云归", "1971-06-05", null);
        Visitor manager = at(browser, site, Screen.DESKTOP, Language.ZH, "?person=" + somebody.person());
        Page page = manager.page;
        Locator fits = page.locator("lz-room-cell:has(.room.fit)").nth(1);
        String number = fits.locator("button").getAttribute("data-room");
        drag(page, page.locator("lz-board-placing .grip"), fits);
        manager.sees(number, "预留");
        manager.press(page.locator(".toast .btn:not(.only)"));
        manager.sees(number, "可用");
        assertThat(page.locator(".toast")).hasCount(1);
        manager.good();
    }

    @Test
    void somebody_moves_by_dragging_their_cell_after_a_reason(Browser browser) {
        SmallSite site = new SmallSite();
        String first = site.admit(site.expect("袁北辰", "1980-04-02", null));
        Visitor manager = at(browser, site, Screen.DESKTOP, Language.EN, "");
        Page page = manager.page;
        Locator from = page.locator("lz-room-cell[draggable=true]");
        from.hover();
        page.mouse().down();
        BoundingBox box = from.boundingBox();
        page.mouse().move(box.x + 50, box.y + 60);
        Locator fits = page.locator("lz-room-cell:has(.room.fit)").first();
        String number = fits.locator("button").getAttribute("data-room");
        BoundingBox to = fits.boundingBox();
        page.mouse().move(to.x + 20, to.y + 20);
        page.mouse().move(to.x + 24, to.y + 24);
        page.mouse().up();
        manager.fill(DIALOG, "reason", "air conditioning");
        manager.confirm();
        manager.sees(number, "Occupied");
        manager.sees(first, "Dirty");
    }

    @Test
    void somebody_gets_a_room_by_the_keyboard_alone(Browser browser) {
        SmallSite site = new SmallSite();
        site.expect("唐若谷", "1985-09-12", null);
        SmallSite.Expected second = site.expect("唐景行", "1988-01-30", null);
        Visitor manager = at(browser, site, Screen.DESKTOP, Language.EN, "?person=" + second.person());
        Page page = manager.page;
        assertThat(page.locator(".room.best")).isVisible();
        page.keyboard().press("k");
        assertThat(page).not().hasURL(Pattern.compile(second.person()));
        page.keyboard().press("j");
        assertThat(page).hasURL(Pattern.compile(second.person()));
        assertThat(page.locator("lz-board-placing .fitrow button.prim")).isVisible();
        page.locator("lz-room-cell button[tabindex='0']").focus();
        String from = focused(page);
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        String to = focused(page);
        assertTrue(!from.equals(to) && page.locator("lz-room-cell button[tabindex='0']").count() == 1, from + " " + to);
        page.keyboard().press("Enter");
        manager.sees(to, "Reserved");
    }

    @Test
    void a_filter_dims_the_others_and_comes_back_with_the_address(Browser browser) {
        SmallSite site = new SmallSite();
        String room = site.reserve(site.expect("邹知夏", "1993-03-03", null));
        Visitor manager = at(browser, site, Screen.PHONE, Language.ZH, "");
        Page page = manager.page;
        manager.press(page.locator(".figs a").nth(1));
        assertThat(page).hasURL(Pattern.compile("show=reserved"));
        for (int look = 0; look < 2; look++) {
            assertThat(page.locator(".room.dim")).hasCount(5);
            assertEquals(0, page.locator("button.dim[data-room='" + room + "']").count());
            manager.good();
            page.reload();
        }
    }

    @Test
    void a_class_without_a_rule_in_force_says_so_where_the_days_would_stand(Browser browser) {
        SmallSite site = new SmallSite();
        String room = site.admit(site.expect("姚北辰", "1979-07-07", null, Map.of("riskClass", "OTHER", "exposureDay", "2021-08-08")));
        Visitor manager = at(browser, site, Screen.DESKTOP, Language.ZH, "");
        assertThat(manager.room(room)).containsText("无规定");
        manager.press(manager.room(room));
        assertThat(manager.page.locator("lz-board-room")).containsText("没有现行规定");
        manager.good();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_server_is_told_with_the_age_of_what_is_shown(Screen screen, Browser browser) {
        SmallSite site = new SmallSite();
        Visitor manager = at(browser, site, screen, Language.EN, "");
        manager.page.context().setOffline(true);
        assertThat(manager.page.locator(".banner .note")).isVisible();
        assertThat(manager.page.locator("lz-age")).isVisible();
        manager.good();
        manager.page.context().setOffline(false);
        assertThat(manager.page.locator(".banner .note")).hasCount(0);
        assertThat(manager.page.locator("lz-age")).hasCount(0);
    }

    @Test
    void what_goes_onto_paper_is_a_list_with_place_and_time_and_leaves_a_row(Browser browser) {
        SmallSite site = new SmallSite();
        site.reserve(site.expect("何庆余", "1966-02-02", null));
        Visitor manager = at(browser, site, Screen.DESKTOP, Language.ZH, "?show=reserved");
        manager.page.waitForResponse(answer -> answer.url().endsWith("/board/prints") && answer.status() == 204,
            () -> manager.page.evaluate("() => dispatchEvent(new Event('beforeprint'))"));
        manager.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(manager.page.locator(".room-list tbody tr")).hasCount(1);
        assertThat(manager.page.locator(".room-list h1")).containsText("樟树下点");
        assertThat(manager.page.locator(".split")).not().isVisible();
        Api trail = Guests.with("AUDIT_ADMINISTRATOR", null).api();
        String rows = trail.get("/api/audit?user=" + site.managerAccount()).expect(200).text();
        assertTrue(rows.contains("room-list-printed"), rows);
    }

    private static Visitor at(Browser browser, SmallSite site, Screen screen, Language language, String query) {
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/board" + query);
        manager.signIn(site.managerName());
        assertThat(manager.room("0501")).isVisible();
        return manager;
    }

    private static void drag(Page page, Locator what, Locator where) {
        what.hover();
        page.mouse().down();
        BoundingBox to = where.boundingBox();
        page.mouse().move(to.x + 20, to.y + 20);
        page.mouse().move(to.x + 24, to.y + 24);
        page.mouse().up();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.dataset.room");
    }
}
