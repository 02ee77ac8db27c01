package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Cards;
import org.lazaret.table.Table;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;

/** A bus arrives: from the pasted list to people in their rooms on the board. */
@ExtendWith(Browser.class)
class ArrivalsPageIT {
    /** As such lists come: who ordered and why stands in the letter, not in each row. */
    private static final String LIST = """
            序号\t姓名\t出生日期\t证件类型\t证件号码\t无证件原因\t电话\t人员类别\t末次接触时间\t家庭\t家庭关系\t车牌号\t预计到达时间\t特殊情况
            1\t陈桂华\t\t身份证\t%s\t\t13800138000\t密接\t2021-08-07\t2栋502 陈家\t户主\t湘B12345\t2021-08-09 14:30\t
            2\t买买提·艾力\t1988-02-01\t无证件\t\t途中遗失\t13800138001\t密接\t2021-08-07\t\t\t湘B12345\t2021-08-09 14:30\t
            3\t陈小雨\t2015-05-01\t无证件\t\t未带\t\t密接\t2021-08-07\t2栋502 陈家\t孙女\t湘B12345\t2021-08-09 14:30\t未满14岁
            4\t李四\t\t身份证\t110105194912310021\t\t\t密接\t2021-08-07\t\t\t湘B12345\t下午\t
            5\t周雪梅\t1968-03-14\t无证件\t\t未带\t13800138020\t密接\t2021-08-07\t\t\t湘B67890\t2021-08-09 15:00\t
            """;

    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH", "DESKTOP, EN", "PHONE, ZH", "PHONE, EN"})
    void a_bus_is_announced_placed_and_admitted(Screen screen, Language language, Browser browser) throws IOException {
        SmallSite site = new SmallSite();
        site.record("周雪梅", "1968-03-14", "13800138020");
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/arrivals");
        manager.signIn(site.managerName());
        assertThat(manager.page.locator("lz-arrivals-page .empty")).isVisible();
        manager.good();
        announced(manager, LIST.formatted(Cards.fresh()));
        rejectedRowsComeBack(manager.page);
        looked(manager, browser, "arrivals-expected-" + screen + "-" + language);
        String first = keptThenAdmitted(manager);
        String second = admittedAtOnce(manager);
        cancelled(manager);
        announcedByHand(manager);
        manager.press(manager.page.locator("a[href$='/board']:visible").first());
        manager.sees(first, language == Language.ZH ? "住人" : "Occupied");
        manager.sees(second, language == Language.ZH ? "住人" : "Occupied");
    }

    @Test
    void a_list_in_gb18030_is_uploaded_and_what_is_told_wrongly_for_all_is_said_at_its_field(Browser browser) {
        SmallSite site = new SmallSite();
        Visitor manager = new Visitor(browser, Screen.DESKTOP, Language.ZH, "sign-in?next=/sites/" + site.id() + "/arrivals");
        manager.signIn(site.managerName());
        Page page = manager.page;
        manager.press(page.locator("lz-arrival-defaults summary"));
        Locator authority = page.locator("lz-arrival-defaults lz-field", new Page.LocatorOptions().setHasText("下达单位"));
        authority.locator("input").fill("荷".repeat(101));
        String list = "姓名,证件号码,人员类别,末次接触时间,隔离原因\n龙如冰," + Cards.fresh() + ",密接,2021-08-07,同楼\n";
        FilePayload file = new FilePayload("一车.csv", "text/csv", list.getBytes(Charset.forName("GB18030")));
        page.locator("lz-import input[type=file]").setInputFiles(file);
        assertThat(authority.locator(".hint.err")).containsText("100");
        manager.good();
        authority.locator("input").fill("荷塘区疾控中心");
        page.locator("lz-import input[type=file]").setInputFiles(file);
        assertThat(page.locator("lz-arrival-outcome lz-table")).containsText("龙如冰");
    }

    /** Checks, tells once what all have in common, decides about the one who is known, and takes over. */
    private static void announced(Visitor manager, String list) {
        Page page = manager.page;
        page.locator("lz-import textarea").fill(list);
        manager.press(page.locator("lz-import button[type=submit]"));
        assertThat(figures(page).nth(0)).hasText("0");
        manager.press(page.locator("lz-arrival-defaults summary"));
        page.locator("lz-arrival-defaults lz-field input").nth(1).fill("荷塘区疾控中心");
        page.locator("lz-arrival-defaults lz-field input").nth(2).fill("同乘一车");
        manager.press(page.locator(".import-acts .btn.prim"));
        assertThat(figures(page).nth(0)).hasText("3");
        assertThat(figures(page).nth(1)).hasText("1");
        assertThat(page.locator("lz-import-outcome .import-wrong")).hasCount(2);
        manager.good();
        manager.press(page.locator(".ar-pair .ar-choice").first());
        assertThat(page.locator(".import-acts .btn.prim")).containsText("4");
        manager.press(page.locator(".import-acts .btn.prim"));
        assertThat(expected(page)).hasCount(4);
    }

    private static void rejectedRowsComeBack(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.locator(".import-acts .btn.ghost").click());
        try (InputStream bytes = file.createReadStream()) {
            Table rejected = TableFile.read(bytes.readAllBytes(), TableLimits.USUAL);
            String rows = rejected.rows().stream().map(row -> String.join(",", row.cells())).toList().toString();
            assertTrue(rows.contains("李四") && rows.contains("110105194912310021"), rows);
            assertFalse(rows.contains("陈桂华"), rows);
        }
        page.locator("lz-arrivals-page .head .btn").first().click();
        assertThat(page.locator("lz-import")).hasCount(0);
    }

    /** Sets out, gets the best room, has it taken back, gets it again and moves in; answers the room. */
    private static String keptThenAdmitted(Visitor manager) {
        Locator row = expected(manager.page).first();
        manager.press(row.locator("lz-button button").nth(1));
        assertThat(figures(manager.page).nth(2)).hasText("1");
        String number = chosen(manager, row, 0, ".acts .btn:not(.prim)");
        assertThat(row.locator("lz-tag")).containsText(number);
        manager.press(manager.page.locator(".toast .btn:not(.only)").last());
        assertThat(row.locator("lz-tag")).hasCount(0);
        chosen(manager, row, 0, ".acts .btn:not(.prim)");
        manager.press(row.locator(".btn.prim"));
        assertThat(expected(manager.page)).hasCount(3);
        return number;
    }

    private static String admittedAtOnce(Visitor manager) {
        String number = chosen(manager, expected(manager.page).last(), 1, ".acts .btn.prim");
        assertThat(expected(manager.page)).hasCount(2);
        return number;
    }

    /** Chooses a room in the dialog and presses a button of it; answers the room. */
    private static String chosen(Visitor manager, Locator row, int room, String button) {
        manager.press(row.locator("lz-button button").first());
        Locator rooms = manager.page.locator("lz-arrival-room .ar-rooms label");
        manager.press(rooms.nth(room));
        manager.good();
        String number = rooms.nth(room).locator("b").textContent();
        manager.press(manager.page.locator("lz-arrival-room " + button));
        assertThat(manager.page.locator("lz-arrival-room")).hasCount(0);
        return number;
    }

    private static void cancelled(Visitor manager) {
        manager.press(expected(manager.page).first().locator(".ar-cancel button"));
        manager.fill(DIALOG, "reason", "改送另一隔离点");
        manager.good();
        manager.confirm();
        assertThat(expected(manager.page)).hasCount(1);
    }

    private static void announcedByHand(Visitor manager) {
        Page page = manager.page;
        manager.press(page.locator("lz-arrivals-page .head .btn").last());
        manager.press(page.locator("lz-arrival-form [role=radio]").last());
        manager.fill("lz-arrival-form", "full", "龙如冰");
        manager.fill("lz-arrival-form", "number", Cards.fresh());
        manager.press(page.locator("lz-arrival-form button[type=submit]"));
        assertThat(page.locator("lz-arrival-form .hint.err").first()).isVisible();
        manager.good();
        manager.fill("lz-arrival-form", "exposureDay", "2021-08-07");
        manager.fill("lz-arrival-form", "authority", "荷塘区疾控中心");
        manager.fill("lz-arrival-form", "reason", "同楼");
        manager.press(page.locator("lz-arrival-form button[type=submit]"));
        assertThat(expected(page)).hasCount(2);
        assertEquals(0, page.locator("lz-arrival-form").count());
    }

    private static void looked(Visitor manager, Browser browser, String picture) {
        browser.picture(manager.page, picture);
        manager.good();
    }

    private static Locator expected(Page page) {
        return page.locator("lz-arrival-list tbody tr");
    }

    /** Of the list that is checked, while there is one; else of who is expected. */
    private static Locator figures(Page page) {
        Locator outcome = page.locator("lz-arrival-outcome .fig .v");
        return outcome.count() > 0 || page.locator("lz-import").count() > 0 ? outcome : page.locator("lz-arrivals-page .body .fig .v");
    }
}
