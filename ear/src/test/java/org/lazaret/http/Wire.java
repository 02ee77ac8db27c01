package org.lazaret.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.running.TestServer;

/**
 * Requests written by hand: from an address of one's choice on this machine, as a proxy sends them, or as nobody should.
 *
 * @param from the address the server sees
 * @param more header lines on every request
 */
record Wire(String from, List<String> more) {
    static Wire from(String address, String... more) {
        return new Wire(address, List.of(more));
    }

    /** @param text head and body as they came */
    record Reply(String text) {
        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** Empty when it is missing. */
        String header(String name) {
            return text.lines().takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
        }

        Reply expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + " but got " + text);
            }
            return this;
        }
    }

    Reply get(String path) {
        return send("GET " + path + " HTTP/1.1", "");
    }

    Reply signIn(String name, String password) {
        return send("POST /api/session HTTP/1.1", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    /** @param requestLine may be wrong */
    Reply send(String requestLine, String body) {
        URI server = TestServer.get().address();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        List<String> head = new ArrayList<>(List.of(requestLine, "Host: " + server.getAuthority(), "Connection: close", "X-Lazaret: 1",
                "Accept: application/json, application/problem+json, application/yaml", "Idempotency-Key: " + UUID.randomUUID()));
        if (content.length > 0) {
            head.addAll(List.of("Content-Type: application/json", "Content-Length: " + content.length));
        }
        head.addAll(more);
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(30_000);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
