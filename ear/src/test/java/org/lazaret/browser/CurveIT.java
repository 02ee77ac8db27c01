package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** Somebody's temperature is looked at on their page: a fever from near, two weeks from afar, a gap with its reason. */
@ExtendWith(Browser.class)
class CurveIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(40, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 14 天, 失联, 表格", "DESKTOP, EN, 14 days, silent, Table"})
    void a_fever_is_seen_from_near_and_from_afar(Screen screen, Language language, String fortnight, String silent, String table, Browser browser) {
        Ward ward = Ward.of(1, SINCE);
        // A day and a half, with four hours of nothing, and a fever at its end.
        ward.send(minutes(ward, 0, 20 * 60, 36.4)).expect(200);
        ward.send(minutes(ward, 24 * 60, 15 * 60, 36.5)).expect(200);
        ward.send(minutes(ward, 39 * 60, 55, 38.2)).expect(200);
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/people/" + ward.person(0));
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        Locator curve = nurse.page.locator("lz-curve");
        assertThat(curve.locator(".note.c-fever")).isVisible();
        assertThat(nurse.page.locator(".person-figs")).containsText("38.2");
        Locator plot = curve.locator("svg.cv-plot");
        assertThat(plot.locator("path.cv-line.hot")).hasAttribute("d", Pattern.compile("M.+L.+"));
        String near = plot.getAttribute("aria-label");
        nurse.good();
        curve.locator(".cv-days").scrollIntoViewIfNeeded();
        browser.picture(nurse.page, "curve-" + screen + "-" + language);

        nurse.press(curve.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(fortnight).setExact(true)));
        assertThat(plot).not().hasAttribute("aria-label", near);
        assertThat(plot.locator("title").first()).containsText(silent);
        String afar = plot.getAttribute("aria-label");
        plot.press("+");
        assertThat(plot).not().hasAttribute("aria-label", afar);
        String closer = plot.getAttribute("aria-label");
        plot.press("ArrowLeft");
        assertThat(plot).not().hasAttribute("aria-label", closer);
        assertNotEquals(near, plot.getAttribute("aria-label"));
        nurse.press("lz-curve", table);
        assertEquals(3, curve.locator("tbody tr").count());
        nurse.good();
        browser.picture(nurse.page, "curve-table-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 更正, 保存更正, 已更正", "DESKTOP, EN, Correct, Save correction, Corrected"})
    void a_mistaken_reading_is_corrected_and_both_stay(Screen screen, Language language, String correct, String save, String corrected, Browser browser) {
        Ward ward = Ward.of(1, SINCE);
        String now = ward.nurse().get("/api/session").expect(200).json().path("now").asText();
        ward.nurse().put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", ward.site(), "person", ward.person(0), "centi", 3960,
                "method", "EAR", "measuredAt", now, "symptoms", List.of("COUGH"))).expect(201);
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/people/" + ward.person(0));
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        Locator list = nurse.page.locator("lz-measured");
        list.locator("summary").click();
        assertThat(list.locator("li")).containsText("39.6 °C");
        nurse.press("lz-measured li", correct);
        nurse.good();
        browser.picture(nurse.page, "curve-correct-" + screen + "-" + language);
        list.locator("input[name=value]").fill("36.9");
        list.locator("input[name=reason]").fill("看错了数字");
        nurse.press("lz-measured form", save);
        assertThat(list.locator("li")).hasCount(2);
        assertThat(list.locator("li s")).hasText("39.6 °C");
        assertThat(list).containsText(corrected);
        assertThat(list).containsText("看错了数字");
        nurse.good();
        JsonNode kept = ward.nurse().get("/api/people/" + ward.person(0) + "/manual-readings").expect(200).json().at("/items");
        JsonNode stands = kept.at("/0/correctedBy").isNull() ? kept.at("/0/reading") : kept.at("/1/reading");
        assertEquals(List.of("3690", "COUGH"), List.of(stands.path("centi").asText(), stands.at("/symptoms/0").asText()));
    }

    private static List<Map<String, ?>> minutes(Ward ward, int first, int many, double celsius) {
        Random random = new Random(first);
        return IntStream.range(first, first + many).<Map<String, ?>>mapToObj(minute -> reading(ward.patch(0), SINCE.plusSeconds(60L * minute),
                Math.round((celsius + 0.05 * random.nextGaussian()) * 100) / 100.0)).toList();
    }
}
