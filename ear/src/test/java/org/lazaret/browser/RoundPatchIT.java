package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** What the round says of patches, with and without a network; and a floor that is typed as a list. */
@ExtendWith(Browser.class)
class RoundPatchIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(1, ChronoUnit.HOURS);

    private record Words(String fever, String waiting, String change, String well, String asList) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("贴片 38.9", "等待读数", "改为 38.4", "无症状", "列表录入")
                    : new Words("Patch 38.9", "Not heard yet", "Change to 38.4", "No symptoms", "Enter as a list");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "PHONE, EN", "DESKTOP, ZH"})
    void the_patch_is_told_at_the_door_and_still_without_a_network(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(2, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.plusSeconds(3_000), 38.9), reading(ward.patch(0), SINCE.plusSeconds(3_060), 38.9))).expect(200);
        Visitor nurse = visit(browser, screen, language, ward.site(), "");
        Page page = nurse.page;
        assertThat(page.locator(".ritem").first()).containsText(words.fever());
        nurse.good();
        browser.picture(page, "round-patch-" + screen + "-" + language);
        nurse.press(page.locator(".ritem button").nth(1));
        assertThat(page.locator(".entry-patch")).containsText(words.waiting());
        nurse.press(page.locator(".entry-head button").first());
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction("async () => (await caches.keys()).length > 0");

        page.context().setOffline(true);
        Page again = page.context().newPage();
        page.close();
        again.setDefaultTimeout(30_000);
        again.navigate("/sites/" + ward.site() + "/round?person=" + ward.person(0));
        assertThat(again.locator(".entry-patch")).containsText(words.fever());
        browser.expectAccessible(again);
        browser.expectNoSidewaysScroll(again);
        browser.picture(again, "round-patch-entry-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN", "DESKTOP, ZH", "DESKTOP, EN"})
    void a_floor_is_typed_one_below_the_other_and_each_value_is_kept_for_itself(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Ward ward = Ward.of(4, SINCE);
        Visitor nurse = visit(browser, screen, language, ward.site(), screen == Screen.PHONE ? "?view=list" : "");
        if (screen == Screen.DESKTOP) {
            nurse.press(".round-head", words.asList());
        }
        Locator fields = nurse.page.locator("lz-round-list input[data-person]");
        assertThat(fields).hasCount(4);
        nurse.good();
        nurse.page.locator("lz-round-list label.check").first().click();
        fields.first().focus();
        nurse.page.keyboard().type("36,7");
        nurse.page.keyboard().press("Enter");
        nurse.page.keyboard().type("83.4");
        nurse.page.keyboard().press("Enter");
        nurse.good();
        browser.picture(nurse.page, "round-list-" + screen + "-" + language);
        nurse.press("lz-round-list", words.change());
        // Changed, the row is one that can be kept: its field is the second of the four, or the first of those that are left.
        nurse.page.locator("lz-round-list td:has(.c-fever) input").press("Enter");
        nurse.page.keyboard().type("36.5");
        nurse.page.keyboard().press("Enter");
        assertThat(fields).hasCount(1);
        assertThat(nurse.page.locator("lz-round-list tr.saved")).hasCount(3);
        nurse.good();
        browser.picture(nurse.page, "round-list-kept-" + screen + "-" + language);
        List<String> kept = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            for (JsonNode item : ward.nurse().get("/api/people/" + ward.person(person) + "/manual-readings").expect(200).json().path("items")) {
                kept.add(item.at("/reading/centi").asInt() + " " + item.at("/reading/symptoms"));
            }
        }
        assertEquals(List.of("3650 []", "3670 [\"NONE\"]", "3840 []"), kept.stream().sorted().toList());
    }

    private static Visitor visit(Browser browser, Screen screen, Language language, String site, String query) {
        Visitor visitor = Visitor.keeping(browser, screen, language, "sites/" + site + "/round" + query);
        visitor.signIn(Guests.with("NURSE", Map.of("site", site)).name());
        return visitor;
    }
}
