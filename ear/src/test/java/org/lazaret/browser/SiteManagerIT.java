package org.lazaret.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.lazaret.browser.Visitor.DIALOG;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The day of a site manager at the board. */
@ExtendWith(Browser.class)
class SiteManagerIT {
    private enum Day {
        AT_A_DESK(Screen.DESKTOP, Language.ZH, "陈桂华", "1968-03-14", "预留", "住人", "待消毒", "消毒中", "可用", "入住", "换房", "结束居住", "已离开", "开始消毒"),
        ON_A_PHONE(Screen.PHONE, Language.EN, "欧阳思远", "1979-11-30", "Reserved", "Occupied", "Dirty", "Disinfecting", "Free", "Admit", "Move", "End stay", "Has left", "Start disinfection");

        private final Screen screen;
        private final Language language;
        private final String somebody;
        private final String birth;
        private final String reserved;
        private final String occupied;
        private final String dirty;
        private final String disinfecting;
        private final String free;
        private final String admit;
        private final String move;
        private final String end;
        private final String left;
        private final String disinfect;

        Day(Screen screen, Language language, String somebody, String birth, String... words) {
            this.screen = screen;
            this.language = language;
            this.somebody = somebody;
            this.birth = birth;
            reserved = words[0];
            occupied = words[1];
            dirty = words[2];
            disinfecting = words[3];
            free = words[4];
            admit = words[5];
            move = words[6];
            end = words[7];
            left = words[8];
            disinfect = words[9];
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebody_gets_a_room_moves_leaves_and_the_room_is_clean_again(Day day, Browser browser) throws SQLException {
        SmallSite site = new SmallSite();
        site.expect(day.somebody, day.birth, null);
        Visitor manager = new Visitor(browser, day.screen, day.language, "sign-in");
        manager.signIn(site.managerName());
        manager.press(manager.page.locator(".board-head a.prim"));
        String first = placed(manager, day.screen);
        manager.sees(first, day.reserved);
        manager.press(manager.room(first));
        manager.press("lz-board-room", day.admit);
        manager.sees(first, day.occupied);
        manager.good();

        manager.press("lz-board-room", day.move);
        String second = placed(manager, day.screen);
        manager.fill(DIALOG, "reason", "空调故障");
        manager.good();
        manager.confirm();
        manager.sees(second, day.occupied);
        manager.sees(first, day.dirty);
        assertNotEquals(first, second);

        manager.press(manager.room(second));
        manager.press("lz-board-room", day.end);
        manager.press(manager.page.locator(DIALOG + " input[value=TRANSFERRED]"));
        manager.fill(DIALOG, "reason", "期满，医生同意");
        manager.confirm();
        manager.press("lz-board-room", day.left);
        manager.confirm();
        manager.sees(second, day.dirty);
        manager.press("lz-room-steps", day.disinfect);
        manager.sees(second, day.disinfecting);

        site.anHourPasses();
        manager.page.reload();
        manager.fill("lz-room-steps", "team", "消杀一组");
        manager.press(manager.page.locator("lz-room-steps input[name=skip]"));
        manager.good();
        manager.press(manager.page.locator("lz-room-steps button[type=submit]"));
        manager.sees(second, day.free);
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
        assertThat(manager.page.locator(DIALOG + " input[value=CHILD]")).isChecked();
        manager.fill(DIALOG, "assessor", "文知远");
        manager.fill(DIALOG, "reason", "6 岁，由母亲陪护");
        manager.good();
        manager.confirm();

        assertThat(manager.page.locator("lz-room-cell button[aria-label*='周雪梅'][aria-label*='周小满']")).hasCount(1);
        assertEquals(0, manager.page.locator(".board-head a.prim").count());
    }

    @Test
    void a_ground_that_the_record_contradicts_is_said_beside_the_choice_and_nothing_typed_is_lost(Browser browser) {
        SmallSite site = new SmallSite();
        String family = site.family("龙石头 一家");
        site.expect("龙石头", "1968-05-02", family);
        SmallSite.Expected grown = site.expect("龙如冰", "1991-03-01", family);
        Visitor manager = new Visitor(browser, Screen.PHONE, Language.EN, "sign-in?next=/sites/" + site.id() + "/board?person=" + grown.person());
        manager.signIn(site.managerName());
        manager.press(manager.page.locator("lz-board-placing .chip").first());
        manager.press(manager.page.locator("lz-board-placing .placing-foot button.prim"));
        manager.press(manager.page.locator(DIALOG + " input[value=CHILD]"));
        manager.fill(DIALOG, "assessor", "文知远");
        manager.fill(DIALOG, "reason", "同住");
        manager.press(manager.page.locator(DIALOG + " button[type=submit]"));
        assertThat(manager.page.locator(DIALOG + " fieldset [role=alert]")).containsText("14");
        manager.good();
        browser.picture(manager.page, "sharing-refused-PHONE-EN");
        assertThat(manager.page.locator(DIALOG + " input[name=reason]")).hasValue("同住");
        manager.press(manager.page.locator(DIALOG + " input[value=KIN_GROUP]"));
        manager.confirm();

        assertThat(manager.page.locator("lz-room-cell button[aria-label*='Long RB'][aria-label*='Long ST']")).hasCount(1);
    }

    @Test
    void what_a_colleague_does_appears_on_an_open_board(Browser browser) {
        SmallSite site = new SmallSite();
        SmallSite.Expected somebody = site.expect("邹令仪", "1990-01-20", null);
        Visitor manager = new Visitor(browser, Screen.DESKTOP, Language.EN, "sign-in");
        manager.signIn(site.managerName());
        assertThat(manager.room("0506")).isVisible();
        manager.page.evaluate("() => { window.sameDocument = true; }");

        String room = site.reserve(somebody);

        manager.sees(room, "Reserved");
        assertEquals(true, manager.page.evaluate("() => window.sameDocument"));
    }

    /** Takes the best room for whoever is placed; answers its number. */
    private static String placed(Visitor manager, Screen screen) {
        Page page = manager.page;
        assertThat(page.locator("lz-board-placing .fitrow button.prim")).isVisible();
        String number = page.locator("lz-board-placing .fitrow").first().locator(".rn").textContent();
        manager.good();
        // At a desk the button in the foot is nearest, on a phone the room itself: a tap on the person, a tap on the room.
        manager.press(screen == Screen.PHONE ? manager.room(number) : page.locator("lz-board-placing .placing-foot button.prim"));
        return number;
    }
}
