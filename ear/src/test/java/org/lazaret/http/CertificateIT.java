package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.http.Released.Guest;

/** A certificate as a stranger checks it: the code scanned from the paper, the public key from the open endpoint, nothing else. */
class CertificateIT {
    private static Released place;

    @BeforeAll
    static void open_a_site() {
        place = new Released();
    }

    @Test
    void the_paper_is_checked_with_the_public_key_alone_and_a_changed_byte_fails() throws Exception {
        Guest guest = released("陈桂华");
        String id = issue(guest).path("id").asText();
        byte[] paper = place.api().get("/api/certificates/" + id + "/pdf").expect(200).content();
        String words = Scanner.words(paper);
        assertEquals(List.of(), List.of("陈桂华", "CHEN GUIHUA", "解除集中隔离证明", "Released to health monitoring at home", "2021-00").stream()
                .filter(word -> !words.contains(word)).toList(), words);
        String scanned = Scanner.code(paper);
        assertTrue(scanned.contains("/check#"), scanned);
        String code = scanned.substring(scanned.indexOf('#') + 1);
        JsonNode claims = claims(code);
        assertEquals(List.of(id, "HOME_MONITORING", "RULES", "2021-08-09"), List.of(claims.path("jti").asText(), claims.path("to").asText(),
                claims.path("by").asText(), claims.at("/days/1").asText()));
        assertFalse(claims.toString().contains("陈桂华"), claims::toString);
        PublicKey key = key(code);
        assertTrue(holds(code, key));
        assertEquals(List.of(), IntStream.range(0, code.length() - 1).filter(at -> holds(changed(code, at), key)).boxed().toList());
    }

    @Test
    void asked_again_it_is_the_same_one_with_the_same_code() {
        Guest guest = released("陆一鸣");
        JsonNode first = issue(guest);
        JsonNode again = issue(guest);
        assertEquals(first.path("id"), again.path("id"));
        assertEquals(1, place.api().get("/api/stays/" + guest.stay() + "/certificates").expect(200).json().path("items").size());
        assertEquals(code(first), code(again));
    }

    @Test
    void revoked_once_everybody_is_told_when_and_nobody_why() {
        Guest guest = released("江一帆");
        String certificate = "/api/certificates/" + issue(guest).path("id").asText();
        JsonNode before = Api.anonymous().get(certificate + "/standing").expect(200).json();
        assertTrue(before.path("revokedAt").isMissingNode() || before.path("revokedAt").isNull(), before::toString);
        place.api().post(certificate + "/revocation", Map.of()).expect(400);
        JsonNode revoked = place.doctor().api().post(certificate + "/revocation", Map.of("reason", "发错了人")).expect(200).json();
        assertEquals("发错了人", revoked.at("/revocation/reason").asText());
        assertEquals("certificate-revoked", place.api().post(certificate + "/revocation", Map.of("reason", "再撤一次")).expect(409).problem());
        assertEquals("certificate-revoked", place.api().get(certificate + "/pdf").expect(409).problem());
        String told = Api.anonymous().get(certificate + "/standing").expect(200).text();
        assertTrue(told.contains("revokedAt\":\"2021-08-"), told);
        assertFalse(told.contains("发错了人") || told.contains("江一帆") || told.contains(guest.person()) || told.contains(guest.stay()), told);
    }

    @Test
    void a_release_that_is_taken_back_takes_its_certificate_with_it() {
        Guest guest = released("何秀兰");
        String certificate = "/api/certificates/" + issue(guest).path("id").asText();
        place.api().post("/api/stays/" + guest.stay() + "/ending/withdrawal", Map.of("reason", "点错了人")).expect(200);
        assertEquals("nothing-to-certify", place.api().post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(409).problem());
        assertTrue(Api.anonymous().get(certificate + "/standing").expect(200).text().contains("revokedAt\":\"2021-08-"));
    }

    @Test
    void a_result_that_turns_out_positive_after_the_release_revokes_it_and_tells_who_is_in_charge() {
        Guest guest = place.guest("宋知遥");
        String tube = place.swab(guest);
        place.result(tube, "NEGATIVE");
        place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(201);
        String id = issue(guest).path("id").asText();
        place.correct(tube, "POSITIVE");
        JsonNode told = place.api().get("/api/stays/" + guest.stay() + "/certificates").expect(200).json();
        assertEquals(List.of("FOUND_LATER", "POSITIVE", tube), List.of(told.at("/items/0/revocation/cause").asText(), told.at("/items/0/revocation/found/lack").asText(),
                told.at("/items/0/revocation/found/tube").asText()));
        assertEquals("POSITIVE", told.at("/doubt/outcome").asText());
        String standing = Api.anonymous().get("/api/certificates/" + id + "/standing").expect(200).text();
        assertTrue(standing.contains("revokedAt\":\"2021-08-") && !standing.contains("POSITIVE"), standing);
        assertEquals("release-in-doubt", place.api().post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(409).problem());
        assertEquals(List.of(guest.person()), about(place.api().get("/api/sites/" + place.site() + "/release-doubts").expect(200).json(), guest));
        JsonNode alert = StreamSupport.stream(place.doctor().api().get("/api/sites/" + place.site() + "/alerts?kind=RELEASE_DOUBTED").expect(200).json().path("items").spliterator(), false)
                .filter(one -> one.path("person").asText().equals(guest.person())).findFirst().orElseThrow();
        assertEquals(List.of("SITE_MANAGER_AND_DOCTOR", "NOW"), List.of(alert.path("level").asText(), alert.path("group").asText()));
        String command = "/api/alerts/" + alert.path("id").asText();
        Api nurse = Guests.with("NURSE", Map.of("site", place.site())).api();
        assertFalse(nurse.get(command).expect(200).json().at("/alert/takeable").asBoolean());
        nurse.post(command + "/acknowledgement", Map.of()).expect(403);
        assertTrue(place.api().get(command).expect(200).json().at("/alert/takeable").asBoolean());
        place.api().post(command + "/acknowledgement", Map.of()).expect(200);
        nurse.post(command + "/closing", Map.of("reason", "已知")).expect(403);
        place.doctor().api().post(command + "/closing", Map.of("reason", "已通知社区，已联系转运")).expect(200);
        place.correct(tube, "NEGATIVE");
        assertEquals(List.of(), about(place.api().get("/api/sites/" + place.site() + "/release-doubts").expect(200).json(), guest));
        assertTrue(issue(guest).path("number").asText().endsWith("/2"));
        assertEquals("certificate-revoked", place.api().get("/api/certificates/" + id + "/pdf").expect(409).problem());
    }

    private static List<String> about(JsonNode doubts, Guest guest) {
        return StreamSupport.stream(doubts.path("items").spliterator(), false).map(one -> one.path("person").asText()).filter(guest.person()::equals).toList();
    }

    @Test
    void who_only_cares_for_people_reads_and_prints_but_neither_issues_nor_revokes() {
        Guest guest = released("孟小雨");
        String id = issue(guest).path("id").asText();
        Api nurse = Guests.with("NURSE", Map.of("site", place.site())).api();
        nurse.get("/api/stays/" + guest.stay() + "/certificates").expect(200);
        nurse.get("/api/certificates/" + id + "/pdf").expect(200);
        nurse.post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(403);
        nurse.post("/api/certificates/" + id + "/revocation", Map.of("reason", "理由")).expect(403);
        place.doctor().api().post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(403);
        Api.anonymous().get("/api/certificates/" + id + "/pdf").expect(401);
        Api.anonymous().get("/api/certificates/" + guest.stay() + "/standing").expect(404);
    }

    private static Guest released(String name) {
        Guest guest = place.guest(name);
        place.result(place.swab(guest), "NEGATIVE");
        place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(201);
        return guest;
    }

    private static JsonNode issue(Guest guest) {
        return place.api().post("/api/stays/" + guest.stay() + "/certificates", Map.of()).expect(200).json();
    }

    private static String code(JsonNode certificate) {
        return Scanner.code(place.api().get("/api/certificates/" + certificate.path("id").asText() + "/pdf").expect(200).content());
    }

    private static JsonNode claims(String code) throws Exception {
        return Api.JSON.readTree(bytes(code.split("\\.")[1]));
    }

    /** The one that the code's header names, by what everybody may ask. */
    private static PublicKey key(String code) throws Exception {
        String named = Api.JSON.readTree(bytes(code.split("\\.")[0])).path("kid").asText();
        JsonNode keys = Api.anonymous().get("/api/certificate-keys").expect(200).json().path("keys");
        JsonNode found = StreamSupport.stream(keys.spliterator(), false).filter(key -> key.path("kid").asText().equals(named)).findFirst().orElseThrow();
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(new BigInteger(1, bytes(found.path("x").asText())), new BigInteger(1, bytes(found.path("y").asText())));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static boolean holds(String code, PublicKey key) {
        int end = code.lastIndexOf('.');
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(code.substring(0, Math.max(0, end)).getBytes(StandardCharsets.US_ASCII));
            return check.verify(bytes(code.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static String changed(String code, int at) {
        return code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
