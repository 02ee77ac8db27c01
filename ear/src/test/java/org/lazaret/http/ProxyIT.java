package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** Who is believed about where a request came from and how; and what of the server's own stays in the house. */
class ProxyIT {
    private static final Map<String, String> SOMEWHERE = Map.of("site", new UUID(7, 7).toString());
    private static final String CLIENT = "203.0.113.9";
    private static final String[] SAID = {"X-Forwarded-For: " + CLIENT, "X-Forwarded-Proto: https", "X-Forwarded-Host: lazaret.example"};

    @Test
    void the_trusted_proxy_is_believed_that_the_way_was_safe_and_who_came() {
        Guests.Guest nurse = Guests.with("NURSE", SOMEWHERE);
        Wire.Reply reply = Wire.from(TestServer.TRUSTED_PROXY, SAID).signIn(nurse.name(), Guests.PHRASE).expect(200);
        assertTrue(reply.header("Set-Cookie").matches("lazaret=.*;\\s*Secure.*"), reply.text());
        assertTrue(reply.header("Strict-Transport-Security").startsWith("max-age="), reply.text());
        assertEquals(CLIENT, lastAddress(nurse, "signed-in"));
    }

    @Test
    void anybody_else_who_says_so_is_not() {
        Guests.Guest nurse = Guests.with("NURSE", SOMEWHERE);
        Wire.Reply reply = Wire.from("127.0.0.3", SAID).signIn(nurse.name(), Guests.PHRASE).expect(200);
        assertFalse(reply.header("Set-Cookie").contains("Secure"), reply.text());
        assertEquals("", reply.header("Strict-Transport-Security"));
        assertEquals("127.0.0.3", lastAddress(nurse, "signed-in"));
    }

    @Test
    void the_proxy_itself_over_plain_http_gives_a_plain_cookie() {
        Guests.Guest nurse = Guests.with("NURSE", SOMEWHERE);
        Wire.Reply reply = Wire.from(TestServer.TRUSTED_PROXY, "X-Forwarded-For: " + CLIENT, "X-Forwarded-Proto: http")
                .signIn(nurse.name(), Guests.PHRASE).expect(200);
        assertFalse(reply.header("Set-Cookie").contains("Secure"), reply.text());
        assertEquals("", reply.header("Strict-Transport-Security"));
    }

    @Test
    void the_description_of_the_interface_comes_through_the_door_and_to_no_other_origin() {
        for (String path : new String[] {"/openapi", "/openapi/", "/openapi?format=JSON", "/api/openapi"}) {
            Wire.Reply reply = Wire.from("127.0.0.3", "Origin: https://elsewhere.example").get(path).expect(401);
            assertEquals("", reply.header("Access-Control-Allow-Origin"), path);
            assertTrue(reply.header("Content-Security-Policy").contains("default-src 'none'"), reply.text());
        }
        Api.Answer signedIn = Guests.with("NURSE", SOMEWHERE).api().with("Accept", "application/yaml").with("Origin", "https://elsewhere.example")
                .get("/api/openapi").expect(200);
        assertTrue(signedIn.text().contains("\nopenapi: 3."), signedIn.text().substring(0, 40));
        assertEquals("", signedIn.header("Access-Control-Allow-Origin"));
        assertTrue(signedIn.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    private static String lastAddress(Guests.Guest user, String action) {
        JsonNode rows = Guests.with("AUDIT_ADMINISTRATOR", null).api()
                .get("/api/audit?limit=1&action=" + action + "&user=" + user.account()).expect(200).json();
        return rows.at("/items/0/address").asText();
    }
}
