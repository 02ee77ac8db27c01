package org.lazaret.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where notices go ({@code LAZARET_WEBHOOK_URL}), signed with a secret that both sides know ({@code LAZARET_WEBHOOK_SECRET}):
 * {@code Lazaret-Signature: sha256=} and the HMAC-SHA-256 of the body in hexadecimal.
 */
@ApplicationScoped
public class Webhook {
    private static final Logger LOG = System.getLogger(Webhook.class.getName());
    private static final int SECRET_LEAST = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<URI> address;
    private final byte[] secret;
    private HttpClient client;

    /** As the installation says. */
    public Webhook() {
        this(Optional.ofNullable(System.getenv("LAZARET_WEBHOOK_URL")).filter(url -> !url.isBlank()).map(URI::create),
                Optional.ofNullable(System.getenv("LAZARET_WEBHOOK_SECRET")).orElse(""));
    }

    /** Without a good secret nobody is told: a receiver could not tell us from anybody else. */
    Webhook(Optional<URI> address, String secret) {
        boolean good = secret.length() >= SECRET_LEAST;
        if (address.isPresent() && !good) {
            LOG.log(Level.ERROR, "LAZARET_WEBHOOK_SECRET has fewer than " + SECRET_LEAST + " characters: nobody is told of alerts");
        }
        this.address = address.filter(url -> good);
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether anybody is to be told. */
    public boolean isOpen() {
        return address.isPresent();
    }

    /**
     * Sends it, and waits five seconds at most.
     *
     * @param id the same for every try: the receiver may hear a notice twice, when its answer was lost
     * @return whether the receiver said that it has it (2xx)
     */
    boolean tell(UUID id, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.orElseThrow()).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Idempotency-Key", id.toString())
                .header("Lazaret-Signature", "sha256=" + signature(body)).POST(BodyPublishers.ofString(body)).build();
        try {
            return client().send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** An answer that sends elsewhere is no receipt: the signature is for this address. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
        }
        return client;
    }
}
