package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;
import static org.lazaret.http.Ward.reading;

import com.microsoft.playwright.Locator;
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

/** A nurse goes and says what is open; the next one comes and takes it over. */
@ExtendWith(Browser.class)
class HandOverPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 交班", "DESKTOP, EN, Hand over"})
    void a_shift_is_handed_over_and_taken_on_another_open_page(Screen screen, Language language, String give, Browser browser) {
        Ward ward = Ward.of(2, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(3600), 38.9), reading(ward.patch(0), SINCE.plusSeconds(3660), 38.9))).expect(200);
        Visitor coming = nurse(ward, browser, Screen.DESKTOP, Language.ZH);
        Visitor going = nurse(ward, browser, screen, language);
        Locator open = going.page.locator("lz-hand-over-page .ho-list li");
        assertThat(open).hasCount(1);
        assertThat(coming.page.locator("lz-hand-over-page .ho-list li")).hasCount(1);
        going.good();
        going.press("lz-hand-over-page .head", give);
        going.page.locator(DIALOG + " textarea").fill("0101 家属送药，放在护士站");
        going.good();
        going.confirm();
        going.good();
        browser.picture(going.page, "hand-over-" + screen + "-" + language);

        Locator waiting = coming.page.locator("lz-hand-over-page article");
        assertThat(waiting).containsText("家属送药");
        coming.press("lz-hand-over-page article", "接班");
        assertThat(coming.page.locator("lz-hand-over-page article")).hasCount(0);
        assertThat(going.page.locator("lz-hand-over-page article")).hasCount(0);
        assertThat(open).hasCount(2);
    }

    private static Visitor nurse(Ward ward, Browser browser, Screen screen, Language language) {
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/hand-over");
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        return nurse;
    }
}
