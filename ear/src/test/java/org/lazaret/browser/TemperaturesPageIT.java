package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.http.Ward.reading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** Everybody's temperature stands on one page, follows the gateway by itself, and can be sorted and narrowed down. */
@ExtendWith(Browser.class)
class TemperaturesPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 发热, 等待读数, 最高在前", "DESKTOP, EN, Fever, Not heard yet, Warmest first"})
    void whoever_has_a_fever_stands_out(Screen screen, Language language, String fever, String waiting, String warmest, Browser browser) {
        Ward ward = Ward.of(6, SINCE);
        for (int person = 0; person < 4; person++) {
            ward.send(List.of(reading(ward.patch(person), SINCE.plusSeconds(7_000 + person), 36.2 + 0.2 * person))).expect(200);
        }
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/temperatures");
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        Locator cells = nurse.page.locator(".tp-cell");
        assertThat(cells).hasCount(6);
        assertThat(cells.nth(5)).containsText(waiting);
        ward.send(List.of(reading(ward.patch(4), SINCE.plusSeconds(7_060), 38.9))).expect(200);
        assertThat(cells.nth(4)).containsText(fever, new ContainsTextOptions().setTimeout(5_000));
        assertThat(cells.nth(4)).containsText("38.9");
        nurse.good();
        browser.picture(nurse.page, "temperatures-" + screen + "-" + language);
        nurse.press(nurse.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(warmest)));
        assertThat(cells.first()).containsText("38.9");
        nurse.press("lz-temperatures-page", fever + " 1");
        assertThat(cells).hasCount(1);
        nurse.press(cells.first());
        assertThat(nurse.page.locator("lz-curve")).isVisible();
    }
}
