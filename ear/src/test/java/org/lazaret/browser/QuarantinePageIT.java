package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;
import static org.lazaret.http.Ward.reading;

import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Api;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** Readings that belong to nobody: a nurse says late who wore the patch, or why they are of no use; and which of two values counts. */
@ExtendWith(Browser.class)
class QuarantinePageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);
    private static final String PAGE = "lz-quarantine-page";

    private record Words(String pair, String pairThis, String settled, String taken, String all, String dismiss, String none, String counts, String noConflict) {
        static Words in(Language language) {
            return language == Language.ZH
                    ? new Words("配对给住客", "配对这枚贴片", "已处理", "已归入佩戴者", "全选本页", "忽略 2 条", "没有待处理的读数", "36.5", "没有待决定的读数")
                    : new Words("Pair with somebody", "Pair this patch", "Settled", "Belongs to its wearer", "Choose all shown", "Dismiss 2", "Nothing to settle", "36.5", "Nothing to decide");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 冉照月", "DESKTOP, EN, 冉照星"})
    void a_reading_that_waited_finds_its_wearer_when_the_pairing_is_told(Screen screen, Language language, String name, Browser browser) throws SQLException {
        Words words = Words.in(language);
        SmallSite site = new SmallSite();
        site.admit(site.expect(name, "1961-05-03", null));
        site.anHourPasses();
        Api nurse = Guests.with("NURSE", Map.of("site", site.id())).api();
        Instant then = Instant.parse(nurse.get("/api/session").expect(200).json().path("now").asText()).minus(30, ChronoUnit.MINUTES);
        String patch = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        nurse.post("/api/sites/" + site.id() + "/patches", Map.of("code", patch, "receivedAt", then.minusSeconds(600).toString())).expect(201);
        Guests.gateway(UUID.fromString(site.id())).api().post("/api/readings", List.of(reading(patch, then, 36.8))).expect(200);
        Visitor visitor = visit(browser, screen, language, site.id(), "");
        assertThat(visitor.page.locator(PAGE)).containsText(patch);
        visitor.good();
        browser.picture(visitor.page, "quarantine-" + screen + "-" + language);

        visitor.press(visitor.page.locator(PAGE + " a").filter(new Locator.FilterOptions().setHasText(words.pairThis())));
        visitor.press("lz-patch-drawer", words.pair());
        visitor.page.locator(DIALOG + " input[role=combobox]").first().fill(name);
        visitor.press(visitor.page.locator(DIALOG + " [role=option]").filter(new Locator.FilterOptions().setHasText(language == Language.ZH ? name : "Ran")));
        visitor.good();
        browser.picture(visitor.page, "quarantine-pair-" + screen + "-" + language);
        visitor.confirm();

        visitor.page.navigate("/sites/" + site.id() + "/quarantine?show=settled");
        assertThat(visitor.page.locator(PAGE)).containsText(words.taken());
        visitor.good();
        browser.picture(visitor.page, "quarantine-settled-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN", "DESKTOP, ZH"})
    void what_is_of_no_use_is_dismissed_with_a_reason_that_stays(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(1, SINCE);
        ward.send(List.of(Map.of("patch", ward.patch(0), "at", "soon", "celsius", 36.6), Map.of("patch", ward.patch(0), "at", SINCE.toString(), "celsius", "warm")))
                .expect(200);
        Visitor nurse = visit(browser, screen, language, ward.site(), "");
        nurse.press(PAGE, words.all());
        nurse.press(PAGE, words.dismiss());
        nurse.good();
        browser.picture(nurse.page, "quarantine-dismiss-" + screen + "-" + language);
        nurse.press(nurse.page.locator(DIALOG + " button[type=submit]"));
        assertThat(nurse.page.locator(DIALOG)).hasCount(1);
        nurse.fill(DIALOG, "reason", "设备调试");
        nurse.confirm();
        assertThat(nurse.page.locator(PAGE)).containsText(words.none());
        nurse.good();

        nurse.page.navigate("/sites/" + ward.site() + "/quarantine?show=settled");
        assertThat(nurse.page.getByText("设备调试")).hasCount(2);
        nurse.good();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN"})
    void of_two_values_somebody_says_which_one_counts(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(1, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(1_800), 36.5))).expect(200);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(1_800), 39.2))).expect(200);
        Visitor nurse = visit(browser, screen, language, ward.site(), "?show=conflicts");
        assertThat(nurse.page.locator("lz-conflicts")).containsText("39.2");
        nurse.good();
        browser.picture(nurse.page, "conflicts-" + screen + "-" + language);

        nurse.press("lz-conflicts", words.counts());
        nurse.good();
        browser.picture(nurse.page, "conflicts-decide-" + screen + "-" + language);
        nurse.fill(DIALOG, "reason", "贴片接触不良");
        nurse.confirm();

        assertThat(nurse.page.locator("lz-conflicts")).containsText(words.noConflict());
        nurse.good();
    }

    private static Visitor visit(Browser browser, Screen screen, Language language, String site, String query) {
        Visitor visitor = new Visitor(browser, screen, language, "sites/" + site + "/quarantine" + query);
        visitor.signIn(Guests.with("NURSE", Map.of("site", site)).name());
        return visitor;
    }
}
