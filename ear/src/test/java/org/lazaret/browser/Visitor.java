package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.lazaret.http.Guests;

/** Somebody at a page, who presses with a finger on a phone and with a mouse at a desk, and finds things by what they are called. */
class Visitor {
    /** The dialog that is open. */
    static final String DIALOG = "lz-dialog[open]";

    final Page page;
    private final Browser browser;
    private final boolean touch;

    Visitor(Browser browser, Screen screen, Language language, String path) {
        this(browser, screen.touch, browser.open(screen, language, path));
    }

    /** Somebody whose device keeps the application, and who will lose the network. */
    static Visitor keeping(Browser browser, Screen screen, Language language, String path) {
        return new Visitor(browser, screen.touch, browser.openKeeping(screen, language, path));
    }

    private Visitor(Browser browser, boolean touch, Page page) {
        this.browser = browser;
        this.touch = touch;
        this.page = page;
        page.setDefaultTimeout(30_000);
    }

    /** The same person at another page of theirs. */
    Visitor at(Page other) {
        return new Visitor(browser, touch, other);
    }

    void signIn(String name) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Guests.PHRASE);
        good();
        press(page.locator("button[type=submit]"));
    }

    void press(Locator what) {
        if (touch) {
            what.tap();
        } else {
            what.click();
        }
    }

    /** A button by its words, in the part of the page that this selector names. */
    void press(String where, String words) {
        press(page.locator(where).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true)));
    }

    /** The button that sends the dialog which is open. */
    void confirm() {
        press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG)).hasCount(0);
    }

    void fill(String where, String field, String value) {
        page.locator(where + " input[name=" + field + "]").fill(value);
    }

    Locator room(String number) {
        return page.locator("lz-room-cell button[data-room='" + number + "']");
    }

    /** The cell of the room, once it says so. */
    void sees(String number, String words) {
        assertThat(page.locator("lz-room-cell button[data-room='" + number + "'][aria-label*='" + words + "']")).isVisible();
    }

    /** What holds on every page that somebody passes. */
    void good() {
        browser.expectNoSidewaysScroll(page);
        browser.expectAccessible(page);
    }
}
