package org.lazaret.web.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.account.Token;
import org.lazaret.command.CommandKey;

/** What the door knows about the request in hand. */
@RequestScoped
public class Visit {
    private final UUID reference = UUID.randomUUID();
    private Caller caller;
    private Policy.Row row;
    private Token token;
    private String address = "-";
    private String path = "-";
    private boolean secure;
    private String idempotencyKey;
    private MessageDigest request;

    void from(String clientAddress, boolean overHttps, String requestPath) {
        address = clientAddress;
        path = requestPath;
        secure = overHttps;
    }

    void enters(Caller who, Policy.Row through) {
        caller = who;
        row = through;
    }

    void holds(Token sessionToken) {
        token = sessionToken;
    }

    void brings(String key, MessageDigest requestSoFar) {
        idempotencyKey = key;
        request = requestSoFar;
    }

    /** Names this request in the log and in a problem that says no more. */
    public UUID reference() {
        return reference;
    }

    public String address() {
        return address;
    }

    String path() {
        return path;
    }

    public boolean isSecure() {
        return secure;
    }

    public Optional<Caller> visitor() {
        return Optional.ofNullable(caller);
    }

    /** Of the session in use; empty when nobody is signed in. */
    public Optional<Token> token() {
        return Optional.ofNullable(token);
    }

    Policy.Row row() {
        return row;
    }

    Optional<CommandKey> key() {
        return Optional.ofNullable(idempotencyKey).map(key -> new CommandKey(caller.user(), key));
    }

    byte[] requestHash() {
        return request.digest();
    }

    /** For resources: {@code @Inject Caller caller}. */
    @Produces
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("a caller was asked for before the door was passed");
        }
        return caller;
    }
}
