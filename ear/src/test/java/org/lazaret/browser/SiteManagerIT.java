package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day of a site manager at the board. */
@ExtendWith(Browser.class)
class SiteManagerIT {
    @BeforeAll
    static void is_patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void a_child_shares_the_room_of_its_mother_by_an_exception_with_assessor_and_reason(Browser browser) {
        SmallSite site = new SmallSite();
        String family = site.family("周雪梅 一家");
        site.expect("周雪梅", "1987-05-02", family);
        SmallSite.Expected son = site.expect("周小满", "2015-03-01", family);
        Visitor manager = new Visitor(browser, Screen.PHONE, Language.ZH, "sign-in?next=/sites/" + site.id() + "/board?person=" + son.person());
        manager.signIn(site.managerName());
        assertThat(manager.page.locator("lz-board-placing").getByText("没有适合的房间")).isVisible();
        manager.press("lz-board-placing", "与 周雪梅 同住");
        manager.press(manager.page.locator("lz-board-placing .placing-foot button.prim"));
        assertThat(manager.page.locator("lz-dialog[open] input[value=CHILD]")).isChecked();
        manager.fill("lz-dialog[open]", "assessor", "文知远");
        manager.fill("lz-dialog[open]", "reason", "6 岁，由母亲陪护");
        manager.good();
        manager.confirm();

        assertThat(manager.page.locator("lz-room-cell button[aria-label*='周雪梅'][aria-label*='周小满']")).hasCount(1);
        assertEquals(0, manager.page.locator(".board-head a.prim").count());
    }
}
