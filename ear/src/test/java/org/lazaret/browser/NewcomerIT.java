package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.http.Guests;

/** Somebody new: a one-time link, a password of their own, and in. */
@ExtendWith(Browser.class)
class NewcomerIT {
    @Test
    void a_one_time_link_lets_somebody_choose_a_password_and_sign_in(Browser browser) {
        SmallSite site = new SmallSite();
        String name = "n" + UUID.randomUUID().toString().substring(0, 12);
        String link = Guests.security().post("/api/accounts", Map.of("name", name, "displayName", "罗晓岚",
            "roles", List.of(Map.of("role", "NURSE", "site", site.id())))).expect(201).json().path("link").asText();
        Visitor nurse = new Visitor(browser, Screen.PHONE, Language.ZH, link.substring(1));
        assertThat(nurse.page.getByText("罗晓岚")).isVisible();
        nurse.good();
        nurse.fill("form", "password", Guests.PHRASE);
        nurse.fill("form", "repeat", "something else entirely");
        nurse.press(nurse.page.locator("button[type=submit]"));
        assertThat(nurse.page.getByText("两次输入不一样")).isVisible();
        nurse.fill("form", "repeat", Guests.PHRASE);
        nurse.press(nurse.page.locator("button[type=submit]"));

        assertThat(nurse.page.locator("input[name=name]")).hasValue(name);
        nurse.signIn(name);
        assertThat(nurse.room("0501")).isVisible();
        nurse.good();

        Visitor late = new Visitor(browser, Screen.PHONE, Language.EN, link.substring(1));
        assertThat(late.page.locator("input[name=password]")).hasCount(0);
        assertThat(late.page.locator("lz-problem")).not().isEmpty();
        late.good();
    }
}
