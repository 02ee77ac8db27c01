package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Released;
import org.lazaret.http.Released.Guest;
import org.lazaret.http.Scanner;

/** After a bulk release a site manager issues all certificates of the day, gets them as one file, and sees who is without. */
@ExtendWith(Browser.class)
class LeaversPageIT {
    private static final String LEAVERS = "lz-leavers";

    private record Words(String issue, String download, String stands, String revoked, String without, String number, String doubt) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("开具并打印 3 份", "下载 PDF", "有效", "已撤销", "没有有效证明 2", "打开证明 2021-00001", "解除有疑")
                    : new Words("Issue and print 3", "Download PDF", "Stands", "Revoked", "Without proof 2", "Open certificate 2021-00001", "Release in doubt");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN"})
    void all_of_the_day_come_as_one_file_and_who_is_without_is_seen(Screen screen, Language language, Browser browser) throws IOException {
        Words words = Words.in(language);
        Released place = new Released(3);
        List<Guest> guests = Stream.of("陈桂华", "陆一鸣", "沈月").map(place::guest).toList();
        place.negative(guests);
        place.api().post("/api/sites/" + place.site() + "/releases", Map.of("stays", guests.stream().map(Guest::stay).toList())).expect(201);

        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + place.site() + "/leaving");
        manager.signIn(place.manager().name());
        Locator people = manager.page.locator(LEAVERS + " .rl-people > li");
        assertThat(people).hasCount(3);
        manager.good();
        manager.page.locator(LEAVERS).scrollIntoViewIfNeeded();
        browser.picture(manager.page, "leavers-" + screen + "-" + language);

        manager.press(LEAVERS, words.issue());
        Locator fetch = manager.page.locator(LEAVERS + " .lv-file lz-button[kind=prim]");
        assertThat(fetch).containsText(words.download());
        assertThat(people.locator("lz-tag", new Locator.LocatorOptions().setHasText(words.stands()))).hasCount(3);
        manager.good();
        browser.picture(manager.page, "leavers-issued-" + screen + "-" + language);
        Download file = manager.page.waitForDownload(() -> manager.press(fetch.locator("button")));
        assertEquals(List.of("陈桂华", "陆一鸣", "沈月"), Scanner.sheets(Files.readAllBytes(file.path())).stream()
                .map(LeaversPageIT::named).toList());
        Download one = manager.page.waitForDownload(() -> manager.press(LEAVERS, words.number()));
        assertEquals("certificate-2021-00001.pdf", one.suggestedFilename());

        String certificate = place.api().get("/api/stays/" + guests.get(0).stay() + "/certificates").expect(200).json().at("/items/0/id").asText();
        place.api().post("/api/certificates/" + certificate + "/revocation", Map.of("reason", "发错了人")).expect(200);
        place.result(place.swab(guests.get(2)), "POSITIVE");
        assertThat(people.nth(0)).containsText(words.revoked());
        assertThat(people.nth(2)).containsText(words.doubt());
        manager.press(manager.page.locator(LEAVERS + " lz-segments button").last());
        assertThat(people).hasCount(2);
        assertThat(manager.page.locator(LEAVERS + " lz-segments button").last()).containsText(words.without());
        manager.press(fetch.locator("button"));
        assertThat(manager.page.locator("lz-toasts")).containsText("2021-00001");
        manager.good();
        browser.picture(manager.page, "leavers-without-" + screen + "-" + language);
        manager.page.reload();
        assertThat(fetch).containsText(words.download());
    }

    private static String named(String sheet) {
        return Stream.of("陈桂华", "陆一鸣", "沈月").filter(sheet::contains).findFirst().orElse(sheet);
    }
}
