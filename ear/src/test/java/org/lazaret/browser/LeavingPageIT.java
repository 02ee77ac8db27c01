package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Released;
import org.lazaret.http.Released.Guest;

/** A site manager sees who leaves today and why not the others, lets all go who may, and signs for one who may not. */
@ExtendWith(Browser.class)
class LeavingPageIT {

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 解除 2 人, 例外…, 会签", "DESKTOP, EN, Release 2, Exception…, Countersign"})
    void all_who_may_leave_go_at_once_and_an_exception_takes_two(Screen screen, Language language, String all, String exception, String countersign, Browser browser) {
        Released place = new Released();
        Guest free = place.guest("陈桂华");
        Guest too = place.guest("陆一鸣");
        Guest held = place.guest("沈月");
        place.result(place.swab(free), "NEGATIVE");
        place.result(place.swab(too), "NEGATIVE");

        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/leaving");
        manager.signIn(place.manager().name());
        Locator people = manager.page.locator(".rl-people > li");
        assertThat(people).hasCount(3);
        manager.good();
        browser.picture(manager.page, "leaving-" + screen + "-" + language);
        manager.press(manager.page.locator("lz-leaving-page section label.check input").first());
        manager.press("lz-leaving-page .head", all);
        manager.good();
        manager.confirm();
        assertThat(manager.page.locator("lz-leaving-page section label.check")).hasCount(0);

        Visitor asking = manager;
        asking.press(asking.page.locator("lz-leaving-page a[href='/people/" + held.person() + "']"));
        assertThat(asking.page.locator("lz-release .rl-rules > li")).hasCount(9);
        asking.good();
        browser.picture(asking.page, "release-panel-" + screen + "-" + language);
        asking.press("lz-release", exception);
        asking.page.locator(DIALOG + " input[name=reason]").fill("父亲病危");
        asking.page.locator(DIALOG + " input[name=password]").fill(Guests.PHRASE);
        asking.good();
        asking.confirm();

        Visitor doctor = new Visitor(browser, screen, language, "people/" + held.person());
        doctor.signIn(place.doctor().name());
        doctor.press("lz-release", countersign);
        doctor.page.locator(DIALOG + " input[name=password]").fill(Guests.PHRASE);
        doctor.confirm();
        assertThat(asking.page.locator("lz-release .rl-verdict.c-free")).isVisible();
        asking.press(asking.page.locator("lz-release lz-button[kind=prim] button"));
        asking.confirm();
        assertThat(asking.page.locator("lz-release lz-button[kind=prim]")).hasCount(0);
        asking.good();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 核酸阳性, 解除后有疑", "DESKTOP, EN, Positive, Release in doubt"})
    void what_is_found_after_a_release_stands_on_the_page_the_person_and_the_alerts(Screen screen, Language language, String positive, String doubted, Browser browser) {
        Released place = new Released(1);
        Guest guest = place.guest("陈桂华");
        String tube = place.swab(guest);
        place.result(tube, "NEGATIVE");
        place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(201);
        place.api().post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(200);
        place.correct(tube, "POSITIVE");

        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/leaving");
        manager.signIn(place.manager().name());
        Locator found = manager.page.locator("lz-release-doubts li");
        assertThat(found).hasCount(1);
        assertThat(found).containsText(positive);
        assertThat(found).containsText(tube);
        manager.good();
        browser.picture(manager.page, "leaving-doubt-" + screen + "-" + language);

        manager.press(found.locator("a"));
        Locator panel = manager.page.locator("lz-certificates");
        assertThat(panel.locator(".note")).containsText(positive);
        assertThat(panel.locator("li .c-overdue")).containsText(tube);
        assertThat(panel.locator("lz-button")).hasCount(0);
        manager.good();
        panel.scrollIntoViewIfNeeded();
        browser.picture(manager.page, "certificate-doubt-" + screen + "-" + language);

        Visitor doctor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/alerts");
        doctor.signIn(place.doctor().name());
        assertThat(doctor.page.locator(".al-row")).containsText(doubted);
        doctor.good();
        browser.picture(doctor.page, "alert-doubt-" + screen + "-" + language);
        looksAfter(manager, place, language);
    }

    /** Who answers for releases takes it and closes it. */
    private static void looksAfter(Visitor manager, Released place, Language language) {
        manager.page.navigate(manager.page.url().replaceFirst("/people/.*", "/sites/" + place.site() + "/alerts"));
        manager.press(".al-row", language == Language.ZH ? "接手" : "Take over");
        manager.press(manager.page.locator(".al-row a"));
        manager.press("lz-alert-detail .al-next", language == Language.ZH ? "关闭" : "Close");
        manager.page.locator("lz-alert-detail form input").fill("已通知社区");
        manager.good();
        manager.press("lz-alert-detail form", language == Language.ZH ? "保存" : "Save");
        assertThat(manager.page.locator("lz-alert-detail")).containsText("已通知社区");
        manager.good();
    }
}
