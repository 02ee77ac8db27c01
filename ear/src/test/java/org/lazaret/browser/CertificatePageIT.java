package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Released;
import org.lazaret.http.Released.Guest;
import org.lazaret.http.Scanner;

/** A certificate is issued and revoked at the person's page, and checked by a stranger with and without a network. */
@ExtendWith(Browser.class)
class CertificatePageIT {
    private static final String PANEL = "lz-certificates";

    private record Words(String issue, String revoke, String stands, String offline, String changed, String revoked, String fits) {
        static Words in(Language language) {
            return language == Language.ZH ? new Words("开具证明", "撤销…", "证明有效", "离线核验看不到", "证明不真实", "证明已撤销", "姓名与签发时一致")
                    : new Words("Issue certificate", "Revoke…", "Valid", "cannot be seen offline", "Not genuine", "Revoked", "It was issued for this name");
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ZH", "PHONE, EN", "DESKTOP, EN"})
    void a_stranger_checks_it_with_and_without_a_network_until_it_is_revoked(Screen screen, Language language, Browser browser) {
        Words words = Words.in(language);
        Released place = new Released(1);
        Guest guest = place.guest("陈桂华");
        place.result(place.swab(guest), "NEGATIVE");
        place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(201);

        Visitor manager = new Visitor(browser, screen, language, "sign-in?next=/people/" + guest.person());
        manager.signIn(place.manager().name());
        manager.press(PANEL, words.issue());
        assertThat(manager.page.locator(PANEL + " li")).hasCount(1);
        manager.good();
        manager.page.locator(PANEL).scrollIntoViewIfNeeded();
        browser.picture(manager.page, "certificate-panel-" + screen + "-" + language);

        String id = place.api().get("/api/stays/" + guest.stay() + "/certificates").expect(200).json().at("/items/0/id").asText();
        byte[] paper = place.api().get("/api/certificates/" + id + "/pdf").expect(200).content();
        String code = Scanner.code(paper).replaceAll(".*#", "");
        Visitor stranger = Visitor.keeping(browser, screen, language, "check#" + code);
        Locator verdict = stranger.page.locator("lz-check-page .ck");
        assertThat(verdict).containsText(words.stands());
        stranger.good();
        browser.picture(stranger.page, "check-" + screen + "-" + language);
        compare(stranger, Scanner.words(paper).replaceAll("(?s).*([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1"));
        assertThat(stranger.page.locator(".ck-name [role=status]")).containsText(words.fits());
        stranger.good();

        withoutNetwork(stranger.page, verdict, words);
        browser.picture(stranger.page, "check-offline-" + screen + "-" + language);
        stranger.good();
        stranger.page.locator("lz-check-page input[name=code]").fill(code.replaceFirst("\\.ey", ".eY"));
        stranger.press(stranger.page.locator("lz-check-page form").first().locator("button[type=submit]"));
        assertThat(verdict).containsText(words.changed());
        stranger.good();
        browser.picture(stranger.page, "check-changed-" + screen + "-" + language);

        stranger.page.context().setOffline(false);
        manager.press(PANEL, words.revoke());
        manager.page.locator(DIALOG + " input[name=reason]").fill("发错了人");
        manager.good();
        manager.confirm();
        assertThat(manager.page.locator(PANEL + " .c-overdue")).containsText("发错了人");
        stranger.page.reload();
        assertThat(verdict).containsText(words.revoked());
        stranger.good();
    }

    private static void compare(Visitor stranger, String word) {
        stranger.fill("lz-check-page", "holder", "陈桂华");
        stranger.fill("lz-check-page", "word", word.toLowerCase());
        stranger.press(stranger.page.locator(".ck-name button[type=submit]"));
    }

    /** One visit with a network is enough: the page is opened anew without one. */
    private static void withoutNetwork(Page page, Locator verdict, Words words) {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        page.reload();
        assertThat(verdict).containsText(words.offline());
        assertThat(page.locator(".ck-facts")).containsText("2021-00001");
    }
}
