package org.lazaret.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lazaret.start.Webhook;

/** Another system that hears of alerts; it hears everything that the servers of this run tell. */
public final class Receiver {
    private static final String SECRET = "known to both of us";
    private static Receiver shared;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What came, word by word. */
    public record Heard(String body, String signature, String key) {
    }

    private Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/alerts", this::hear);
        startInBackground();
    }

    /** Its thread is one of those that nobody waits for, as the thread is that starts it: a benchmark ends when it is measured. */
    private void startInBackground() {
        Thread starter = new Thread(server::start);
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static synchronized Receiver get() {
        if (shared == null) {
            shared = new Receiver();
        }
        return shared;
    }

    public Webhook webhook() {
        return new Webhook("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts", SECRET);
    }

    public String secret() {
        return SECRET;
    }

    /** All that speaks of this alert, in the order in which it came. */
    public List<Heard> about(String alert) {
        return heard.stream().filter(each -> each.body().contains(alert)).toList();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new Heard(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Lazaret-Signature"), exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
