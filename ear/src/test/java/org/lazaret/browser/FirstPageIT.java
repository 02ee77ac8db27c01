package org.lazaret.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browser.class)
class FirstPageIT {
    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "PHONE, EN", "DESKTOP, ZH", "DESKTOP, EN"})
    void the_first_page_speaks_the_visitors_language_and_fits_the_screen(Screen screen, Language language, Browser browser) {
        Page page = browser.open(screen, language);
        page.waitForFunction("() => document.body.innerText.trim().length > 0");

        assertTrue(((String) page.evaluate("() => document.documentElement.lang")).startsWith(language.tag.substring(0, 2)));
        browser.expectNoSidewaysScroll(page);
        browser.expectAccessible(page);
        browser.picture(page, "first-page-" + screen + "-" + language);
    }
}
