package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.running.TestServer;

/** People who can sign in at a test server, made as a person would make them: from the first one-time link on. */
public final class Guests {
    public static final String PHRASE = "taking temperatures at seven";
    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]{43})");
    private static Guests shared;

    private final TestServer server;
    private Api administrator;
    private String spent;

    private Guests(TestServer server) {
        this.server = server;
    }

    /** At a server of one's own, where nobody has signed in yet. */
    public static Guests at(TestServer server) {
        return new Guests(server);
    }

    /** The first security administrator of the shared server, signed in. */
    public static Api security() {
        return shared().administrator();
    }

    /** Somebody new at the shared server; see {@link #newcomer}. */
    public static Guest with(String role, Map<String, ?> place) {
        return shared().newcomer(role, place);
    }

    /** A gateway of the site at the shared server: no account, but a token that it shows with every request. */
    public static Guest gateway(UUID site) {
        return shared().newGateway(site);
    }

    /** A gateway of the site at this server. */
    Guest newGateway(UUID site) {
        String name = "网关 " + UUID.randomUUID();
        JsonNode made = newcomer("SYSTEM_ADMINISTRATOR", null).api().post("/api/gateways", Map.of("site", site, "name", name)).expect(201).json();
        Api api = new Api(server.address()).with("Authorization", "Bearer " + made.path("token").asText()).with("X-Lazaret", null);
        return new Guest(UUID.fromString(made.path("id").asText()), name, api);
    }

    public static Api signedIn(String name) {
        return shared().signIn(name);
    }

    /** The token of the first one-time link of the shared server, which its first guest has used. */
    static String firstLink() {
        security();
        return shared().spent;
    }

    static synchronized Guests shared() {
        if (shared == null) {
            shared = at(TestServer.get());
        }
        return shared;
    }

    TestServer server() {
        return server;
    }

    /** Somebody new with one role, held at a site, in an area, or everywhere for administrators ({@code place} null). */
    public Guest newcomer(String role, Map<String, ?> place) {
        Map<String, Object> held = new HashMap<>(place == null ? Map.of() : place);
        held.put("role", role);
        String name = "g" + UUID.randomUUID().toString().substring(0, 13);
        Api.Answer made = administrator().post("/api/accounts", Map.of("name", name, "displayName", "测试 " + role, "roles", List.of(held))).expect(201);
        String link = made.json().path("link").asText();
        new Api(server.address()).post("/api" + link, Map.of("password", PHRASE)).expect(204);
        return new Guest(UUID.fromString(made.json().path("account").asText()), name, signIn(name));
    }

    /** Who it is, under which name, and their door. */
    public record Guest(UUID account, String name, Api api) {
    }

    private synchronized Api administrator() {
        if (administrator == null) {
            // The product forgets the link at its next start, which some test may have brought about.
            spent = printedLink();
            new Api(server.address()).post("/api/welcome/" + spent, Map.of("password", PHRASE)).expect(204);
            administrator = signIn("security");
        }
        return administrator;
    }

    private Api signIn(String name) {
        Api api = new Api(server.address());
        api.post("/api/session", Map.of("name", name, "password", PHRASE)).expect(200);
        return api;
    }

    private String printedLink() {
        try {
            Matcher link = LINK.matcher(Files.readString(server.data().resolve("signin.txt")));
            if (!link.find()) {
                throw new AssertionError("no one-time link was printed");
            }
            return link.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
