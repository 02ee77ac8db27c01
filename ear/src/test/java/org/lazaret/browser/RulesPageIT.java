package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Guests;

/** An inspector writes rules, the command centre approves and activates them, a site manager lets a stay go over. */
@ExtendWith(Browser.class)
class RulesPageIT {
    private enum Visit {
        AT_A_DESK(Screen.DESKTOP, Language.ZH, "曾晓棠", "起草新版本", "站点", "集中隔离", "采样日", "密接", "A · 国家文件", "保存", "提交审核", "审核通过", "预览影响", "启用", "提前 7 天",
                "1 人改按新版本", "没有正在执行的隔离会变化"),
        ON_A_PHONE(Screen.PHONE, Language.EN, "邹令仪", "Write a version", "site", "Central isolation", "Test days", "close contacts", "A · text", "Save", "Submit",
                "Approve", "Preview", "Activate", "7 days earlier", "Let 1 go over", "No running stay would change");

        private final Screen screen;
        private final Language language;
        private final String who;
        private final String[] words;

        Visit(Screen screen, Language language, String who, String... words) {
            this.screen = screen;
            this.language = language;
            this.who = who;
            this.words = words;
        }
    }

    @ParameterizedTest
    @EnumSource
    void rules_are_written_approved_activated_and_a_stay_goes_over(Visit visit, Browser browser) {
        SmallSite site = new SmallSite();
        site.admit(site.expect(visit.who, "1956-03-02", null));
        Visitor inspector = at(visit, browser, Guests.with("INFECTION_CONTROL_INSPECTOR", Map.of("site", site.id())).name(), "/protocols");
        String draft = write(visit, browser, inspector);

        Visitor command = at(visit, browser, Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).name(), draft);
        command.press(".head", visit.words[8]);
        command.press(command.page.locator(".head a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(visit.words[9])));
        assertThat(command.page.locator("lz-changeover-page td").filter(new Locator.FilterOptions().setHasText(visit.words[11]))).hasCount(1);
        command.good();
        browser.picture(command.page, "changeover-" + visit);
        command.page.goBack();
        command.press(".head", visit.words[10]);
        command.good();
        command.confirm();
        Locator version = command.page.locator(".head a.prim");
        assertThat(version).isVisible();

        Visitor manager = at(visit, browser, site.managerName(), version.getAttribute("href") + "/changeover");
        manager.press(manager.page.locator("lz-changeover-page td input[type=checkbox]"));
        manager.press(".head", visit.words[12]);
        manager.fill(DIALOG, "reason", "按站点新规执行");
        manager.good();
        manager.confirm();
        assertThat(manager.page.locator("lz-changeover-page lz-empty")).containsText(visit.words[13]);
        manager.good();
    }

    /** @return the address of the draft, which waits for somebody else */
    private static String write(Visit visit, Browser browser, Visitor inspector) {
        inspector.good();
        inspector.press("lz-draft-list", visit.words[0]);
        choose(inspector, DIALOG + " lz-select[name=scope]", visit.words[1]);
        inspector.press(inspector.page.locator(DIALOG + " lz-select[name=site] input[role=combobox]"));
        inspector.press(inspector.page.locator(DIALOG + " lz-select[name=site] [role=option]").first());
        inspector.good();
        inspector.confirm();
        Locator fields = inspector.page.locator(".draft-two lz-field input");
        assertThat(fields).hasCount(7);
        String[] values = {"本站按第九版执行", "The 9th edition here", "site-" + visit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "2021-08-09", "",
            "指挥部通知", "Notice of the command centre"};
        for (int i = 0; i < values.length; i++) {
            fields.nth(i).fill(values[i]);
        }
        choose(inspector, ".draft-two lz-select >> nth=-1", visit.words[5]);
        add(inspector, visit, 0, visit.words[2], "7");
        add(inspector, visit, 1, visit.words[3], "1,3,9");
        inspector.good();
        browser.picture(inspector.page, "draft-" + visit);
        inspector.press(".head", visit.words[7]);
        // Day 9 lies after the end.
        assertThat(inspector.page.locator(".draft-rule").nth(1).locator("[aria-invalid=true]")).hasCount(1);
        inspector.good();
        inspector.page.locator(".draft-rule").nth(1).locator("lz-field input").first().fill("1,3,7");
        inspector.press(".head", visit.words[7]);
        assertThat(inspector.page.locator(".draft-rule").first().locator("input").first()).isDisabled();
        return inspector.page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void add(Visitor inspector, Visit visit, int row, String rule, String value) {
        choose(inspector, "lz-draft-rules .draft-add", rule);
        choose(inspector, ".draft-rule >> nth=" + row + " >> lz-select >> nth=0", visit.words[4]);
        inspector.page.locator(".draft-rule").nth(row).locator("lz-field input").first().fill(value);
    }

    private static void choose(Visitor who, String select, String words) {
        Locator box = who.page.locator(select);
        box.locator("input[role=combobox]").fill(words);
        who.press(box.locator("[role=option]").first());
    }

    private static Visitor at(Visit visit, Browser browser, String name, String path) {
        Visitor visitor = new Visitor(browser, visit.screen, visit.language, "sign-in?next=" + path);
        visitor.signIn(name);
        return visitor;
    }
}
