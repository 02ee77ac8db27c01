package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.http.Ward.reading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** What a gateway brings reaches the nurse's open page, and the nurse looks after it to the end. */
@ExtendWith(Browser.class)
class AlertsPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);
    private static final String ROW = "lz-alerts-page .al-row";
    private static final String DETAIL = "lz-alert-detail";

    /** What people press, in their language. */
    private record Words(String none, String take, String recheck, String save, String close, String transfer, String closed) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("没有告警", "接手", "记录复测", "保存", "关闭", "已提出转运申请", "今天已关闭")
                    : new Words("No alerts", "Take over", "Recheck", "Save", "Close", "A transfer has been requested", "Closed today");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN"})
    void a_fever_appears_by_itself_is_taken_rechecked_and_closed(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(2, SINCE);
        Visitor nurse = nurse(ward, browser, screen, language);
        assertThat(nurse.page.locator("lz-alerts-page .page")).containsText(words.none());
        // The promise is five seconds from the gateway's delivery to the nurse's page.
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(3600), 38.9), reading(ward.patch(0), SINCE.plusSeconds(3660), 38.9))).expect(200);
        Locator row = nurse.page.locator(ROW);
        assertThat(row).containsText("38.9", new ContainsTextOptions().setTimeout(5_000));
        assertThat(row.locator(".al-last")).containsText("38.9");
        nurse.good();
        browser.picture(nurse.page, "alerts-" + screen + "-" + language);

        nurse.press(ROW, words.take());
        assertThat(row.locator(".al-nobody")).hasCount(0);
        row.locator("a").click();
        nurse.good();
        nurse.press(DETAIL, words.recheck());
        Locator form = nurse.page.locator(DETAIL + " form");
        if (screen == Screen.PHONE) {
            for (String key : List.of("3", "8", "7")) {
                nurse.press(DETAIL + " lz-number-pad", key);
            }
        } else {
            form.locator("input[inputmode=decimal]").fill("38.7");
        }
        nurse.good();
        browser.picture(nurse.page, "alerts-recheck-" + screen + "-" + language);
        nurse.press(DETAIL + " form", words.save());
        assertThat(nurse.page.locator(DETAIL)).containsText(words.transfer());
        assertThat(nurse.page.locator(DETAIL)).containsText("38.7 °C");
        nurse.press(DETAIL + " .al-next", words.close());
        form.locator("input").fill("已送市二医院");
        nurse.press(DETAIL + " form", words.save());
        assertThat(nurse.page.locator(DETAIL)).containsText("已送市二医院");
        assertThat(nurse.page.locator("lz-alerts-page details")).containsText(words.closed());
        nurse.good();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN, has been silent for", "DESKTOP, ZH, 已失联"})
    void a_gateway_that_is_silent_heads_the_patches_that_it_does_not_hear(Screen screen, Language language, String silent, Browser browser) {
        Instant longAgo = SINCE.minus(1, ChronoUnit.HOURS);
        Ward ward = Ward.of(3, longAgo);
        ward.send(IntStream.range(0, 3).<Map<String, ?>>mapToObj(who -> reading(ward.patch(who), longAgo.plusSeconds(60), 36.6)).toList()).expect(200);
        Visitor nurse = nurse(ward, browser, screen, language);
        Locator head = nurse.page.locator("lz-silent-gateways .al-gateways");
        // The timer looks every fifteen seconds.
        assertThat(nurse.page.locator(ROW)).hasCount(3, new HasCountOptions().setTimeout(60_000));
        assertThat(head).hasCount(0);
        ward.broughtAt(TestServer.get(), longAgo);
        nurse.page.reload();
        assertThat(head).containsText(silent);
        nurse.good();
        browser.picture(nurse.page, "alerts-gateway-" + screen + "-" + language);
        nurse.press(head.locator("a"));
        assertThat(nurse.page.locator("lz-gateway-status-page")).isVisible();
    }

    private static Visitor nurse(Ward ward, Browser browser, Screen screen, Language language) {
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/alerts");
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        return nurse;
    }
}
