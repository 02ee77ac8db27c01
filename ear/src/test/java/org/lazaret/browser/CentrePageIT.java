package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.CentreArea;
import org.lazaret.http.Guests;

/** All sites on one page for the command centre, which begins there; each figure opens its list. */
@ExtendWith(Browser.class)
class CentrePageIT {

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 430204001003, 住满点今天已满, 宽敞点可接 5 间", "DESKTOP, EN, 430204001004, Crowded is full today, room at Roomy (5)"})
    void all_sites_are_seen_at_once_with_what_waits_and_every_figure_opens_its_list(Screen screen, Language language, String community, String full, String help, Browser browser) {
        CentreArea area = new CentreArea(community);
        Visitor visitor = new Visitor(browser, screen, language, "sign-in");
        visitor.signIn(Guests.with("COMMAND_CENTRE", Map.of("area", community)).name());
        visitor.page.waitForURL(Pattern.compile(".*/centre"));
        Locator page = visitor.page.locator("lz-centre-page");
        assertThat(page.locator(".ce-figs .fig").first()).containsText("5");
        assertThat(page.locator(".ce-waiting li").filter(new Locator.FilterOptions().setHasText(full))).containsText(help);
        assertThat(page.locator("svg.fc-plot path.fc-line")).hasCount(1);
        assertThat(page.locator("lz-table tbody tr")).hasCount(4);
        visitor.good();
        browser.picture(visitor.page, "centre-" + screen + "-" + language);
        visitor.page.evaluate("document.documentElement.dataset.theme = 'dark'");
        visitor.good();
        browser.picture(visitor.page, "centre-dark-" + screen + "-" + language);

        visitor.press(page.locator(".ce-figs a.fig").nth(6));
        visitor.page.waitForURL(Pattern.compile(".*sort=-overdue"));
        assertThat(page.locator("lz-table tbody tr").first()).containsText(language == Language.ZH ? "住满点" : "Crowded");
        visitor.good();
        browser.picture(visitor.page, "centre-table-" + screen + "-" + language);

        opens(visitor, "a.ce-hl[href='/sites/" + area.roomy() + "/alerts?kind=FEVER']", "lz-alerts-page .al-row");
        opens(visitor, "a.ce-hl[href='/sites/" + area.full() + "/daily-report']", "lz-day-report-page .dr-section");
        opens(visitor, "a.ce-hl[href='/sites/" + area.roomy() + "/board?show=free']", "lz-room-cell");
        opens(visitor, ".ce-waiting a[href='/sites/" + area.full() + "/arrivals']", "lz-arrivals-page");
    }

    /** A link of the page, and back again. */
    private static void opens(Visitor visitor, String link, String list) {
        visitor.press(visitor.page.locator(link).first());
        assertThat(visitor.page.locator(list).first()).isVisible();
        visitor.page.goBack();
        assertThat(visitor.page.locator("lz-centre-page .ce-figs")).isVisible();
    }
}
