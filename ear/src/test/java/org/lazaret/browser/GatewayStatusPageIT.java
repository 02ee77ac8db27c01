package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** Whether the gateways of a site speak is seen on a page of its own, and follows what they bring. */
@ExtendWith(Browser.class)
class GatewayStatusPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 尚无数据", "DESKTOP, EN, Nothing yet"})
    void a_gateway_that_speaks_is_seen_to_speak(Screen screen, Language language, String never, Browser browser) {
        Ward ward = Ward.of(1, SINCE);
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/gateways");
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        Locator page = nurse.page.locator("lz-gateway-status-page");
        assertThat(page).containsText(never);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(7_000), 36.6), reading("T-NOBODY", SINCE.plusSeconds(60), 36.6))).expect(200);
        assertThat(page.locator("a[href$='/quarantine']")).hasText("1");
        assertThat(page).not().containsText(never);
        nurse.good();
        browser.picture(nurse.page, "gateways-" + screen + "-" + language);
    }
}
