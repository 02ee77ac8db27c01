package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;

/** When the rooms of a site run out, what if more people came, and who is behind each figure. */
@ExtendWith(Browser.class)
class ForecastPageIT {

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 14 天内不会用完, 用完空房, 上海", "DESKTOP, EN, Free rooms last for 14 days, No free room is left on, Shanghai"})
    void what_if_more_came_is_answered_at_once_and_each_figure_opens_its_list(Screen screen, Language language, String never, String out, String mark, Browser browser) {
        SmallSite site = new SmallSite();
        site.admit(site.expect("方小禾" + mark, "1980-01-01", null));
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/forecast");
        visitor.signIn(site.managerName());
        Locator page = visitor.page.locator("lz-forecast-page");
        assertThat(page.locator(".fc-figs .fig").first()).containsText("5");
        assertThat(page.locator(".fc-ending")).containsText(never);
        assertThat(page.locator("svg.fc-plot path.fc-line")).hasCount(1);

        page.locator(".fc-if input[type=number]").fill("2");
        assertThat(page.locator(".fc-ending")).containsText(out);
        assertThat(page.locator("svg.fc-plot circle.fc-hot")).hasCount(1);
        visitor.page.waitForURL(Pattern.compile(".*arrivals=2"));
        visitor.good();
        browser.picture(visitor.page, "forecast-" + screen + "-" + language);

        String before = page.locator(".fc-read").innerText();
        page.locator("svg.fc-plot").focus();
        visitor.page.keyboard().press("ArrowRight");
        assertThat(page.locator(".fc-read")).not().hasText(before);

        visitor.press(page.locator("lz-table tbody tr").first().locator("button.link").nth(2));
        assertThat(page.locator("lz-drawer[open] .fc-behind li")).hasCount(1);
        visitor.good();
        browser.picture(visitor.page, "forecast-list-" + screen + "-" + language);
        visitor.page.keyboard().press("Escape");

        visitor.page.evaluate("document.documentElement.dataset.theme = 'dark'");
        visitor.good();
        browser.picture(visitor.page, "forecast-dark-" + screen + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, EN, Record inhabitants", "DESKTOP, ZH, 登记人口"})
    void the_command_centre_sees_all_its_sites_and_signs_for_the_inhabitants_behind_the_reserve(Screen screen, Language language, String record, Browser browser) {
        SmallSite site = new SmallSite();
        Guests.Guest centre = Guests.with("COMMAND_CENTRE", Map.of("area", "430202"));
        Visitor visitor = new Visitor(browser, screen, language, "sign-in?next=/sites/" + site.id() + "/forecast");
        visitor.signIn(centre.name());
        visitor.press(".fc-reserve-text", record);
        visitor.fill(Visitor.DIALOG, "inhabitants", "10213");
        visitor.fill(Visitor.DIALOG, "countedOn", "2021-07-01");
        visitor.fill(Visitor.DIALOG, "source", "社区台账");
        visitor.good();
        visitor.confirm();
        assertThat(visitor.page.locator(".fc-reserve-text")).containsText("10,213");
        assertThat(visitor.page.locator("svg.fc-plot")).isVisible();
        visitor.page.navigate(visitor.page.url().replaceFirst("/sites/.*", "/forecasts"));
        assertThat(visitor.page.locator("lz-forecasts-page a[href='/sites/" + site.id() + "/forecast']")).isVisible();
        visitor.good();
        browser.picture(visitor.page, "forecasts-" + screen + "-" + language);
    }
}
