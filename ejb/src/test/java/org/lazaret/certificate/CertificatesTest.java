package org.lazaret.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.release.ReleaseWorld.DAY_2;
import static org.lazaret.release.ReleaseWorld.DAY_3;
import static org.lazaret.release.ReleaseWorld.doctor;
import static org.lazaret.release.ReleaseWorld.manager;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.certificate.CertificateRevocation.Cause;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.release.ReleaseOverride;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.signing.SigningKey;
import org.lazaret.signing.SigningKeyUnusable;
import org.lazaret.signing.SigningWorld;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;

/** One certificate stands for a release that stands; it is signed once, and revoked once. */
@ExtendWith(Database.class)
class CertificatesTest {
    private static final Instant LATER = DAY_3.plusSeconds(3600);
    @TempDir
    private static Path folder;
    private final Database database;
    private final House house;

    CertificatesTest(Database database) {
        this.database = database;
        house = StayWorld.house(database, SiteKind.ISOLATION, 20, 1);
        ReleaseWorld.threeDays(database, house);
    }

    @Test
    void a_release_is_certified_once_and_asked_again_it_is_the_same_to_the_byte() {
        UUID stay = released("陈桂华", 0);
        Certificate first = issue(stay);
        Certificate again = at(LATER.plusSeconds(86_400), w -> w.certificates.issue(manager(house.site()), stay));
        assertEquals(first.id(), again.id());
        assertEquals(first.code(), again.code());
        assertEquals(1, issued(stay));
        Said said = first.said();
        assertEquals(List.of("陈桂华", "CHEN GUIHUA", "2021-08-09", "2021-08-11", "三天", Said.Ground.RULES),
                List.of(said.holder(), said.holderLatin(), said.from().toString(), said.to().toString(), said.ruleZh(), said.ground()));
    }

    @Test
    void the_code_says_what_was_decided_and_not_of_whom() {
        Certificate certificate = issue(released("陆一鸣", 1));
        String claims = new String(Base64.getUrlDecoder().decode(certificate.code().split("\\.")[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"num\":\"" + certificate.number().text() + "\""), claims);
        assertTrue(claims.contains("\"days\":[\"2021-08-09\",\"2021-08-11\"]"), claims);
        assertTrue(claims.contains("\"mark\":\"" + certificate.checkWord().mark("陆一鸣") + "\""), claims);
        assertFalse(claims.contains("陆一鸣") || claims.contains("YIMING") || claims.contains(certificate.checkWord().text()), claims);
        assertTrue(holds(certificate, certificate.key()));
    }

    @Test
    void many_who_ask_at_once_get_one_certificate() {
        UUID stay = released("江一帆", 2);
        List<Database.Outcome<UUID>> all = database.together(8, number -> at(LATER, w -> w.certificates.issue(manager(house.site()), stay).id()));
        assertEquals(8, all.stream().filter(Database.Outcome::succeeded).count(), all::toString);
        assertEquals(1, all.stream().map(Database.Outcome::answer).distinct().count(), all::toString);
        assertEquals(1, issued(stay));
    }

    @Test
    void numbers_count_up_by_site_without_a_gap_however_many_are_issued_at_once() {
        House other = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        ReleaseWorld.threeDays(database, other);
        List<UUID> stays = IntStream.range(0, 6).mapToObj(room -> released(other, "何秀" + (char) ('兰' + room), room)).toList();
        List<Database.Outcome<Integer>> all = database.together(6, number -> at(LATER, w -> w.certificates.issue(manager(other.site()), stays.get(number)).number().serial()));
        assertEquals(List.of(1, 2, 3, 4, 5, 6), all.stream().map(Database.Outcome::answer).sorted().toList(), all::toString);
    }

    @Test
    void a_stay_that_was_not_released_is_not_certified() {
        UUID stay = guest(house, "孟小雨", 3);
        assertThrows(NothingToCertify.class, () -> issue(stay));
        assertFalse(at(LATER, w -> w.certificates.of(manager(house.site()), stay, false)).issuable());
    }

    @Test
    void what_two_people_answered_for_is_said_on_the_paper() {
        UUID stay = guest(house, "方志远", 4);
        ReleaseOverride asked = at(DAY_2, w -> w.releases.overrides.ask(manager(house.site()), stay, "父亲病危", "correct horse"));
        at(DAY_2.plusSeconds(60), w -> w.releases.overrides.countersign(doctor(house.site()), asked.id(), "correct horse"));
        at(DAY_2.plusSeconds(120), w -> w.releases.releases.release(manager(house.site()), stay, null));
        assertEquals(Said.Ground.OVERRIDE, issue(stay).said().ground());
    }

    @Test
    void it_is_revoked_once_with_a_reason_and_by_a_person() {
        UUID stay = released("沈月", 5);
        Certificate certificate = issue(stay);
        CertificateRevocation revocation = at(LATER, w -> w.certificates.revoke(doctor(house.site()), certificate.id(), " 发错了人 ")).revocation();
        assertEquals(List.of(Cause.BY_HAND, "发错了人", LATER), List.of(revocation.cause(), revocation.reason(), revocation.recordedAt()));
        assertThrows(CertificateRevoked.class, () -> at(LATER, w -> w.certificates.revoke(manager(house.site()), certificate.id(), "再撤一次")));
        assertThrows(CertificateRevoked.class, () -> at(LATER, w -> w.certificates.print(manager(house.site()), certificate.id())));
        CertificateChecks.Standing standing = at(LATER, w -> w.checks.standing(certificate.id()));
        assertEquals(LATER, standing.revokedAt());
        assertFalse(standing.replaced());
        Certificate next = issue(stay);
        assertEquals(certificate.number().text() + "/2", next.number().text());
    }

    @Test
    void of_two_who_revoke_at_once_one_is_told_that_it_is_done() {
        Certificate certificate = issue(released("袁北辰", 6));
        List<Database.Outcome<UUID>> both = database.together(2, number -> at(LATER,
                w -> w.certificates.revoke(manager(house.site()), certificate.id(), "理由 " + number).certificate().id()));
        assertEquals(1, both.stream().filter(Database.Outcome::succeeded).count(), both::toString);
        assertEquals(1, database.count("SELECT COUNT(*) FROM certificate_revocation WHERE certificate_id = ?", UuidBytes.of(certificate.id())));
    }

    @Test
    void a_release_that_is_taken_back_takes_its_certificate_with_it() {
        UUID stay = released("宋知遥", 7);
        Certificate certificate = issue(stay);
        at(LATER, w -> w.releases.world.withdrawals.withdrawEnding(manager(house.site()), stay, new Withdrawal("点错了人", null)));
        assertEquals(LATER, at(LATER, w -> w.checks.standing(certificate.id())).revokedAt());
        assertEquals(1, database.count("SELECT COUNT(*) FROM certificate_revocation WHERE certificate_id = ? AND cause = 'RELEASE_WITHDRAWN' AND reason = '点错了人'",
                UuidBytes.of(certificate.id())));
        assertThrows(NothingToCertify.class, () -> issue(stay));
        at(LATER.plusSeconds(60), w -> w.releases.releases.release(manager(house.site()), stay, null));
        Certificate next = at(LATER.plusSeconds(120), w -> w.certificates.issue(manager(house.site()), stay));
        assertNotEquals(certificate.number().serial(), next.number().serial());
    }

    @Test
    void a_name_that_is_corrected_makes_a_new_edition_and_revokes_the_former() throws SQLException {
        UUID stay = released("宋知院", 8);
        Certificate wrong = issue(stay);
        database.execute("UPDATE person p JOIN stay s ON s.person_id = p.id SET p.full_name = '宋知远' WHERE s.id = ?", UuidBytes.of(stay));
        assertEquals(List.of(false), at(LATER, w -> w.certificates.of(manager(house.site()), stay, false).items()).stream().map(Certificates.Shown::agrees).toList());
        Certificate right = issue(stay);
        assertEquals(List.of("宋知远", wrong.number().text() + "/2"), List.of(right.said().holder(), right.number().text()));
        assertTrue(at(LATER, w -> w.checks.standing(wrong.id())).replaced());
        assertNull(at(LATER, w -> w.checks.standing(right.id())).revokedAt());
        List<Certificates.Shown> shown = at(LATER, w -> w.certificates.of(manager(house.site()), stay, false).items());
        assertEquals(2, shown.size());
        assertEquals(List.of(Cause.REPLACED), shown.stream().filter(one -> one.revocation() != null).map(one -> one.revocation().cause()).toList());
    }

    @Test
    void another_site_finds_neither_stay_nor_certificate() {
        UUID stay = released("白露", 9);
        Certificate certificate = issue(stay);
        var stranger = Callers.holding(Held.at(Role.SITE_MANAGER, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.certificates.issue(stranger, stay)));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.certificates.print(stranger, certificate.id())));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.certificates.revoke(stranger, certificate.id(), "理由")));
        assertThrows(NotFound.class, () -> at(LATER, w -> w.checks.standing(UUID.randomUUID())));
    }

    @Test
    void the_database_itself_keeps_one_standing_certificate_and_no_standing_one_of_what_is_none() {
        UUID stay = released("吴迪", 10);
        Certificate certificate = issue(stay);
        byte[] id = UuidBytes.of(certificate.id());
        assertThrows(SQLException.class, () -> database.execute("UPDATE stay SET release_id = NULL, ending = NULL, ended_at = NULL WHERE id = ?", UuidBytes.of(stay)));
        assertThrows(SQLException.class, () -> database.execute("UPDATE certificate SET standing_release_id = NULL WHERE id = ?", id));
        assertThrows(SQLException.class, () -> database.execute("UPDATE certificate SET standing_release_id = NULL, revoked_at = '2021-08-12 00:00:00' WHERE id = ?", id));
        assertThrows(SQLException.class, () -> database.execute("""
                INSERT INTO certificate SELECT ?, version, release_id, stay_id, site_id, person_id, year, serial, edition + 1, holder, holder_latin, site_zh, site_en, zone,
                    leads_to, ground, isolated_from, isolated_to, rule_code, rule_zh, rule_en, check_word, key_id, code, issued_at, issued_by, issued_by_name,
                    standing_release_id, revoked_at FROM certificate WHERE id = ?""", UuidBytes.of(UUID.randomUUID()), id));
        at(LATER, w -> w.certificates.revoke(manager(house.site()), certificate.id(), "理由"));
        assertThrows(SQLException.class, () -> database.execute("INSERT INTO certificate_revocation (certificate_id, recorded_at, recorded_by, by_name, cause, reason) VALUES (?, NOW(), ?, 'x', 'BY_HAND', '又一次')", id, id));
    }

    @Test
    void what_an_old_key_signed_is_still_checked_and_the_old_key_signs_no_more() {
        try (Database own = Database.fresh()) {
            House home = StayWorld.house(own, SiteKind.ISOLATION, 3, 1);
            ReleaseWorld.threeDays(own, home);
            List<UUID> stays = IntStream.range(0, 3).mapToObj(room -> StayWorld.at(own, StayWorld.NOW, w -> w.admitted(home.site(), "周小" + (char) ('川' + room), home.bed(room)))).toList();
            ReleaseWorld.at(own, DAY_3, w -> w.releases.releaseAll(manager(home.site()), home.site(), stays, null));
            Certificate old = CertificateWorld.at(own, folder.resolve("first"), LATER, w -> w.certificates.issue(manager(home.site()), stays.get(0)));
            Certificate young = CertificateWorld.at(own, folder.resolve("second"), LATER, w -> w.certificates.issue(manager(home.site()), stays.get(1)));
            List<SigningKey> keys = CertificateWorld.at(own, folder.resolve("second"), LATER, w -> w.keys.all());
            assertEquals(2, keys.size());
            SigningKey retired = keys.stream().filter(key -> key.id().equals(old.key())).findFirst().orElseThrow();
            SigningKey inUse = keys.stream().filter(key -> key.id().equals(young.key())).findFirst().orElseThrow();
            assertEquals(LATER, retired.retiredAt());
            assertNull(inUse.retiredAt());
            assertTrue(SigningWorld.holds(old.code(), retired) && SigningWorld.holds(young.code(), inUse));
            assertFalse(SigningWorld.holds(old.code(), inUse) || SigningWorld.holds(young.code(), retired));
            assertThrows(SigningKeyUnusable.class, () -> CertificateWorld.at(own, folder.resolve("first"), LATER, w -> w.certificates.issue(manager(home.site()), stays.get(2))));
            assertThrows(SQLException.class, () -> own.execute("UPDATE signing_key SET retired_at = NULL WHERE id = ?", retired.id()));
        }
    }

    private boolean holds(Certificate certificate, String key) {
        return at(LATER, w -> w.keys.all()).stream().filter(one -> one.id().equals(key)).anyMatch(one -> SigningWorld.holds(certificate.code(), one));
    }

    private Certificate issue(UUID stay) {
        Certificate issued = at(LATER, w -> w.certificates.issue(manager(house.site()), stay));
        assertEquals(LeadsTo.HOME_MONITORING, issued.said().leadsTo());
        return issued;
    }

    private long issued(UUID stay) {
        return database.count("SELECT COUNT(*) FROM certificate WHERE stay_id = ?", UuidBytes.of(stay));
    }

    private UUID released(String name, int room) {
        return released(house, name, room);
    }

    private UUID released(House of, String name, int room) {
        UUID stay = guest(of, name, room);
        at(DAY_3, w -> w.releases.releases.release(manager(of.site()), stay, null));
        return stay;
    }

    private UUID guest(House of, String name, int room) {
        return StayWorld.at(database, StayWorld.NOW, w -> w.admitted(of.site(), name, of.bed(room)));
    }

    private <T> T at(Instant now, Function<CertificateWorld, T> work) {
        return CertificateWorld.at(database, folder.resolve("key"), now, work);
    }
}
