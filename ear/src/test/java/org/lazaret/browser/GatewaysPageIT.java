package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.Broker;
import org.lazaret.running.TestServer;

/** The system administrator sees whether the broker is there, and where a gateway whose token is new publishes. */
@ExtendWith(Browser.class)
class GatewaysPageIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();

    @ParameterizedTest
    @CsvSource({"PHONE, ZH, 已连接, 换令牌, MQTT 主题", "DESKTOP, EN, Connected, New token, MQTT topic"})
    void a_new_token_comes_with_the_topic_where_a_broker_is_named(Screen screen, Language language, String connected, String renew, String topic, Browser browser) {
        Broker.orSkip();
        Guests.gateway(UUID.fromString(Ward.of(1, SINCE).site()));
        Visitor admin = new Visitor(browser, screen, language, "sign-in?next=/admin/gateways");
        admin.signIn(Guests.with("SYSTEM_ADMINISTRATOR", null).name());
        Locator page = admin.page.locator("lz-gateways-page");
        assertThat(page).containsText("mqtts://localhost");
        assertThat(page.locator("lz-tag").first()).hasText(connected);
        admin.good();
        browser.picture(admin.page, "broker-" + screen + "-" + language);
        admin.press(page.locator("lz-button").filter(new Locator.FilterOptions().setHasText(renew)).first().locator("button"));
        admin.press(admin.page.locator(Visitor.DIALOG + " button[type=submit]"));
        Locator dialog = admin.page.locator("lz-gateway-token");
        assertThat(dialog).containsText(Pattern.compile(topic + "\\s*lazaret/[0-9a-f-]{36}/readings"));
        admin.good();
        browser.picture(admin.page, "broker-token-" + screen + "-" + language);
    }
}
