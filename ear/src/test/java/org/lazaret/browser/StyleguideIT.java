package org.lazaret.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browser.class)
class StyleguideIT {
    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "PHONE, EN", "DESKTOP, ZH", "DESKTOP, EN"})
    void every_element_is_shown_in_every_theme_accessible_and_within_the_screen(Screen screen, Language language, Browser browser) {
        Page page = browser.open(screen, language, "styleguide");
        page.waitForSelector("lz-room-cell button");

        assertEquals(4, page.locator(".sg-part").count());
        browser.expectNoSidewaysScroll(page);
        browser.expectAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
            .setPath(Browser.picturePath("styleguide-" + screen + "-" + language)));
    }

    @Test
    void a_select_is_filtered_and_chosen_by_keyboard(Browser browser) {
        Page page = browser.open(Screen.DESKTOP, Language.EN, "styleguide");
        var floors = page.locator(".sg-part").first().getByLabel("Floor", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true)).first();
        floors.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().type("sec");
        page.keyboard().press("Enter");

        assertEquals("Floor 4, secondary", floors.inputValue());
    }

    @Test
    void a_question_names_the_thing_and_starts_on_the_harmless_answer(Browser browser) {
        Page page = browser.open(Screen.PHONE, Language.ZH, "styleguide");
        page.locator("lz-button", new Page.LocatorOptions().setHasText("解除并离开")).first().click();
        page.waitForSelector("dialog[open]");

        assertEquals("让 姚望舒 离开 0501？", page.locator("lz-dialog").getByRole(com.microsoft.playwright.options.AriaRole.HEADING).textContent());
        assertEquals("取消", page.evaluate("() => document.activeElement.textContent"));
        page.keyboard().press("Escape");
        assertEquals(0, page.locator("dialog[open]").count());
    }
}
