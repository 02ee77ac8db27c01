package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Cards;

/** What a site manager does on the page of a person, beside placing and ending, which the board's day shows. */
@ExtendWith(Browser.class)
class PersonIT {
    private enum Visit {
        ON_A_PHONE(Screen.PHONE, Language.ZH, "郑桂荣", "郑桂蓉", "更正", "添加", "显示完整号码", "外出就医", "已返回", "在住", "校验码不符",
                "标记为同一人", "首字母", "不是同一人", "疾病、用药、过敏", "疫苗", "撤销", "取消到达", "不在任何点位"),
        AT_A_DESK(Screen.DESKTOP, Language.EN, "蒋美玲", "蒋美琳", "Correct", "Add", "Show whole numbers", "To hospital", "Is back", "Here", "check digit",
                "Mark as the same person", "pinyin", "Not the same", "Health note", "Vaccination", "Withdraw", "Cancel arrival", "At no site");

        private final Screen screen;
        private final Language language;
        private final String typed;
        private final String right;
        private final String correct;
        private final String add;
        private final String unmask;
        private final String leave;
        private final String back;
        private final String here;
        private final String checkDigit;
        private final String mark;
        private final String mayType;
        private final String apart;
        private final String note;
        private final String dose;
        private final String withdraw;
        private final String cancel;
        private final String nowhere;

        Visit(Screen screen, Language language, String typed, String right, String... words) {
            this.screen = screen;
            this.language = language;
            this.typed = typed;
            this.right = right;
            correct = words[0];
            add = words[1];
            unmask = words[2];
            leave = words[3];
            back = words[4];
            here = words[5];
            checkDigit = words[6];
            mark = words[7];
            mayType = words[8];
            apart = words[9];
            note = words[10];
            dose = words[11];
            withdraw = words[12];
            cancel = words[13];
            nowhere = words[14];
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_corrected_proved_by_a_card_joined_to_a_household_sent_to_hospital_and_back(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.typed, "1949-12-31", null);
        String room = site.admit(somebody);
        Visitor manager = new Visitor(browser, visit.screen, visit.language, "sign-in?next=/people/" + somebody.person());
        manager.signIn(site.managerName());
        Page page = manager.page;
        assertThat(page.locator("lz-now")).containsText(room);
        assertThat(page.locator("lz-timeline")).containsText(room);
        manager.good();

        manager.press("lz-record", visit.correct);
        manager.fill(DIALOG, "'name.full'", visit.right);
        manager.good();
        manager.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " input[name=reason][aria-invalid=true]")).isVisible();
        manager.fill(DIALOG, "reason", "与身份证核对");
        manager.confirm();
        assertThat(page.locator("lz-record")).containsText(visit.right);

        String card = Cards.fresh();
        Locator papers = page.locator("lz-record section").nth(1);
        manager.press("lz-record", visit.add);
        manager.fill(DIALOG, "number", mistyped(card));
        manager.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " .hint.err")).containsText(visit.checkDigit);
        manager.good();
        manager.fill(DIALOG, "number", card);
        manager.confirm();
        assertThat(papers).containsText(card.substring(14));
        assertThat(papers).not().containsText(card);

        manager.press("lz-record", visit.unmask);
        manager.fill(DIALOG, "reason", "核对证件");
        manager.good();
        manager.confirm();
        assertThat(papers).containsText(card);

        manager.press(page.locator("lz-family button").first());
        manager.fill(DIALOG, "label", "2栋502 " + visit.right);
        manager.good();
        manager.confirm();
        assertThat(page.locator("lz-family")).containsText("2栋502 " + visit.right);

        manager.press("lz-now", visit.leave);
        manager.fill(DIALOG, "reason", "胸片");
        manager.press(page.locator("lz-occurred button"));
        manager.fill(DIALOG, "occurredAt", "2020-01-31T08:00");
        manager.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " input[name=occurredAt][aria-invalid=true]")).isVisible();
        manager.good();
        manager.press(page.locator("lz-occurred lz-button button"));
        manager.confirm();
        manager.press("lz-now", visit.back);
        assertThat(page.locator("lz-now lz-tag").first()).containsText(visit.here);
        manager.good();
    }

    @ParameterizedTest
    @EnumSource
    void two_records_are_one_person_what_was_wrong_is_withdrawn_and_nobody_comes(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect(visit.typed + "生", "1952-04-0" + (1 + visit.ordinal()), null);
        String twin = visit.right + "生";
        site.record(twin, "1961-11-2" + visit.ordinal(), "+861391234" + Cards.fresh().substring(13, 17));
        Visitor manager = new Visitor(browser, visit.screen, visit.language, "sign-in?next=/people/" + somebody.person());
        manager.signIn(site.managerName());
        Locator same = manager.page.locator("lz-same .pp-rows li");

        manager.press("lz-same", visit.mark);
        Locator other = manager.page.locator(DIALOG + " lz-select[name=other] input[role=combobox]");
        manager.press(other);
        assertThat(manager.page.locator(DIALOG + " .option-none")).containsText(visit.mayType);
        manager.good();
        browser.picture(manager.page, "same-person-" + visit);
        other.fill(twin);
        manager.press(manager.page.locator(DIALOG + " .option"));
        reasoned(manager);
        assertThat(same).hasCount(1);
        manager.press("lz-same", visit.apart);
        reasoned(manager);
        assertThat(same).hasCount(0);

        added(manager, visit.note, "what", "青霉素过敏");
        added(manager, visit.dose, "vaccine", "灭活疫苗");
        browser.picture(manager.page, "care-" + visit);
        Locator kept = manager.page.locator("lz-care .pp-rows li");
        assertThat(kept).hasCount(2);
        for (int left = 1; left >= 0; left--) {
            manager.press(kept.first().getByText(visit.withdraw));
            reasoned(manager);
            assertThat(kept).hasCount(left);
        }

        manager.press("lz-now", visit.cancel);
        reasoned(manager);
        assertThat(manager.page.locator("lz-now")).containsText(visit.nowhere);
        manager.good();
    }

    private static void added(Visitor manager, String act, String field, String value) {
        manager.press("lz-care", act);
        manager.fill(DIALOG, field, value);
        manager.good();
        manager.confirm();
        assertThat(manager.page.locator("lz-care")).containsText(value);
    }

    private static void reasoned(Visitor manager) {
        manager.fill(DIALOG, "reason", "核对无误");
        manager.good();
        manager.confirm();
    }

    /** Another check digit. */
    private static String mistyped(String card) {
        return card.substring(0, 17) + (card.endsWith("1") ? "2" : "1");
    }
}
