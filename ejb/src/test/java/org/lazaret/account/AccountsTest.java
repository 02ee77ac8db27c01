package org.lazaret.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.access.Role.AUDIT_ADMINISTRATOR;
import static org.lazaret.access.Role.NURSE;
import static org.lazaret.access.Role.SECURITY_ADMINISTRATOR;
import static org.lazaret.access.Role.SITE_MANAGER;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class AccountsTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID SITE = new UUID(0, 1);
    private static final String PHRASE = "taking temperatures at seven";
    private final Caller security = Callers.through("POST /api/accounts", Held.everywhere(SECURITY_ADMINISTRATOR));
    private final Database database;

    AccountsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_administers() {
        withPassword(made("sec" + Ids.next(), Held.everywhere(SECURITY_ADMINISTRATOR)));
    }

    @Test
    void a_name_is_taken_once() {
        made("twice", Held.at(NURSE, SITE));
        assertThrows(NameTaken.class, () -> made("twice", Held.at(NURSE, SITE)));
        assertEquals(1, database.count("select count(*) from account where name = 'twice'"));
    }

    @Test
    void of_ten_who_want_a_name_at_once_one_gets_it() {
        long winners = database.together(10, i -> made("rivals", Held.at(NURSE, SITE))).stream().filter(Database.Outcome::succeeded).count();
        assertEquals(1, winners);
    }

    @Test
    void an_administrator_holds_one_role() {
        assertThrows(RolesKeptApart.class, () -> made("both", Held.everywhere(AUDIT_ADMINISTRATOR), Held.at(NURSE, SITE)));
        UUID auditor = made("auditor", Held.everywhere(AUDIT_ADMINISTRATOR));
        assertThrows(RolesKeptApart.class, () -> granted(auditor, Held.everywhere(SECURITY_ADMINISTRATOR)));
        assertThrows(RolesKeptApart.class, () -> granted(auditor, Held.at(NURSE, SITE)));
        UUID nurse = made("nurse-who-would-administer", Held.at(NURSE, SITE));
        assertThrows(RolesKeptApart.class, () -> granted(nurse, Held.everywhere(AUDIT_ADMINISTRATOR)));
    }

    @Test
    void the_database_keeps_administrators_apart_by_itself() {
        UUID auditor = made("auditor-by-hand", Held.everywhere(AUDIT_ADMINISTRATOR));
        assertTrue(refusal(auditor, "SECURITY_ADMINISTRATOR", true).contains("role_grant_one_administrator"));
        assertTrue(refusal(auditor, "NURSE", false).contains("role_grant_account"));
        UUID nurse = made("nurse-by-hand", Held.at(NURSE, SITE));
        assertTrue(refusal(nurse, "AUDIT_ADMINISTRATOR", true).contains("role_grant_account"));
        assertTrue(refusal(nurse, "AUDIT_ADMINISTRATOR", false).contains("role_grant_kind"));
    }

    @Test
    void an_administrators_role_can_follow_one_that_has_ended() {
        UUID auditor = made("changes-office", Held.everywhere(AUDIT_ADMINISTRATOR));
        UUID grant = database.call(em -> accounts(em).find(auditor).grants().get(0).id());
        database.run(em -> accounts(em).endGrant(security, auditor, grant));
        granted(auditor, Held.everywhere(SECURITY_ADMINISTRATOR));
        assertEquals(List.of(SECURITY_ADMINISTRATOR), database.call(em -> accounts(em).find(auditor).grants().stream()
                .map(each -> each.held().role()).toList()));
    }

    @Test
    void roles_are_dated_and_an_ended_one_is_not_held() {
        UUID nurse = made("dated", Held.at(NURSE, SITE));
        database.run(em -> accounts(em).grant(security, nurse, Held.at(SITE_MANAGER, SITE), NOW.plusSeconds(60), NOW.plusSeconds(120)));
        Grant later = database.call(em -> accounts(em).find(nurse).grants().stream()
                .filter(each -> each.held().role() == SITE_MANAGER).findFirst().orElseThrow());
        assertFalse(later.holdsAt(NOW));
        assertTrue(later.holdsAt(NOW.plusSeconds(60)));
        assertFalse(later.holdsAt(NOW.plusSeconds(120)));
        assertThrows(Invalid.class, () -> database.run(em -> accounts(em)
                .grant(security, nurse, Held.at(SITE_MANAGER, SITE), NOW, NOW.minusSeconds(1))));
    }

    @Test
    void the_last_who_can_administer_accounts_stays() {
        onlyGuard("guard");
        UUID guard = id("guard");
        UUID grant = database.call(em -> accounts(em).find(guard).grants().get(0).id());
        assertThrows(LastSecurityAdministrator.class, () -> database.run(em -> accounts(em).disable(security, guard)));
        assertThrows(LastSecurityAdministrator.class, () -> database.run(em -> accounts(em).endGrant(security, guard, grant)));
    }

    @Test
    void two_guards_cannot_send_each_other_away_at_once() {
        onlyGuard("guard-a");
        withPassword(made("guard-b", Held.everywhere(SECURITY_ADMINISTRATOR)));
        List<UUID> guards = List.of(id("guard-a"), id("guard-b"));
        List<Database.Outcome<Boolean>> outcomes = database.together(2, i -> database.call(em -> {
            accounts(em).disable(security, guards.get(i));
            return true;
        }));
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
    }

    @Test
    void every_change_leaves_a_trace_of_who_did_it() {
        UUID nurse = made("traced", Held.at(NURSE, SITE));
        database.run(em -> accounts(em).disable(security, nurse));
        database.run(em -> accounts(em).enable(security, nurse));
        database.run(em -> accounts(em).reset(security, nurse));
        assertEquals(4, database.count("select count(*) from audit_entry where subject_id = ? and user_id = ? and outcome = 'WRITTEN'",
                UuidBytes.of(nurse), UuidBytes.of(security.user())));
        assertTrue(security.owed().hasTraced());
    }

    @Test
    void a_link_lets_in_once_and_is_kept_only_as_a_hash() {
        Token link = database.call(em -> accounts(em).create(security, new AccountName("by-link"), "王芳", List.of(Held.at(NURSE, SITE)))).link();
        assertEquals("by-link", database.call(em -> links(em, CLOCK).owner(link).name()));
        enter(link, PHRASE);
        assertThrows(LinkSpent.class, () -> enter(link, PHRASE));
        assertTrue(new Password(PHRASE).matches((String) database.one("select password_hash from account where name = 'by-link'")));
        assertEquals(0, database.count("select count(*) from one_time_link where hex(token_hash) = hex(?)", link.text()));
    }

    @Test
    void of_two_who_hold_the_same_link_one_comes_in() {
        Token link = database.call(em -> accounts(em).create(security, new AccountName("shared-link"), "王芳", List.of(Held.at(NURSE, SITE)))).link();
        assertEquals(1, database.together(4, i -> enter(link, PHRASE + i)).stream().filter(Database.Outcome::succeeded).count());
    }

    @Test
    void a_link_expires_and_a_new_one_spends_the_old() {
        UUID nurse = made("late", Held.at(NURSE, SITE));
        Token first = database.call(em -> accounts(em).reset(security, nurse)).link();
        Token second = database.call(em -> accounts(em).reset(security, nurse)).link();
        assertThrows(LinkSpent.class, () -> enter(first, PHRASE));
        Clock afterwards = Clock.offset(CLOCK, Duration.ofHours(72));
        assertThrows(LinkSpent.class, () -> database.call(em -> links(em, afterwards).owner(second)));
        enter(second, PHRASE);
    }

    @Test
    void a_weak_password_leaves_the_link_good() {
        Token link = database.call(em -> accounts(em).reset(security, made("weak", Held.at(NURSE, SITE)))).link();
        assertThrows(Invalid.class, () -> enter(link, "short"));
        enter(link, PHRASE);
    }

    @Test
    void changing_the_password_needs_the_present_one() {
        UUID nurse = made("changes", Held.at(NURSE, SITE));
        withPassword(nurse);
        Caller herself = Caller.of(nurse, "王芳", "-", List.of());
        assertThrows(Invalid.class, () -> change(herself, "not it at all", "another long phrase"));
        change(herself, PHRASE, "another long phrase");
        assertTrue(new Password("another long phrase").matches((String) database.one("select password_hash from account where name = 'changes'")));
    }

    @Test
    void a_page_shows_who_matches_and_goes_on_where_it_ended() {
        for (int i = 0; i < 12; i++) {
            made("page-" + i, Held.at(NURSE, SITE));
        }
        assertEquals(12, database.call(em -> accounts(em).page(security, "page-", null, 50)).size());
        assertEquals(2, database.call(em -> accounts(em).page(security, "page-", "page-10", 2)).size());
        assertEquals(0, database.call(em -> accounts(em).page(security, "%", null, 50)).size());
    }

    private UUID made(String name, Held... roles) {
        return database.call(em -> accounts(em).create(security, new AccountName(name), "王芳", List.of(roles)).account());
    }

    private Grant granted(UUID account, Held held) {
        return database.call(em -> accounts(em).grant(security, account, held, null, null));
    }

    private UUID enter(Token link, String password) {
        return database.call(em -> links(em, CLOCK).enter(Caller.anonymous("-"), link, password));
    }

    private void change(Caller caller, String present, String wanted) {
        database.run(em -> new Passwords(em, CLOCK, new Trail(em, CLOCK), new Fired<>()).change(caller, present, wanted));
    }

    private void withPassword(UUID account) {
        enter(database.call(em -> accounts(em).reset(security, account)).link(), PHRASE);
    }

    private void onlyGuard(String name) {
        withPassword(made(name, Held.everywhere(SECURITY_ADMINISTRATOR)));
        database.run(em -> em.createQuery("update Account a set a.disabledAt = :now where a.name <> :name and a.administrator")
                .setParameter("now", NOW).setParameter("name", name).executeUpdate());
    }

    private UUID id(String name) {
        return UuidBytes.from((byte[]) database.one("select id from account where name = ?", name));
    }

    private String refusal(UUID account, String role, boolean administrator) {
        return assertThrows(SQLException.class, () -> database.execute("""
                insert into role_grant (id, account_id, role, administrator, area, valid_from, granted_by, granted_at)
                values (?, ?, ?, ?, '', '2021-08-09 02:24:00', ?, '2021-08-09 02:24:00')""", UuidBytes.of(Ids.next()),
                UuidBytes.of(account), role, administrator, UuidBytes.of(account))).getMessage();
    }

    private static Accounts accounts(EntityManager em) {
        return new Accounts(em, CLOCK, CLOCK, new Trail(em, CLOCK), links(em, CLOCK), new Fired<>());
    }

    private static OneTimeLinks links(EntityManager em, Clock clock) {
        return new OneTimeLinks(em, clock, new Trail(em, clock), new Fired<>());
    }
}
