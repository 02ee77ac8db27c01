package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms for all of a bus at once: proposed, changed by hand, repaired, confirmed. */
@ExtendWith(Browser.class)
class PlacingPageIT {

    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH", "DESKTOP, EN", "PHONE, ZH", "PHONE, EN"})
    void a_bus_is_proposed_rooms_changed_by_hand_and_confirmed(Screen screen, Language language, Browser browser) {
        SmallSite site = new SmallSite();
        String chen = site.family("2栋502 陈家");
        site.expect("陈桂华", "1948-03-14", chen);
        site.expect("陈建国", "1971-06-02", chen);
        SmallSite.Expected traveller = site.expect("买买提·艾力", "1988-02-01", null);
        site.expect("陈小雨", "2015-05-01", chen);
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/arrivals");
        manager.signIn(site.managerName());
        Page page = manager.page;
        manager.press(page.locator("a[href$='/arrivals/placing']"));
        assertThat(page.locator(".pl-ready")).isVisible();
        manager.good();
        manager.press(page.locator(".pl-ready .btn.prim"));
        assertThat(rows(page)).hasCount(4);
        manager.good();
        browser.picture(page, "placing-people-" + screen + "-" + language);
        assertThat(page.locator("lz-placing-list .c-overdue").first()).isVisible();
        String moved = movedByHand(manager, traveller, screen, browser, language);
        page.reload();
        assertThat(row(page, traveller).locator(".rn")).hasText(moved);
        manager.press(page.locator(".pl-foot .btn").first());
        assertThat(page.locator("lz-progress")).isVisible();
        assertThat(page.locator("lz-progress")).hasCount(0);
        assertThat(row(page, traveller).locator(".rn")).hasText(moved);
        manager.press(page.locator(".pl-foot .btn.prim"));
        assertThat(page.locator("lz-arrival-list")).isVisible();
        assertThat(page.locator("lz-arrival-list lz-tag")).hasCount(3);
        assertThat(page.locator("lz-arrival-list lz-tag").filter(new Locator.FilterOptions().setHasText(moved))).hasCount(1);
        manager.good();
    }

    @Test
    void a_room_taken_meanwhile_is_said_and_a_repair_finds_another(Browser browser) {
        SmallSite site = new SmallSite();
        site.expect("甲一", "1980-01-01", null);
        site.expect("乙二", "1981-01-01", null);
        Visitor manager = new Visitor(browser, Screen.DESKTOP, Language.ZH, "sign-in?next=/sites/" + site.id() + "/arrivals/placing");
        manager.signIn(site.managerName());
        Page page = manager.page;
        manager.press(page.locator(".pl-ready .btn.prim"));
        assertThat(rows(page)).hasCount(2);
        List<String> before = page.locator("lz-placing-list .rn").allTextContents();
        SmallSite.Expected third = site.expect("丙三", "1982-01-01", null);
        site.reserve(third);
        // Whatever room the third was given, the page says whose room is against the rules by now, or nothing changed for them.
        manager.press(page.locator(".pl-foot .btn").first());
        assertThat(page.locator("lz-progress")).isVisible();
        assertThat(page.locator("lz-progress")).hasCount(0);
        assertThat(page.locator(".pl-foot .btn.prim")).isEnabled();
        manager.press(page.locator(".pl-foot .btn.prim"));
        assertThat(page.locator("lz-arrival-list lz-tag")).hasCount(3);
        assertEquals(2, before.size());
        assertEquals(3, page.locator("lz-arrival-list lz-tag").allTextContents().stream().distinct().count());
    }

    /** Chooses another room for somebody: first one that does not fit, which is said, then one that does; answers it. */
    private static String movedByHand(Visitor manager, SmallSite.Expected who, Screen screen, Browser browser, Language language) {
        Page page = manager.page;
        Locator row = row(page, who);
        String before = row.locator(".rn").textContent();
        manager.press(row.locator("lz-button button").last());
        Locator fitting = page.locator("lz-room-cell button.fit, lz-room-cell button.best");
        assertThat(fitting.first()).isVisible();
        manager.press(page.locator("lz-room-cell button.dim:not([data-room='" + before + "'])").first());
        if (screen == Screen.DESKTOP) {
            assertThat(page.locator("lz-placing-list [role=status]")).isVisible();
        }
        manager.good();
        browser.picture(page, "placing-rooms-" + screen + "-" + language);
        Locator other = page.locator("lz-room-cell button.fit").first();
        String number = other.getAttribute("data-room");
        manager.press(other);
        assertNotEquals(before, number);
        if (screen == Screen.PHONE) {
            manager.press(page.locator(".pl-tabs [role=radio]").first());
        }
        assertThat(row(page, who).locator(".rn")).hasText(number);
        assertThat(page.locator("lz-placing-list .pl-pinned")).hasCount(1);
        return number;
    }

    private static Locator rows(Page page) {
        return page.locator("lz-placing-list .pl-row");
    }

    private static Locator row(Page page, SmallSite.Expected who) {
        return page.locator("lz-placing-list .pl-row[data-stay='" + who.stay() + "']");
    }
}
