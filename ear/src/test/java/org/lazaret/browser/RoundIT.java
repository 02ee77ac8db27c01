package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Guests;

/** A nurse's round: from door to door, through a corridor without a network, and back. */
@ExtendWith(Browser.class)
class RoundIT {
    private enum Visit {
        ON_A_PHONE(Screen.PHONE, Language.ZH, "咽痛", "改为 38.4", "2 条等待发送", "1 条被拒", "此人当时不在本点位", "放弃这条"),
        ON_AN_ENGLISH_PHONE(Screen.PHONE, Language.EN, "Sore throat", "Change to 38.4", "2 waiting to be sent", "1 refused", "The person was not here", "Give this one up"),
        AT_A_DESK(Screen.DESKTOP, Language.EN, "Sore throat", "Change to 38.4", "2 waiting to be sent", "1 refused", "The person was not here", "Give this one up");

        private final Screen screen;
        private final Language language;
        private final String throat;
        private final String change;
        private final String waiting;
        private final String refused;
        private final String why;
        private final String giveUp;

        Visit(Screen screen, Language language, String... words) {
            this.screen = screen;
            this.language = language;
            throat = words[0];
            change = words[1];
            waiting = words[2];
            refused = words[3];
            why = words[4];
            giveUp = words[5];
        }
    }

    /** A site with four people in four rooms, and a nurse. */
    private static final class Ward {
        private final SmallSite site = new SmallSite();
        private final List<SmallSite.Expected> people = new ArrayList<>();
        private final Guests.Guest nurse;

        Ward(String family, String decade) {
            for (int i = 0; i < 4; i++) {
                SmallSite.Expected somebody = site.expect(family + List.of("念安", "怀瑾", "知夏", "北辰").get(i), decade + i + "-06-30", null);
                site.admit(somebody);
                people.add(somebody);
            }
            nurse = Guests.with("NURSE", Map.of("site", site.id()));
        }

        List<Integer> kept(SmallSite.Expected who) {
            List<Integer> all = new ArrayList<>();
            for (JsonNode item : nurse.api().get("/api/people/" + who.person() + "/manual-readings").expect(200).json().path("items")) {
                all.add(item.at("/reading/centi").asInt());
            }
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_measured_without_a_network_arrives_once_after_the_app_was_closed_and_opened(Visit visit, Browser browser) {
        Ward ward = new Ward(visit.language == Language.ZH ? "匡" : visit.screen == Screen.PHONE ? "龙" : "谢", "197");
        Visitor nurse = Visitor.keeping(browser, visit.screen, visit.language, "sites/" + ward.site.id() + "/round");
        nurse.signIn(ward.nurse.name());
        Page page = nurse.page;
        assertThat(page.locator(".ritem")).hasCount(4);
        nurse.good();
        browser.picture(page, "round-" + visit);
        nurse.press(page.locator(".ritem.next button"));
        type(nurse, "834");
        assertThat(page.locator(".entry-note")).isVisible();
        nurse.good();
        browser.picture(page, "round-back-" + visit);
        nurse.press("lz-round-entry", visit.change);
        nurse.press("lz-round-entry", visit.throat);
        assertThat(page.locator(".entry-fever")).containsText("37.3");
        nurse.good();
        browser.picture(page, "round-entry-" + visit);
        nurse.press(page.locator(".entry-save"));
        assertThat(page.locator("lz-round-entry h1")).containsText("0502");
        assertThat(page.locator(".entry-queue")).hasCount(0);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForFunction("async () => (await caches.keys()).length > 0");
        page.context().setOffline(true);
        type(nurse, "367");
        nurse.press(page.locator(".entry-save"));
        type(nurse, "366");
        nurse.press(page.locator(".entry-save"));
        nurse.press(page.locator(".entry-head button").first());
        assertThat(page.locator(".round-queue")).containsText(visit.waiting);
        assertThat(page.locator(".ritem.waiting")).hasCount(2);
        nurse.good();
        browser.picture(page, "round-offline-" + visit);
        Page again = page.context().newPage();
        page.close();
        again.setDefaultTimeout(30_000);
        again.navigate("/sites/" + ward.site.id() + "/round");
        assertThat(again.locator(".round-queue")).containsText(visit.waiting);
        assertThat(again.locator(".round-age")).isVisible();
        assertEquals(0, ward.people.stream().mapToLong(who -> ward.kept(who).stream().filter(centi -> centi < 3800).count()).sum());
        again.context().setOffline(false);
        assertThat(again.locator(".round-queue")).hasCount(0);
        assertEquals(List.of(3660, 3670, 3840), ward.people.stream().flatMap(who -> ward.kept(who).stream()).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_reading_stays_with_its_reason_until_somebody_gives_it_up(Visit visit, Browser browser) {
        Ward ward = new Ward(visit.language == Language.ZH ? "冼" : visit.screen == Screen.PHONE ? "仝" : "佴", "195");
        Visitor nurse = Visitor.keeping(browser, visit.screen, visit.language, "sites/" + ward.site.id() + "/round");
        nurse.signIn(ward.nurse.name());
        Page page = nurse.page;
        SmallSite.Expected gone = ward.people.get(0);
        nurse.press(page.locator(".ritem button[data-person='" + gone.person() + "']"));
        page.context().setOffline(true);
        ward.site.leave(gone);
        // A reading has whole seconds: within that of the departure it would still be one of somebody who is there.
        page.waitForTimeout(1_500);
        type(nurse, "367");
        nurse.press(page.locator(".entry-save"));
        page.context().setOffline(false);
        nurse.press(page.locator(".entry-head button").first());
        assertThat(page.locator(".round-queue")).containsText(visit.refused);
        nurse.press(page.locator(".round-queue"));
        assertThat(page.locator(Visitor.DIALOG)).containsText(visit.why);
        nurse.good();
        browser.picture(page, "round-refused-" + visit);
        nurse.press(Visitor.DIALOG, visit.giveUp);
        assertThat(page.locator(".queue-items")).hasCount(0);
        assertEquals(List.of(), ward.kept(gone));
    }

    private static void type(Visitor nurse, String digits) {
        for (char digit : digits.toCharArray()) {
            nurse.press(nurse.page.locator("lz-round-entry").getByRole(AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(String.valueOf(digit)).setExact(true)));
        }
    }
}
