package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.http.Ward.reading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Api;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** One timeline tells what was measured, which patches were worn, and what became of a fever. */
@ExtendWith(Browser.class)
class TimelineIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    private record Words(String temperature, String fever, String peak, String taken, String rechecked, String cough, String on) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("体温", "发热", "最高 38.9", "接手", "腋温 38.7 确认", "咳嗽", "配对")
                    : new Words("Temp.", "Fever", "peak 38.9", "Taken over", "Armpit 38.7 Confirmed", "Cough", "paired");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN", "DESKTOP, ZH"})
    void a_fever_is_told_with_who_took_it_and_what_the_second_method_said(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(1, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(3_600), 38.9), reading(ward.patch(0), SINCE.plusSeconds(3_660), 38.9))).expect(200);
        Guests.Guest luo = Guests.with("NURSE", Map.of("site", ward.site()));
        String alert = luo.api().get("/api/sites/" + ward.site() + "/alerts").expect(200).json().at("/items/0/id").asText();
        luo.api().post("/api/alerts/" + alert + "/acknowledgement", Map.of()).expect(200);
        luo.api().post("/api/alerts/" + alert + "/recheck", Map.of("method", "AXILLA", "celsius", 38.7, "found", "CONFIRMED")).expect(200);
        measured(luo.api(), ward, 3870, "COUGH");
        Visitor nurse = visit(browser, screen, language, ward);
        Locator told = nurse.page.locator("lz-timeline");
        assertThat(told).containsText(words.rechecked());
        assertThat(nurse.page.locator("lz-curve svg.cv-plot")).isVisible();
        nurse.press(told.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(words.temperature()).setExact(true)));
        for (String word : List.of(words.fever(), words.peak(), words.taken(), words.cough(), ward.patch(0), words.on())) {
            assertThat(told).containsText(word);
        }
        nurse.good();
        told.scrollIntoViewIfNeeded();
        browser.picture(nurse.page, "timeline-" + screen + "-" + language);

        // Live: what a colleague measures meanwhile comes by itself.
        measured(luo.api(), ward, 3740, "CHILLS");
        assertThat(told).containsText("37.4");
        measured(luo.api(), ward, 3660, "NONE");
        measured(luo.api(), ward, 3650, "NONE");
        assertThat(told).containsText(Pattern.compile("36\\.[56] / 36\\.[56]"));
    }

    @ParameterizedTest
    @CsvSource({"LOOP_COORDINATOR, ZH", "LABORATORY, EN"})
    void who_may_not_see_temperatures_is_told_none(String role, Language language, Browser browser) {
        Ward ward = Ward.of(1, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(3_600), 38.9), reading(ward.patch(0), SINCE.plusSeconds(3_660), 38.9))).expect(200);
        Visitor other = new Visitor(browser, Screen.DESKTOP, language, "people/" + ward.person(0));
        other.signIn(Guests.with(role, Map.of("site", ward.site())).name());
        Locator told = other.page.locator("lz-timeline");
        assertThat(told.locator("li").first()).isVisible();
        assertThat(told).not().containsText(Words.in(language).fever());
        assertThat(told).not().containsText(ward.patch(0));
        other.good();
    }

    private static void measured(Api nurse, Ward ward, int centi, String symptom) {
        String now = nurse.get("/api/session").expect(200).json().path("now").asText();
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", ward.site(), "person", ward.person(0), "centi", centi, "method", "AXILLA",
                "measuredAt", Instant.parse(now).truncatedTo(ChronoUnit.SECONDS).toString(), "symptoms", List.of(symptom), "deviceFault", false)).expect(201);
    }

    private static Visitor visit(Browser browser, Screen screen, Language language, Ward ward) {
        Visitor nurse = new Visitor(browser, screen, language, "people/" + ward.person(0));
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        return nurse;
    }
}
