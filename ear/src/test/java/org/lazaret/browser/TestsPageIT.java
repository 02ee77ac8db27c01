package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;

/** A missed test is made up on a named day; the close contact of a secondary one is found by what one types. */
@ExtendWith(Browser.class)
class TestsPageIT {
    private final SmallSite site = new SmallSite();

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 滕知秋, 定补采日, 8月12日, 改日, 取消补采日", "DESKTOP, EN, 滕知夏, Plan the make-up, 12 Aug, Other day, Take back"})
    void a_missed_test_waits_for_its_day_on_the_list_and_at_the_person(Screen screen, Language language, String name, String plan, String later, String move, String back,
            Browser browser) {
        SmallSite.Expected missed = site.expect(name, "1968-02-11", null, Map.of("riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-06"));
        site.admit(missed);
        Guests.Guest nurse = Guests.with("NURSE", Map.of("site", site.id()));
        Visitor visitor = new Visitor(browser, screen, language, "sites/" + site.id() + "/tests");
        visitor.signIn(nurse.name());
        Page page = visitor.page;
        Locator tags = page.locator("lz-tests-page .sa-tags");
        assertThat(tags).containsText(plan);
        visitor.press("lz-tests-page .sa-tags", plan);
        page.locator(DIALOG + " input[name=on]").fill("2021-08-12");
        visitor.good();
        browser.picture(page, "make-up-" + screen + "-" + language);
        visitor.confirm();
        assertThat(tags).containsText(later);
        assertThat(tags).not().containsText(plan);
        visitor.good();
        browser.picture(page, "make-up-planned-" + screen + "-" + language);
        visitor.press(page.locator("lz-tests-page a[href='/people/" + missed.person() + "']"));
        Locator card = page.locator("lz-tests");
        assertThat(card).containsText(later);
        visitor.good();
        card.scrollIntoViewIfNeeded();
        browser.picture(page, "make-up-person-" + screen + "-" + language);
        visitor.press("lz-tests", back);
        page.locator(DIALOG + " input[name=reason]").fill("当日不便");
        visitor.confirm();
        assertThat(card).containsText(plan);
        assertThat(card).not().containsText(move);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 樊, 登记密接者, 登记的密接者", "DESKTOP, EN, 荀, Record the close contact, Close contact on record"})
    void the_close_contact_of_a_secondary_one_is_found_by_what_one_types(Screen screen, Language language, String family, String record, String recorded, Browser browser) {
        SmallSite.Expected contact = site.expect(family + "桂枝", "1955-03-02", null);
        SmallSite.Expected secondary = site.expect(family + "一帆", "1988-09-17", null, Map.of("riskClass", "SECONDARY_CONTACT", "exposureDay", "2021-08-08"));
        site.admit(secondary);
        Visitor visitor = new Visitor(browser, screen, language, "people/" + secondary.person());
        visitor.signIn(site.managerName());
        Page page = visitor.page;
        visitor.press("lz-release", record);
        Locator who = page.locator(DIALOG + " lz-select[name=person] input[role=combobox]");
        visitor.press(who);
        who.fill(family + "桂枝");
        Locator option = page.locator(DIALOG + " .option");
        assertThat(option).hasCount(1);
        visitor.good();
        browser.picture(page, "link-contact-" + screen + "-" + language);
        visitor.press(option);
        visitor.confirm();
        assertThat(page.locator("lz-release .rl-contact")).containsText(recorded);
        assertThat(page.locator("lz-release .rl-contact a")).hasAttribute("href", "/people/" + contact.person());
        visitor.good();
        page.locator("lz-release .rl-contact").scrollIntoViewIfNeeded();
        browser.picture(page, "linked-contact-" + screen + "-" + language);
    }
}
