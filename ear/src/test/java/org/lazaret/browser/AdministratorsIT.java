package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.http.Guests;

/** Who lets others in, and who looks at what everybody did. */
@ExtendWith(Browser.class)
class AdministratorsIT {
    private enum Office {
        AT_A_DESK(Screen.DESKTOP, Language.ZH, "增加角色", "停用账号", "停用", "护士", "医生", "建立账号"),
        ON_A_PHONE(Screen.PHONE, Language.EN, "Add a role", "Disable", "Disabled", "Nurse", "Doctor", "Made an account");

        private final Screen screen;
        private final Language language;
        private final String add;
        private final String disable;
        private final String disabled;
        private final String nurse;
        private final String doctor;
        private final String made;

        Office(Screen screen, Language language, String... words) {
            this.screen = screen;
            this.language = language;
            add = words[0];
            disable = words[1];
            disabled = words[2];
            nurse = words[3];
            doctor = words[4];
            made = words[5];
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_made_changed_and_disabled_and_the_audit_says_by_whom(Office office, Browser browser) {
        Guests.Guest security = Guests.with("SECURITY_ADMINISTRATOR", null);
        Visitor admin = new Visitor(browser, office.screen, office.language, "sign-in?next=/admin/accounts");
        admin.signIn(security.name());
        String account = "n" + UUID.randomUUID().toString().substring(0, 12);
        made(admin, account, office);
        changed(admin, account, office);
        disabled(admin, office);

        Visitor auditor = new Visitor(browser, office.screen, office.language, "sign-in?next=/admin/audit?user=" + security.account());
        auditor.signIn(Guests.with("AUDIT_ADMINISTRATOR", null).name());
        found(auditor, office);
    }

    private static void made(Visitor admin, String account, Office office) {
        Page page = admin.page;
        assertThat(page.locator("lz-accounts-page tbody tr").first()).isVisible();
        admin.good();
        admin.press(page.locator(".head lz-button button"));
        admin.fill(DIALOG, "name", account);
        admin.fill(DIALOG, "displayName", "罗晓岚");
        chosen(admin, DIALOG, office.nurse);
        admin.press(page.locator(DIALOG + " lz-segments [role=radio]").last());
        chosen(admin, DIALOG, "荷塘区");
        admin.good();
        admin.press(page.locator(DIALOG + " button[type=submit]"));
        assertThat(page.locator(DIALOG + " input[readonly]")).hasValue(Pattern.compile(".*/welcome/[\\w-]{43}"));
        admin.good();
        page.keyboard().press("Escape");
        assertThat(page.locator(DIALOG)).hasCount(0);
    }

    private static void changed(Visitor admin, String account, Office office) {
        Page page = admin.page;
        page.locator(".head input[type=search]").fill(account);
        assertThat(page.locator("lz-accounts-page tbody tr")).hasCount(1);
        admin.press(page.locator("lz-accounts-page tbody tr a"));
        admin.press("lz-account-drawer", office.add);
        chosen(admin, "lz-account-drawer", office.doctor);
        admin.press(page.locator("lz-account-drawer lz-segments [role=radio]").last());
        chosen(admin, "lz-account-drawer", "荷塘区");
        page.locator("lz-account-drawer input[name=to]").fill("2099-12-31T18:00");
        admin.good();
        admin.press(page.locator("lz-account-drawer button[type=submit]"));
        assertThat(page.locator(".held-list li")).hasCount(2);
        assertThat(page.locator(".held-list")).containsText("2099");
        admin.good();
    }

    /** Takes from the last choice with search that stands there. */
    private static void chosen(Visitor admin, String where, String words) {
        Locator select = admin.page.locator(where + " lz-select").last();
        select.locator("input[role=combobox]").fill(words);
        admin.press(select.getByRole(AriaRole.OPTION).first());
    }

    private static void disabled(Visitor admin, Office office) {
        admin.press("lz-account-drawer", office.disable);
        admin.press(DIALOG, office.disable);
        assertThat(admin.page.locator("lz-account-drawer .tag", new Page.LocatorOptions().setHasText(office.disabled))).isVisible();
        admin.good();
    }

    private static void found(Visitor auditor, Office office) {
        Page page = auditor.page;
        Locator rows = page.locator("lz-audit-page tbody tr");
        assertThat(rows.first()).isVisible();
        auditor.good();
        page.navigate(page.url() + "&action=account-created");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText(office.made);
        assertThat(page.locator(".audit-find")).isVisible();
        page.locator(".audit-find lz-field input[type=text]").fill("no such number");
        page.keyboard().press("Enter");
        assertThat(page.locator(".audit-find .hint.err")).isVisible();
        auditor.good();
        page.navigate(page.url().replace("account-created", "person-read"));
        assertThat(page.locator("lz-audit-page .empty")).isVisible();
        auditor.good();
    }
}
