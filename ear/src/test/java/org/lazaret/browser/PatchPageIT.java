package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;

/** The nurse's work with the stock of patches: labels for a box, many moved at once by a scanner, all or none. */
@ExtendWith(Browser.class)
class PatchPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);
    private static final String PAGE = "lz-patches-page";

    private record Words(String labels, String many, String moved) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("打印标签", "批量处理", "已处理 1 枚")
                    : new Words("Print labels", "Move many", "1 patch moved");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "DESKTOP, EN"})
    void labels_are_printed_and_many_are_moved_or_none(Screen screen, Language language, Browser browser) throws IOException {
        Words words = Words.in(language);
        Ward ward = Ward.of(3, SINCE);
        ward.send(List.of(Map.of("patch", ward.patch(0), "at", SINCE.plusSeconds(3_600).toString(), "celsius", 36.6, "battery", 62))).expect(200);
        String spare = ward.patch(0).replaceFirst("00001$", "00900");
        ward.nurse().post("/api/sites/" + ward.site() + "/patches", Map.of("code", spare)).expect(201);
        Visitor nurse = new Visitor(browser, screen, language, "sign-in?next=/sites/" + ward.site() + "/patches");
        nurse.signIn(Guests.with("NURSE", Map.of("site", ward.site())).name());
        assertThat(nurse.page.locator(PAGE)).containsText(spare);
        if (screen == Screen.DESKTOP) {
            assertThat(nurse.page.locator(PAGE)).containsText("62%");
        }

        nurse.press(PAGE, words.labels());
        Locator form = nurse.page.locator("lz-dialog form");
        assertThat(form.locator("input[name=from]")).hasValue(ward.patch(0));
        Download labels = nurse.page.waitForDownload(() -> nurse.press(form.locator("button[type=submit]")));
        byte[] pdf = Files.readAllBytes(labels.path());
        assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-") && pdf.length > 2_000, pdf.length + " bytes");
        assertThat(form).hasCount(0);

        nurse.press(PAGE, words.many());
        form.locator("textarea").fill(ward.patch(1).toLowerCase() + "\n" + spare);
        nurse.good();
        browser.picture(nurse.page, "patches-many-" + screen + "-" + language);
        // The first step of the list does not fit patches that are worn or in stock: nothing is changed, and it says why.
        nurse.press(form.locator("button[type=submit]"));
        assertThat(form.locator("lz-problem")).containsText(ward.patch(1));
        form.locator("textarea").fill(spare);
        form.locator("input[role=combobox]").first().click();
        nurse.page.locator("lz-dialog [role=option]").nth(3).click();
        nurse.press(form.locator("button[type=submit]"));
        assertThat(form).hasCount(0);
        assertThat(nurse.page.locator("lz-toasts")).containsText(words.moved());
        nurse.good();
        browser.picture(nurse.page, "patches-" + screen + "-" + language);
    }
}
