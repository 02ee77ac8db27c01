package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.CaseOfPositive;
import org.lazaret.http.Guests;

/** A site manager decides who was near a positive, and restarts clocks with their cost in view. */
@ExtendWith(Browser.class)
class InvestigationPageIT {

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 确认 4 人, 重新计算 3 人", "DESKTOP, EN, Confirm 4, Restart 3"})
    void contacts_are_confirmed_and_clocks_restarted(Screen screen, Language language, String confirm, String restart, Browser browser) {
        CaseOfPositive told = CaseOfPositive.told();
        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/sites/" + told.built().id() + "/investigations");
        manager.signIn(Guests.with("SITE_MANAGER", Map.of("site", told.built().id())).name());
        assertThat(manager.page.locator(".cx-case")).hasCount(1);
        manager.good();
        browser.picture(manager.page, "investigations-" + screen + "-" + language);
        manager.page.locator(".cx-open").click();
        assertThat(manager.page.locator("lz-contacts .cx-rows > li")).hasCount(4);
        assertThat(manager.page.locator(".cx-door.c-fever")).hasCount(1);
        assertThat(manager.page.locator(".cx-door.c-overdue")).hasCount(1);
        manager.good();
        browser.picture(manager.page, "investigation-" + screen + "-" + language);

        manager.press("lz-clocks .cx-total", restart);
        manager.page.locator(DIALOG + " input[name=reason]").fill("点内传播");
        manager.good();
        manager.confirm();
        assertThat(manager.page.locator("lz-clocks .tag.c-overdue")).hasCount(3);
        Locator boxes = manager.page.locator("lz-contacts .card-h input");
        for (int i = 0; i < 4; i++) {
            boxes.nth(i).check();
        }
        manager.press("lz-contacts", confirm);
        manager.page.locator(DIALOG + " input[name=reason]").fill("流调确认");
        manager.confirm();
        assertThat(manager.page.locator("lz-contacts .tag.c-overdue")).hasCount(4);
        manager.good();
        browser.picture(manager.page, "investigation-decided-" + screen + "-" + language);

        manager.page.navigate(manager.page.url().replaceFirst("/investigations/.*", "/people/" + told.people().get("mate")));
        assertThat(manager.page.locator(".person-now .note.c-overdue")).hasCount(1);
        manager.good();
        browser.picture(manager.page, "investigation-person-" + screen + "-" + language);
    }
}
