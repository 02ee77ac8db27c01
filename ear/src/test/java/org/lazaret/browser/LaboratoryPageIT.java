package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.browser.Visitor.DIALOG;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;

/** Tubes leave the site, come to the laboratory and come back as results: from a file, by hand, and corrected. */
@ExtendWith(Browser.class)
class LaboratoryPageIT {
    private static final DateTimeFormatter REPORTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HEADINGS = "试管编号,结果,检测机构,试剂,报告时间\n";

    private final SmallSite site = new SmallSite();
    private final Guests.Guest nurse = Guests.with("NURSE", Map.of("site", site.id()));
    private final Guests.Guest examiner = Guests.with("LABORATORY", Map.of("site", site.id()));
    private final String laboratory = "荷塘检验所 " + UUID.randomUUID().toString().substring(0, 6);
    private final List<SmallSite.Expected> people = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"DESKTOP, EN", "PHONE, ZH"})
    void tubes_are_sent_received_and_reported_by_file_and_by_hand(Screen screen, Language language, Browser browser) {
        List<String> tubes = swabbed(language);
        sent(screen, language, browser);
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/results");
        visitor.signIn(examiner.name());
        Page page = visitor.page;
        assertThat(page.locator("lz-receipt .la-check li")).hasCount(4);
        looked(visitor, browser, "receipt-" + screen + "-" + language);
        visitor.press(page.locator("lz-receipt .btn.prim"));
        assertThat(page.locator("lz-result-entry .la-enter li")).hasCount(4);
        imported(visitor, browser, tubes, screen + "-" + language);
        positive(visitor, browser, tubes.get(3), screen + "-" + language);
        corrected(visitor, browser, screen + "-" + language);
        JsonNode told = nurse.api().get("/api/people/" + people.get(2).person() + "/samples").expect(200).json();
        assertEquals("WEAK", told.at("/items/0/state").asText(), told.toString());
        assertEquals("RECALLED", nurse.api().get("/api/people/" + people.get(3).person() + "/samples").expect(200).json().at("/items/0/state").asText());
        onThePage(screen, language, browser);
    }

    /** Three people alone and two in a pool. */
    private List<String> swabbed(Language language) {
        List<String> tubes = new ArrayList<>();
        made(1, 3).forEach(tubes::add);
        made(5, 1).forEach(tubes::add);
        for (int i = 0; i < 5; i++) {
            SmallSite.Expected somebody = site.expect((language == Language.ZH ? "晏" : "滕") + List.of("念安", "怀瑾", "知夏", "北辰", "可欣").get(i), "195" + i + "-03-30", null);
            site.admit(somebody);
            people.add(somebody);
            nurse.api().put("/api/samples/" + UUID.randomUUID(), Map.of("site", site.id(), "person", somebody.person(), "collectedAt",
                now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString(),
                "specimen", "NASOPHARYNGEAL", "plannedOn", "2021-08-09", "tube", tubes.get(Math.min(i, 3)))).expect(201);
        }
        return tubes;
    }

    private Instant now() {
        return Instant.parse(nurse.api().get("/api/session").expect(200).json().path("now").asText());
    }

    private List<String> made(int capacity, int count) {
        List<String> codes = new ArrayList<>();
        nurse.api().post("/api/sites/" + site.id() + "/tubes", Map.of("capacity", capacity, "count", count)).expect(201).json().path("tubes")
            .forEach(tube -> codes.add(tube.path("code").asText()));
        return codes;
    }

    private void sent(Screen screen, Language language, Browser browser) {
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/tubes");
        visitor.signIn(site.managerName());
        Page page = visitor.page;
        Locator ticks = page.locator("lz-tubes-page input.la-tick");
        assertThat(ticks).hasCount(4);
        for (int i = 0; i < 4; i++) {
            visitor.press(ticks.nth(i));
        }
        looked(visitor, browser, "tubes-" + screen + "-" + language);
        visitor.press(page.locator(".la-chosen .btn.prim"));
        page.locator(DIALOG + " lz-select[name=laboratory] input[role=combobox]").fill(laboratory);
        visitor.press(page.locator(DIALOG + " lz-select[name=laboratory] .option").last());
        looked(visitor, browser, "dispatch-" + screen + "-" + language);
        visitor.confirm();
        assertThat(page.locator("lz-tubes-page input.la-tick")).hasCount(0);
        visitor.press(page.locator("lz-tubes-page .head [role=radio]").last());
        assertThat(page.locator("lz-consignments .la-tubes li")).hasCount(4);
        looked(visitor, browser, "consignments-" + screen + "-" + language);
    }

    /** A file with one row that is wrong; the others are taken, and the corrected one follows. */
    private void imported(Visitor visitor, Browser browser, List<String> tubes, String name) {
        Page page = visitor.page;
        visitor.press(page.locator("lz-results-page .head lz-button button"));
        file(page, HEADINGS + row(tubes.get(0), "阴性") + row(tubes.get(1), "阴性") + row(tubes.get(2), "看不清"));
        assertThat(page.locator("lz-import-outcome .import-wrong")).hasCount(1);
        assertThat(page.locator("lz-import-outcome .import-wrong")).containsText("看不清");
        looked(visitor, browser, "results-import-" + name);
        visitor.press(page.locator(".import-acts .btn.prim"));
        assertThat(page.locator("lz-result-entry .la-enter li")).hasCount(2);
        visitor.press(page.locator(".import-acts .btn:not(.ghost)").first());
        file(page, HEADINGS + row(tubes.get(2), "弱阳性"));
        visitor.press(page.locator(".import-acts .btn.prim"));
        assertThat(page.locator("lz-result-entry .la-enter li")).hasCount(1);
        visitor.press(page.locator("lz-results-page .head lz-button button"));
        assertThat(page.locator("lz-import")).hasCount(0);
    }

    private String row(String tube, String result) {
        return String.join(",", tube, result, laboratory, "试剂 A", REPORTED.format(now().plusSeconds(180))) + "\n";
    }

    private static void file(Page page, String rows) {
        page.locator("lz-import input[type=file]").setInputFiles(new FilePayload("结果.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    private void positive(Visitor visitor, Browser browser, String tube, String name) {
        Page page = visitor.page;
        visitor.press(page.locator("lz-result-entry [role=radio]").nth(1));
        page.locator("lz-result-entry input[name=reagent]").fill("试剂 B");
        looked(visitor, browser, "results-entry-" + name);
        visitor.press(page.locator("lz-result-entry .la-acts .btn.prim"));
        assertThat(page.locator(DIALOG)).containsText(tube);
        looked(visitor, browser, "results-positive-" + name);
        visitor.press(page.locator(DIALOG + " .btn.danger"));
        assertThat(page.locator("lz-results-page lz-table tbody tr")).hasCount(4);
    }

    private void corrected(Visitor visitor, Browser browser, String name) {
        Page page = visitor.page;
        visitor.press(page.locator("lz-results-page lz-table tbody tr").last().locator("lz-button button"));
        visitor.press(page.locator(DIALOG + " lz-select input[role=combobox]").first());
        visitor.press(page.locator(DIALOG + " lz-select .option").last());
        page.locator(DIALOG + " input[name=reason]").fill("录入时看错行");
        looked(visitor, browser, "results-correct-" + name);
        visitor.confirm();
        assertThat(page.locator("lz-results-page lz-table tbody tr")).hasCount(5);
        looked(visitor, browser, "results-reported-" + name);
    }

    /** The page of somebody whose pool is positive. */
    private void onThePage(Screen screen, Language language, Browser browser) {
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/people/" + people.get(3).person());
        visitor.signIn(nurse.name());
        assertThat(visitor.page.locator("lz-tests .te-box").first()).isVisible();
        visitor.press(visitor.page.locator("lz-tests summary"));
        visitor.page.locator("lz-tests").scrollIntoViewIfNeeded();
        looked(visitor, browser, "person-tests-" + screen + "-" + language);
        visitor.page.navigate("/sites/" + site.id() + "/tests");
        assertThat(visitor.page.locator("lz-tests-page .fig.c-fever")).containsText("2");
        visitor.press(visitor.page.locator("lz-tests-page .fig.c-fever"));
        assertThat(visitor.page.locator("lz-tests-page tbody tr")).hasCount(2);
        looked(visitor, browser, "tests-" + screen + "-" + language);
    }

    private static void looked(Visitor visitor, Browser browser, String picture) {
        visitor.good();
        browser.picture(visitor.page, picture);
    }
}
