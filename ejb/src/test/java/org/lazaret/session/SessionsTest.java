package org.lazaret.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.access.Role.NURSE;
import static org.lazaret.access.Role.SECURITY_ADMINISTRATOR;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.account.AccountName;
import org.lazaret.account.Accounts;
import org.lazaret.account.OneTimeLinks;
import org.lazaret.account.Token;
import org.lazaret.audit.Trail;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class SessionsTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID SITE = new UUID(0, 1);
    private static final String PHRASE = "taking temperatures at seven";
    private static final String OUTSIDE = "203.0.113.9";
    private final Caller security = Callers.through("POST /api/accounts", Held.everywhere(SECURITY_ADMINISTRATOR));
    private final Database database;

    SessionsTest(Database database) {
        this.database = database;
    }

    @Test
    void a_session_knows_its_user_and_the_roles_held_now() {
        UUID nurse = account("knows", Held.at(NURSE, SITE), Held.in(NURSE, "430200000000"));
        Token token = start(nurse);
        Caller caller = open(token, CLOCK).orElseThrow().caller();
        assertEquals(nurse, caller.user());
        assertEquals(List.of(Held.at(NURSE, SITE), Held.in(NURSE, "4302")), sorted(caller.held()));
        assertEquals(Optional.empty(), open(Token.random(), CLOCK));
    }

    @Test
    void an_ended_role_is_gone_at_the_next_request() {
        UUID nurse = account("role-ends", Held.at(NURSE, SITE));
        Token token = start(nurse);
        database.run(em -> accounts(em).endGrant(security, nurse, accounts(em).find(nurse).grants().get(0).id()));
        assertEquals(List.of(), open(token, CLOCK).orElseThrow().caller().held());
    }

    @Test
    void a_session_ends_after_an_hour_without_use_and_after_half_a_day_with() {
        Token token = start(account("idle", Held.at(NURSE, SITE)));
        assertTrue(open(token, later(Duration.ofMinutes(60).minusMillis(1))).isPresent());
        assertFalse(open(token, later(Duration.ofMinutes(60))).isPresent());
        for (int minutes = 50; minutes < 720; minutes += 50) {
            Clock then = later(Duration.ofMinutes(minutes));
            assertTrue(open(token, then).isPresent(), "after " + minutes);
            database.run(em -> sessions(em, then).seen(token));
        }
        assertFalse(open(token, later(Duration.ofHours(12))).isPresent());
    }

    @Test
    void use_is_written_down_at_most_once_a_minute() {
        Token token = start(account("minute", Held.at(NURSE, SITE)));
        assertFalse(open(token, later(Duration.ofSeconds(59))).orElseThrow().worthNoting());
        assertTrue(open(token, later(Duration.ofSeconds(60))).orElseThrow().worthNoting());
    }

    @Test
    void disabling_an_account_ends_its_sessions_at_once_and_for_good() {
        UUID nurse = account("disabled", Held.at(NURSE, SITE));
        Token token = start(nurse);
        database.run(em -> new Accounts(em, CLOCK, later(Duration.ofMillis(1)), new Trail(em, CLOCK), links(em), new Fired<>()).disable(security, nurse));
        assertFalse(open(token, CLOCK).isPresent());
        database.run(em -> accounts(em).enable(security, nurse));
        assertFalse(open(token, CLOCK).isPresent());
    }

    @Test
    void signing_out_ends_the_session() {
        Token token = start(account("out", Held.at(NURSE, SITE)));
        database.run(em -> sessions(em, CLOCK).end(token));
        assertFalse(open(token, CLOCK).isPresent());
    }

    @Test
    void the_right_password_signs_in_with_a_new_token_each_time() {
        account("right", Held.at(NURSE, SITE));
        Token first = signIn("Right", PHRASE, OUTSIDE, CLOCK);
        Token second = signIn("right", PHRASE, OUTSIDE, CLOCK);
        assertFalse(first.equals(second));
        assertTrue(open(first, CLOCK).isPresent() && open(second, CLOCK).isPresent());
    }

    @Test
    void an_unknown_name_and_a_wrong_password_look_the_same() {
        account("looks", Held.at(NURSE, SITE));
        SignInFailed wrong = assertThrows(SignInFailed.class, () -> signIn("looks", "wrong", "203.0.113.1", CLOCK));
        SignInFailed unknown = assertThrows(SignInFailed.class, () -> signIn("nobody-here", "wrong", "203.0.113.1", CLOCK));
        assertEquals(wrong.getMessage(), unknown.getMessage());
    }

    @Test
    void an_account_is_locked_for_known_and_unknown_names_alike_and_the_right_password_waits_too() {
        account("locked", Held.at(NURSE, SITE));
        for (String name : List.of("locked", "unknown-locked")) {
            Instant until = lock(name, "203.0.113.2");
            Clock before = Clock.fixed(until.minusMillis(1), ZoneOffset.UTC);
            assertThrows(SignInLater.class, () -> signIn(name, PHRASE, "203.0.113.2", before));
        }
        signIn("locked", PHRASE, "203.0.113.3", later(Duration.ofHours(1)));
    }

    @Test
    void nobody_outside_locks_out_the_people_of_a_site() {
        account("at-the-site", Held.at(NURSE, SITE));
        signIn("at-the-site", PHRASE, "192.0.2.80", CLOCK);
        Instant until = lock("at-the-site", "203.0.113.4");
        Clock whileLocked = Clock.fixed(until.minusSeconds(60), ZoneOffset.UTC);
        assertThrows(SignInLater.class, () -> signIn("at-the-site", PHRASE, "203.0.113.5", whileLocked));
        signIn("at-the-site", PHRASE, "192.0.2.80", whileLocked);
    }

    @Test
    void a_hundred_guesses_at_once_are_not_all_the_first() {
        account("stormed", Held.at(NURSE, SITE));
        long looked = database.together(20, i -> signIn("stormed", "guess " + i, "198.51.100." + i, CLOCK)).stream()
                .filter(outcome -> outcome.thrown() instanceof SignInFailed).count();
        assertEquals(3, looked);
    }

    @Test
    void the_security_administrator_ends_a_lock() {
        account("unlocked", Held.at(NURSE, SITE));
        Instant until = lock("unlocked", "203.0.113.6");
        Clock whileLocked = Clock.fixed(until.minusSeconds(60), ZoneOffset.UTC);
        SignInLimits.Lock lock = database.call(em -> limits(em, whileLocked).locks(security)).stream()
                .filter(each -> "unlocked".equals(each.subject())).findFirst().orElseThrow();
        assertEquals(until, lock.until());
        database.run(em -> limits(em, whileLocked).unlock(security, lock.id()));
        signIn("unlocked", PHRASE, "203.0.113.7", whileLocked);
    }

    @Test
    void attempts_leave_a_trace_but_never_what_was_typed() {
        account("tracked", Held.at(NURSE, SITE));
        assertThrows(SignInFailed.class, () -> signIn("tracked", "my old secret", "203.0.113.8", CLOCK));
        assertThrows(SignInFailed.class, () -> signIn("typed-password-as-name", "x", "203.0.113.8", CLOCK));
        assertEquals(2, database.count("select count(*) from audit_entry where address = '203.0.113.8' and outcome = 'REFUSED'"));
        assertEquals(0, database.count("select count(*) from audit_entry where details like '%typed%' or user_name like '%typed%'"));
        assertEquals(0, database.count("select count(*) from sign_in_limit where subject like '%typed%'"));
    }

    /** Fails until a lock stands; answers until when. */
    private Instant lock(String name, String address) {
        Instant at = NOW;
        for (int i = 0; i < 10; i++) {
            Clock then = Clock.fixed(at, ZoneOffset.UTC);
            assertThrows(SignInFailed.class, () -> signIn(name, "wrong", address, then));
            at = at.plusSeconds(31);
        }
        return at.minusSeconds(31).plus(SignInRule.ACCOUNT.lockFor());
    }

    private UUID account(String name, Held... roles) {
        Accounts.Made made = database.call(em -> accounts(em).create(security, new AccountName(name), "王芳", List.of(roles)));
        return database.call(em -> links(em).enter(Caller.anonymous("-"), made.link(), PHRASE));
    }

    private Token start(UUID account) {
        return database.call(em -> sessions(em, CLOCK).start(account, OUTSIDE));
    }

    private Optional<Sessions.Open> open(Token token, Clock realTime) {
        return database.call(em -> sessions(em, realTime).open(token, OUTSIDE));
    }

    /** As the container runs it: each step in a transaction of its own. */
    private Token signIn(String name, String password, String address, Clock realTime) {
        Caller caller = Caller.anonymous(address);
        SignInLimits limits = new SignInLimits() {
            @Override
            public void attempt(String who, String from) {
                database.run(em -> limits(em, realTime).attempt(who, from));
            }

            @Override
            public void succeeded(String who, String from) {
                database.run(em -> limits(em, realTime).succeeded(who, from));
            }
        };
        SignInRecord record = new SignInRecord() {
            @Override
            public Token started(Caller who) {
                return database.call(em -> record(em, realTime).started(who));
            }

            @Override
            public void failed(Caller who) {
                database.run(em -> record(em, realTime).failed(who));
            }

            @Override
            public void putOff(Caller who) {
                database.run(em -> record(em, realTime).putOff(who));
            }
        };
        return database.call(em -> new SignIns(em, limits, record).signIn(caller, name, password));
    }

    private static SignInRecord record(EntityManager em, Clock realTime) {
        return new SignInRecord(sessions(em, realTime), new Trail(em, CLOCK), new Fired<>());
    }

    private static SignInLimits limits(EntityManager em, Clock realTime) {
        return new SignInLimits(em, realTime, new Trail(em, CLOCK));
    }

    private static Sessions sessions(EntityManager em, Clock realTime) {
        return new Sessions(em, CLOCK, realTime);
    }

    private static Accounts accounts(EntityManager em) {
        return new Accounts(em, CLOCK, CLOCK, new Trail(em, CLOCK), links(em), new Fired<>());
    }

    private static OneTimeLinks links(EntityManager em) {
        return new OneTimeLinks(em, CLOCK, new Trail(em, CLOCK), new Fired<>());
    }

    private static Clock later(Duration by) {
        return Clock.offset(CLOCK, by);
    }

    private static List<Held> sorted(List<Held> held) {
        return held.stream().sorted((a, b) -> Boolean.compare(a.site() == null, b.site() == null)).toList();
    }
}
