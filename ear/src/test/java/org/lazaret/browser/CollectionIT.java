package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.browser.Visitor.DIALOG;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;

/** A nurse goes from door to door and fills a pool of five, through a corridor without a network. */
@ExtendWith(Browser.class)
class CollectionIT {
    private final SmallSite site = new SmallSite();
    private final List<SmallSite.Expected> people = new ArrayList<>();
    private final Guests.Guest nurse = Guests.with("NURSE", Map.of("site", site.id()));
    private final String tube = "QX-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 翟, 5 合 1, 1 条等待发送", "PHONE, EN, 骆, Pool of 5, 1 waiting", "DESKTOP, EN, 糜, Pool of 5, 1 waiting"})
    void a_pool_of_five_is_filled_on_and_off_the_network_and_arrives_once(Screen screen, Language language, String family, String size, String waiting, Browser browser) {
        fiveWhoAreDue(family);
        Visitor visitor = Visitor.keeping(browser, screen, language, "sites/" + site.id() + "/collection");
        visitor.signIn(nurse.name());
        Page page = visitor.page;
        assertThat(page.locator(".ritem")).hasCount(5);
        looked(visitor, browser, "collection-" + screen + "-" + language);
        visitor.press(page.locator(".sa-foot button"));
        visitor.press(page.locator("lz-tube-choice .sa-sizes button").filter(new Locator.FilterOptions().setHasText(size)).first());
        visitor.fill("lz-tube-choice", "code", tube.toLowerCase());
        looked(visitor, browser, "collection-tube-" + screen + "-" + language);
        visitor.press(page.locator("lz-tube-choice button[type=submit]"));
        taken(visitor, 0);
        taken(visitor, 1);
        assertThat(page.locator(".sa-count")).containsText("2 / 5");
        assertThat(page.locator(".round-queue")).hasCount(0);
        looked(visitor, browser, "collection-filling-" + screen + "-" + language);
        offline(visitor);
        taken(visitor, 2);
        takenBack(visitor);
        taken(visitor, 3);
        assertThat(page.locator(".round-queue")).containsText(waiting);
        Page again = reopened(page);
        assertThat(again.locator(".sa-count")).containsText("3 / 5");
        assertEquals(2, inTube());
        Visitor back = visitor.at(again);
        taken(back, 2);
        taken(back, 4);
        assertThat(again.locator(".sa-count")).containsText("5 / 5");
        back.good();
        browser.picture(again, "collection-full-" + screen + "-" + language);
        back.press(again.locator(".sa-close button"));
        assertThat(again.locator("lz-tube-choice input[name=code]")).isVisible();
        assertEquals(2, inTube());
        again.context().setOffline(false);
        assertThat(again.locator(".round-queue")).hasCount(0);
        assertEquals(5, inTube());
        assertEquals("CLOSED", sheet().at("/tube/state").asText());
        assertThat(again.locator(".round-done.c-free")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 仇, 1 条被拒, 放弃这条", "PHONE, EN, 池, 1 refused, Give this one up"})
    void what_the_server_refuses_stays_with_its_reason_until_somebody_settles_it(Screen screen, Language language, String family, String refused, String giveUp, Browser browser) {
        fiveWhoAreDue(family);
        Visitor visitor = Visitor.keeping(browser, screen, language, "sites/" + site.id() + "/collection");
        visitor.signIn(nurse.name());
        Page page = visitor.page;
        visitor.press(page.locator(".sa-foot button"));
        visitor.fill("lz-tube-choice", "code", tube);
        visitor.press(page.locator("lz-tube-choice button[type=submit]"));
        assertThat(page.locator(".round-queue")).hasCount(0);
        assertThat(page.locator(".sa-count")).containsText("0 / 1");
        offline(visitor);
        site.leave(people.get(0));
        // A swab has whole seconds: within that of the departure it would still be one of somebody who is there.
        page.waitForTimeout(1_500);
        taken(visitor, 0);
        page.context().setOffline(false);
        assertThat(page.locator(".round-queue")).containsText(refused);
        visitor.press(page.locator(".round-queue"));
        looked(visitor, browser, "collection-refused-" + screen + "-" + language);
        visitor.press(DIALOG, giveUp);
        assertThat(page.locator(".queue-items")).hasCount(0);
        assertEquals(0, inTube());
    }

    /** Of a family of their own: nobody is taken for somebody of another test. */
    private void fiveWhoAreDue(String family) {
        for (int i = 0; i < 5; i++) {
            SmallSite.Expected somebody = site.expect(family + List.of("念安", "怀瑾", "知夏", "北辰", "可欣").get(i), "196" + i + "-06-30", null);
            site.admit(somebody);
            people.add(somebody);
        }
    }

    private void taken(Visitor visitor, int who) {
        String before = visitor.page.locator(".sa-count b").textContent();
        visitor.press(visitor.page.locator(".ritem button[data-person='" + people.get(who).person() + "']"));
        assertThat(visitor.page.locator(".sa-count b")).not().hasText(before);
    }

    /** The last one that was put in was the wrong one. */
    private void takenBack(Visitor visitor) {
        visitor.press(visitor.page.locator("button.sa-inside"));
        visitor.press(visitor.page.locator(".sa-details li button").last());
        visitor.press(visitor.page.locator(DIALOG + " .btn.prim"));
        assertThat(visitor.page.locator(".sa-details li")).hasCount(2);
        visitor.press(visitor.page.locator("button.sa-inside"));
    }

    private static void offline(Visitor visitor) {
        visitor.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        visitor.page.waitForFunction("async () => (await caches.keys()).length > 0");
        visitor.page.context().setOffline(true);
    }

    /** The app was closed, and opened without a network at the same address. */
    private static Page reopened(Page page) {
        Page again = page.context().newPage();
        String address = page.url();
        page.close();
        again.setDefaultTimeout(30_000);
        again.navigate(address);
        assertThat(again.locator(".round-age")).isVisible();
        return again;
    }

    private JsonNode sheet() {
        return nurse.api().get("/api/tubes/" + tube).expect(200).json();
    }

    private int inTube() {
        return sheet().at("/tube/filled").asInt();
    }

    private static void looked(Visitor visitor, Browser browser, String picture) {
        visitor.good();
        browser.picture(visitor.page, picture);
    }
}
