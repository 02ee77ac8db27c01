package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two managers bring somebody from one site to the other, each on an open page of their own. */
@ExtendWith(Browser.class)
class TransfersPageIT {
    private static final String BOARD = "lz-transfers-page";
    private static final String ONE = "lz-transfer-page";

    /** What people press and read, in their language. */
    private record Words(String ask, String approve, String accept, String arrange, String pickUp, String arrive, String complete, String underWay, String done) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("申请转运", "同意转出", "同意接收", "安排车辆", "登记接走", "登记到达", "完成交接", "途中", "已交接")
                    : new Words("Ask for a transfer", "Let go", "Agree to take", "Order a vehicle", "Record pick-up", "Record arrival", "Take over", "On the way", "Taken over");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH, PHONE, ZH", "PHONE, EN, DESKTOP, EN"})
    void somebody_goes_from_the_request_to_the_hand_over(Screen screen, Language language, Screen otherScreen, Language otherLanguage, Browser browser) {
        Words words = Words.in(language);
        SmallSite here = new SmallSite();
        SmallSite there = new SmallSite();
        SmallSite.Expected who = here.expect(language == Language.ZH ? "陈桂华" : "周立夏", "1960-03-14", null);
        here.admit(who);
        Visitor destination = new Visitor(browser, otherScreen, otherLanguage, "sign-in?next=/sites/" + there.id() + "/transfers");
        destination.signIn(there.managerName());
        assertThat(destination.page.locator(BOARD + " .empty")).isVisible();
        destination.good();
        Visitor origin = new Visitor(browser, screen, language, "sign-in?next=/people/" + who.person());
        origin.signIn(here.managerName());
        origin.press("lz-person-transfers", words.ask());
        origin.fill(DIALOG, "reason", "本点接近满员");
        origin.good();
        origin.confirm();
        approved(origin, words, there);
        String name = screen + "-" + language;
        browser.picture(origin.page, "transfer-approved-" + name);
        origin.good();

        Locator card = destination.page.locator(BOARD + " .tf-card");
        assertThat(card).hasCount(1);
        assertThat(card).not().containsText(otherLanguage == Language.ZH ? "未定" : "not named yet");
        destination.good();
        browser.picture(destination.page, "transfers-incoming-" + otherScreen + "-" + otherLanguage);
        destination.press(card.locator("a"));
        Words theirs = Words.in(otherLanguage);
        destination.press(ONE, theirs.accept());
        assertThat(destination.page.locator(DIALOG + " .tf-rooms label")).hasCount(6);
        destination.good();
        browser.picture(destination.page, "transfer-room-" + otherScreen + "-" + otherLanguage);
        destination.press(destination.page.locator(DIALOG + " .acts button").last());

        origin.press(ONE, words.arrange());
        origin.fill(DIALOG, "plate", "湘B·A2019");
        origin.good();
        browser.picture(origin.page, "transfer-vehicle-" + name);
        origin.confirm();
        origin.press(ONE, words.pickUp());
        origin.confirm();
        assertThat(origin.page.locator(ONE + " .head")).containsText(words.underWay());
        origin.good();
        browser.picture(origin.page, "transfer-under-way-" + name);

        destination.press(ONE, theirs.arrive());
        destination.press(destination.page.locator(DIALOG + " .acts button").last());
        destination.press(ONE, theirs.complete());
        destination.confirm();
        assertThat(destination.page.locator(ONE + " .head")).containsText(theirs.done());
        assertThat(origin.page.locator(ONE + " .head")).containsText(words.done());
        destination.good();
        browser.picture(destination.page, "transfer-done-" + otherScreen + "-" + otherLanguage);
        destination.page.locator("a[href$='/note']").click();
        assertThat(destination.page.locator("lz-transfer-note-page .tf-note")).isVisible();
        destination.good();
        browser.picture(destination.page, "transfer-note-" + otherScreen + "-" + otherLanguage);
    }

    /** The origin lets the person go, to the other site. */
    private static void approved(Visitor origin, Words words, SmallSite there) {
        origin.press(ONE, words.approve());
        Locator select = origin.page.locator(DIALOG + " lz-select input[role=combobox]");
        select.click();
        origin.good();
        origin.page.locator(DIALOG + " .option").first().waitFor();
        select.fill(there.mark());
        origin.press(origin.page.locator(DIALOG + " .option").first());
        origin.confirm();
        assertThat(origin.page.locator(ONE + " .tf-route")).containsText(there.mark());
    }
}
