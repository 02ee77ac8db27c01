package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Api;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** The kitchen cooks by the sums, those who carry go by the doors; what somebody must not eat stands at both. */
@ExtendWith(Browser.class)
class MealPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 3 份", "DESKTOP, EN, 3 portions"})
    void a_diet_that_is_told_stands_on_the_open_list_at_once(Screen screen, Language language, String portions, Browser browser) {
        Ward ward = Ward.of(3, SINCE);
        Guests.Guest manager = Guests.with("SITE_MANAGER", Map.of("site", ward.site()));
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/meals");
        visitor.signIn(manager.name());
        Locator page = visitor.page.locator("lz-meal-page");
        assertThat(page.locator(".meal-sum")).containsText(portions);
        assertThat(page.locator(".meal-diets")).hasCount(0);
        eats(manager.api(), ward.person(1), "花生过敏");
        assertThat(page.locator(".meal-diets")).containsText("花生过敏 × 1");
        assertThat(page.locator(".meal-rooms p").nth(1)).containsText("花生过敏");
        visitor.good();
        browser.picture(visitor.page, "meals-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 登记送达, 午餐", "DESKTOP, EN, Record a round, Lunch"})
    void who_has_been_at_the_doors_says_so_and_may_take_it_back(Screen screen, Language language, String record, String lunch, Browser browser) {
        Ward ward = Ward.of(3, SINCE);
        Guests.Guest nurse = Guests.with("NURSE", Map.of("site", ward.site()));
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/meals");
        visitor.signIn(nurse.name());
        visitor.press("lz-door-rounds", record);
        visitor.page.locator(Visitor.DIALOG + " label.check").filter(new Locator.FilterOptions().setHasText(lunch)).click();
        visitor.good();
        browser.picture(visitor.page, "door-round-" + screen + "-" + language);
        visitor.confirm();
        Locator told = visitor.page.locator(".meal-rounds li");
        assertThat(told).containsText(lunch);
        assertThat(told).containsText("测试 NURSE");
        visitor.good();
        browser.picture(visitor.page, "door-rounds-" + screen + "-" + language);
        visitor.press(told.locator("button"));
        visitor.fill(Visitor.DIALOG, "reason", "点错楼层");
        visitor.confirm();
        assertThat(told).hasCount(0);
    }

    private static void eats(Api manager, String person, String diet) {
        Api.Answer before = manager.get("/api/people/" + person).expect(200);
        manager.with("If-Match", before.header("ETag")).put("/api/people/" + person,
                Map.of("name", Map.of("full", before.json().path("name").asText()), "diet", diet, "reason", "补充忌口")).expect(200);
    }
}
