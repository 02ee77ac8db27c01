package org.lazaret.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Cards;
import org.lazaret.http.Guests;

/** A bus arrives: the list is pasted and checked; who comes, who may be known and what is wrong stand apart. */
@ExtendWith(Browser.class)
class ArrivalsPageIT {
    private static final String LIST = """
            序号\t姓名\t出生日期\t证件类型\t证件号码\t无证件原因\t电话\t人员类别\t末次接触时间\t下达单位\t隔离原因\t家庭\t家庭关系\t车牌号\t预计到达时间\t特殊情况
            1\t陈桂华\t\t身份证\t%s\t\t13800138000\t密接\t2021-08-07\t荷塘区疾控中心\t新荷家园2栋同楼\t2栋502 陈家\t户主\t湘B12345\t2021-08-09 14:30\t
            2\t买买提·艾力\t1988-02-01\t无证件\t\t途中遗失\t13800138001\t密接\t2021-08-07\t荷塘区疾控中心\t新荷家园2栋同楼\t\t\t湘B12345\t2021-08-09 14:30\t
            3\t陈小雨\t2015-05-01\t无证件\t\t未带\t\t密接\t2021-08-07\t荷塘区疾控中心\t新荷家园2栋同楼\t2栋502 陈家\t孙女\t湘B12345\t2021-08-09 14:30\t未满14岁
            4\t李四\t\t身份证\t110105194912310021\t\t\t密接\t2021-08-07\t荷塘区疾控中心\t同楼\t\t\t湘B12345\t下午\t
            5\t周雪梅\t1968-03-14\t无证件\t\t未带\t13800138020\t次密接\t2021-08-07\t荷塘区疾控中心\t同车\t\t\t湘B67890\t2021-08-09 15:00\t孕妇
            """;

    @ParameterizedTest
    @CsvSource({"DESKTOP, ZH", "DESKTOP, EN", "PHONE, ZH", "PHONE, EN"})
    void a_pasted_list_is_checked_and_sorted(Screen screen, Language language, Browser browser) {
        String site = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api().post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "到达页" + UUID.randomUUID(), "nameEn",
                "Arrivals " + UUID.randomUUID(), "divisionCode", "430202005001")).expect(201).json().path("id").asText();
        Guests.Guest manager = Guests.with("SITE_MANAGER", Map.of("site", site));
        manager.api().post("/api/sites/" + site + "/people", Map.of("name", Map.of("full", "周雪梅"), "birth", "1968-03-14", "phone", "13800138020")).expect(201);
        Page page = browser.open(screen, language, "sites/" + site + "/arrivals");
        page.locator("input[name=name]").fill(manager.name());
        page.locator("input[type=password]").fill(Guests.PHRASE);
        page.keyboard().press("Enter");

        page.waitForSelector("lz-arrivals-page .empty");
        look(browser, page, "arrivals-empty", screen, language);
        page.locator("lz-import textarea").fill(LIST.formatted(Cards.fresh()));
        page.locator("lz-import button[type=submit]").click();
        page.waitForSelector("lz-arrival-outcome .ar-pair");
        assertEquals("3", page.locator("lz-arrival-outcome .fig .v").first().textContent().strip());
        assertEquals(1, page.locator("lz-arrival-outcome .import-wrong").count());
        browser.picture(page, "arrivals-checked-" + screen + "-" + language);
    }

    private static void look(Browser browser, Page page, String name, Screen screen, Language language) {
        browser.picture(page, name + "-" + screen + "-" + language);
        browser.expectNoSidewaysScroll(page);
        browser.expectAccessible(page);
    }
}
