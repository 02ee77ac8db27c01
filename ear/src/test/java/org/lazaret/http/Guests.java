package org.lazaret.http;

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

/** People who can sign in at the test server, made as a person would make them: from the first one-time link on. */
public final class Guests {
    public static final String PHRASE = "taking temperatures at seven";
    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]{43})");
    private static Api security;

    private Guests() {
    }

    /** The first security administrator, signed in. */
    public static synchronized Api security() {
        if (security == null) {
            Api.anonymous().post("/api/welcome/" + firstLink(), Map.of("password", PHRASE)).expect(204);
            security = signedIn("security");
        }
        return security;
    }

    /** Somebody new with one role, held at a site, in an area, or everywhere for administrators ({@code place} null). */
    public static Guest with(String role, Map<String, ?> place) {
        Map<String, Object> held = new HashMap<>(place == null ? Map.of() : place);
        held.put("role", role);
        String name = "g" + UUID.randomUUID().toString().substring(0, 13);
        Api.Answer made = security().post("/api/accounts", Map.of("name", name, "displayName", "测试 " + role, "roles", List.of(held))).expect(201);
        String link = made.json().path("link").asText();
        Api.anonymous().post("/api" + link, Map.of("password", PHRASE)).expect(204);
        return new Guest(UUID.fromString(made.json().path("account").asText()), name, signedIn(name));
    }

    /** Who it is, under which name, and their door. */
    public record Guest(UUID account, String name, Api api) {
    }

    public static Api signedIn(String name) {
        Api api = Api.anonymous();
        api.post("/api/session", Map.of("name", name, "password", PHRASE)).expect(200);
        return api;
    }

    private static String firstLink() {
        try {
            Matcher link = LINK.matcher(Files.readString(TestServer.get().data().resolve("signin.txt")));
            if (!link.find()) {
                throw new AssertionError("no one-time link was printed");
            }
            return link.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
