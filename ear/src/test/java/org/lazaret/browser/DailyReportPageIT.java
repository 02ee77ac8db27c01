package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Released;

/** A site manager reads the day in figures, opens the list behind one, looks at the day before, and prints; the command centre sees no names. */
@ExtendWith(Browser.class)
class DailyReportPageIT {
    /** A4 without margins of 12 mm, at 96 pixels an inch. */
    private static final int A4_WIDTH = 703;
    private static final int A4_HEIGHT = 1031;

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 当日未结束, 前一天, 陆一鸣", "DESKTOP, EN, The day is not over, Previous day, Lu YM"})
    void a_figure_opens_its_list_and_another_day_is_one_press_away(Screen screen, Language language, String open, String previous, String name, Browser browser) {
        Released place = new Released();
        Released.Guest swabbed = place.guest("陈桂华");
        place.guest("陆一鸣");
        place.result(place.swab(swabbed), "NEGATIVE");
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/daily-report");
        manager.signIn(place.manager().name());
        Page page = manager.page;
        assertThat(page.locator(".dr-open")).containsText(open);
        assertThat(page.locator(".dr-big .num")).hasText(new String[] {"0", "2", "0", "2"});
        manager.good();
        browser.picture(page, "daily-report-" + screen + "-" + language);

        manager.press(page.locator(".dr-big a[href*='PRESENT_AT_END']"));
        assertThat(page.locator("lz-day-list tbody tr")).hasCount(2);
        assertThat(page.locator("lz-day-list tbody")).containsText(name);
        manager.good();
        browser.picture(page, "daily-report-list-" + screen + "-" + language);
        page.goBack();

        Locator before = page.locator(".dr-days button").first();
        assertEquals(previous, before.getAttribute("aria-label"));
        before.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("day="));
        assertThat(page.locator("lz-day-report-page lz-empty")).isVisible();
        assertThat(page.locator(".dr-open")).hasCount(0);
        manager.good();

        Visitor command = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/daily-report");
        command.signIn(Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).name());
        assertThat(command.page.locator(".dr-big .num")).hasText(new String[] {"0", "2", "0", "2"});
        assertThat(command.page.locator(".dr-big a, .dr-section a")).hasCount(0);
        command.press(command.page.locator("lz-day-report-page .head a.link"));
        assertThat(command.page.locator("lz-area-reports tbody a[href*='" + place.site() + "']")).isVisible();
        command.good();
        browser.picture(command.page, "daily-report-area-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH"})
    void on_paper_it_fits_one_sheet_and_says_where_when_and_who(Screen screen, Language language, Browser browser) {
        Released place = new Released();
        place.guest("顾小满");
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/daily-report");
        manager.signIn(place.manager().name());
        assertThat(manager.page.locator(".dr-big .num")).hasText(new String[] {"0", "1", "0", "1"});
        manager.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        manager.page.setViewportSize(A4_WIDTH, A4_HEIGHT);
        manager.page.waitForResponse(response -> response.url().endsWith("/daily-report/prints") && response.status() == 204,
                () -> manager.page.evaluate("dispatchEvent(new Event('beforeprint'))"));
        assertThat(manager.page.locator(".dr-when + .t1")).containsText("测试 SITE_MANAGER");
        int high = ((Number) manager.page.evaluate("document.documentElement.scrollHeight")).intValue();
        assertEquals(0, Math.max(0, high - A4_HEIGHT), "pixels below the sheet");
        browser.expectNoSidewaysScroll(manager.page);
        browser.picture(manager.page, "daily-report-paper");
    }
}
