package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.browser.Visitor.DIALOG;

import com.google.zxing.WriterException;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** Patches by their labels: before the camera of a phone, by a scanner that types, and where there is no camera. */
@ExtendWith(Browser.class)
class ScanIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);
    private static final String CARD = "lz-wears";

    private record Words(String pair, String swap, String scan, String paired, String many, String inAll, String done, String none, String refused) {
        static Words in(Language language) {
            return language == Language.ZH
                    ? new Words("配对贴片", "换贴片", "用摄像头扫码", "佩戴中：", "批量处理", "共 2 枚", "完成", "没有找到摄像头", "没有摄像头权限")
                    : new Words("Pair a patch", "Swap", "Scan with the camera", "Wears ", "Move many", "2 in all", "Done", "No camera was found", "not allowed");
        }
    }

    /** Somebody who wears the first patch of three of a kind. */
    private record Bedside(Ward ward, String second, String third) {
        static Bedside made() {
            Ward ward = Ward.of(1, SINCE);
            Bedside bedside = new Bedside(ward, ward.patch(0).replaceFirst("1$", "7"), ward.patch(0).replaceFirst("1$", "8"));
            for (String code : new String[] {bedside.second, bedside.third}) {
                ward.nurse().post("/api/sites/" + ward.site() + "/patches", Map.of("code", code)).expect(201);
            }
            return bedside;
        }

        Bedside takenOff() {
            ward.nurse().post("/api/wears/" + worn() + "/end", Map.of()).expect(200);
            return this;
        }

        String worn() {
            return ward.nurse().get("/api/people/" + ward.person(0) + "/wears").expect(200).json().at("/items/0/id").asText();
        }

        Visitor nurse(Browser browser, Screen screen, Language language, String page) {
            Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=" + page);
            nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
            return nurse;
        }

        String person() {
            return "/people/" + ward.person(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN"})
    void a_label_before_the_camera_pairs_the_patch(Screen screen, Language language, @TempDir Path folder) throws IOException, WriterException {
        Words words = Words.in(language);
        Bedside bedside = Bedside.made().takenOff();
        try (Browser browser = Browser.filming(Film.of(folder, "https://example.org/", bedside.second.toLowerCase()))) {
            Visitor nurse = bedside.nurse(browser, screen, language, bedside.person());
            nurse.press(CARD, words.pair());
            nurse.good();
            browser.picture(nurse.page, "scan-field-" + screen + "-" + language);
            nurse.press(DIALOG, words.scan());
            assertThat(nurse.page.locator("lz-scan video")).isVisible();
            nurse.good();
            browser.picture(nurse.page, "scan-" + screen + "-" + language);

            assertThat(nurse.page.locator(CARD)).containsText(words.paired() + bedside.second);
            assertThat(nurse.page.locator(DIALOG)).hasCount(0);
            assertEquals(0, nurse.page.evaluate("() => document.querySelectorAll('video').length"), "the camera is still shown");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN", "DESKTOP, ZH"})
    void many_labels_one_after_the_other_fill_the_list(Screen screen, Language language, @TempDir Path folder) throws IOException, WriterException {
        Words words = Words.in(language);
        Bedside bedside = Bedside.made();
        try (Browser browser = Browser.filming(Film.of(folder, bedside.second, bedside.third))) {
            Visitor nurse = bedside.nurse(browser, screen, language, "/sites/" + bedside.ward.site() + "/patches");
            nurse.press("lz-patches-page", words.many());
            nurse.press(DIALOG, words.scan());
            assertThat(nurse.page.locator("lz-scan [role=status]")).containsText(words.inAll());
            browser.picture(nurse.page, "scan-many-" + screen + "-" + language);
            nurse.press(nurse.page.locator("lz-dialog [slot=acts] button"));
            assertThat(nurse.page.locator("lz-scan")).hasCount(0);
            String read = nurse.page.locator("lz-dialog textarea").inputValue();
            assertEquals(2, read.lines().distinct().count(), read);
            assertEquals(bedside.second.length() + bedside.third.length() + 1, read.length(), read);
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN", "DESKTOP, ZH"})
    void a_scanner_that_types_swaps_the_patch_with_its_enter(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Bedside bedside = Bedside.made();
        Visitor nurse = bedside.nurse(browser, screen, language, bedside.person());
        nurse.press(CARD, words.swap());
        Locator field = nurse.page.locator(DIALOG + " input[name=code]");
        assertThat(field).isFocused();

        nurse.page.keyboard().type(bedside.second.toLowerCase());
        nurse.page.keyboard().press("Enter");

        assertThat(nurse.page.locator(CARD)).containsText(words.paired() + bedside.second);
        assertThat(nurse.page.locator(DIALOG)).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, NotFoundError", "DESKTOP, EN, NotAllowedError"})
    void without_a_camera_it_says_why_and_the_code_can_be_typed(Screen screen, Language language, String error, Browser browser) {
        Words words = Words.in(language);
        Bedside bedside = Bedside.made().takenOff();
        Visitor nurse = bedside.nurse(browser, screen, language, bedside.person());
        nurse.page.evaluate("name => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name)); }", error);
        nurse.press(CARD, words.pair());
        nurse.press(DIALOG, words.scan());
        assertThat(nurse.page.locator("lz-scan [role=alert]")).containsText("NotFoundError".equals(error) ? words.none() : words.refused());
        nurse.good();
        browser.picture(nurse.page, "scan-without-" + screen + "-" + language);
        nurse.press(nurse.page.locator("lz-dialog [slot=acts] button"));

        nurse.fill(DIALOG, "code", bedside.third);
        nurse.confirm();

        assertThat(nurse.page.locator(CARD)).containsText(words.paired() + bedside.third);
    }
}
