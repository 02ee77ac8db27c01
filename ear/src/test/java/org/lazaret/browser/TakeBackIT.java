package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Guests;

/** What was recorded of a stay by mistake is taken back on the page of the person. */
@ExtendWith(Browser.class)
class TakeBackIT {
    private enum Visit {
        ON_A_PHONE(Screen.PHONE, Language.ZH, "苏", "撤销", "入住", "不在任何点位", "已结束", "在住", "待到达", "已有新的登记", "请重新登记入住到其他房间", "撤销“结束”"),
        AT_A_DESK(Screen.DESKTOP, Language.EN, "梅", "Take back", "Admit", "At no site", "ended", "Here", "Expected", "Something else was recorded",
                "admit them to another room", "Take the ending back");

        private final Screen screen;
        private final Language language;
        private final String family;
        private final String takeBack;
        private final String admit;
        private final String nowhere;
        private final String ended;
        private final String here;
        private final String expected;
        private final String stale;
        private final String elsewhere;
        private final String unend;

        Visit(Screen screen, Language language, String family, String... words) {
            this.screen = screen;
            this.language = language;
            this.family = family;
            takeBack = words[0];
            admit = words[1];
            nowhere = words[2];
            ended = words[3];
            here = words[4];
            expected = words[5];
            stale = words[6];
            elsewhere = words[7];
            unend = words[8];
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mistaken_departure_and_ending_are_taken_back_and_stay_on_record(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.family + "念安", "1971-06-30", null);
        String room = site.admit(somebody);
        site.leave(somebody);
        Visitor manager = at(browser, visit, site.managerName(), "/people/" + somebody.person());
        Locator now = manager.page.locator("lz-now");
        assertThat(now).containsText(visit.nowhere);

        manager.press("lz-timeline", visit.takeBack);
        assertThat(manager.page.locator(DIALOG)).containsText(room);
        manager.good();
        browser.picture(manager.page, "take-back-" + visit);
        confirmed(manager);
        assertThat(now).containsText(room);
        assertThat(now).containsText(visit.ended);
        assertThat(manager.page.locator("lz-timeline .pp-gone")).hasCount(1);

        manager.press("lz-timeline", visit.takeBack);
        confirmed(manager);
        assertThat(now.locator("lz-tag").first()).containsText(visit.here);
        assertThat(manager.page.locator("lz-timeline .pp-gone")).hasCount(2);
        manager.good();
    }

    @ParameterizedTest
    @EnumSource
    void a_colleague_was_faster_and_the_dialog_says_what_helps(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.family + "景和", "1969-02-11", null);
        String room = site.admit(somebody);
        site.leave(somebody);
        Visitor manager = at(browser, visit, site.managerName(), "/people/" + somebody.person());
        Page page = manager.page;
        manager.press("lz-timeline", visit.takeBack);
        confirmed(manager);

        manager.press("lz-timeline", visit.takeBack);
        manager.fill(DIALOG, "reason", "点错了");
        site.depart(somebody);
        manager.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " lz-problem")).containsText(visit.stale);
        assertThat(page.locator(DIALOG + " input[name=reason]")).hasValue("点错了");
        manager.good();
        manager.press(page.locator(DIALOG + " .acts button").first());
        assertThat(page.locator("lz-now")).containsText(visit.nowhere);

        site.disinfect(room);
        manager.press("lz-timeline", visit.takeBack);
        manager.fill(DIALOG, "reason", "点错了");
        manager.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " lz-problem")).containsText(visit.elsewhere);
        manager.good();
    }

    @ParameterizedTest
    @EnumSource
    void an_admission_takes_one_press_and_can_be_taken_back_from_its_toast(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.family + "若兰", "1983-10-05", null);
        String room = site.reserve(somebody);
        Visitor manager = at(browser, visit, site.managerName(), "/people/" + somebody.person());
        Locator now = manager.page.locator("lz-now");
        manager.press("lz-now", visit.admit);
        assertThat(now.locator("lz-tag").first()).containsText(visit.here);
        assertThat(now).containsText(room);

        manager.press(manager.page.locator(".toast .btn:not(.only)"));
        assertThat(manager.page.locator(DIALOG + " input[name=used]")).not().isChecked();
        manager.good();
        confirmed(manager);
        assertThat(now.locator("lz-tag").first()).containsText(visit.expected);
        assertThat(manager.page.locator("lz-timeline lz-button")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_ending_is_taken_back_beside_the_board_and_a_nurse_is_not_offered_it(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.family + "明远", "1990-12-24", null);
        String room = site.admit(somebody);
        site.end(somebody);
        String nurse = Guests.with("NURSE", Map.of("site", site.id())).name();
        Visitor watching = at(browser, visit, nurse, "/people/" + somebody.person());
        assertThat(watching.page.locator("lz-timeline li").first()).isVisible();
        assertThat(watching.page.locator("lz-timeline lz-button")).hasCount(0);

        Visitor manager = at(browser, visit, site.managerName(), "/sites/" + site.id() + "/board");
        manager.press(manager.room(room));
        manager.press("lz-board-room", visit.unend);
        manager.good();
        confirmed(manager);
        assertThat(manager.page.locator("lz-board-room .occupant .note")).hasCount(0);
    }

    private static Visitor at(Browser browser, Visit visit, String name, String path) {
        Visitor visitor = new Visitor(browser, visit.screen, visit.language, "sign-in?next=" + path);
        visitor.signIn(name);
        return visitor;
    }

    private static void confirmed(Visitor manager) {
        manager.fill(DIALOG, "reason", "登记错了人");
        manager.confirm();
    }
}
