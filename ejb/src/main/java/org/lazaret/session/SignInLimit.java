package org.lazaret.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** The failed attempts of one account name or one address. */
@Entity
public class SignInLimit {

    public enum Kind {
        ACCOUNT(SignInRule.ACCOUNT), ADDRESS(SignInRule.ADDRESS);

        private final SignInRule rule;

        Kind(SignInRule rule) {
            this.rule = rule;
        }
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String subject;
    private int failures;
    private Instant lastTriedAt;
    private Instant lockedUntil;

    protected SignInLimit() {
    }

    SignInLimit(Kind kind, String subject) {
        this.id = Ids.next();
        this.kind = kind;
        this.subject = subject;
        this.lastTriedAt = Instant.EPOCH;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    Instant possibleFrom(boolean known) {
        return kind.rule.possibleFrom(tries(), known);
    }

    void tried(Instant now) {
        SignInRule.Tries after = kind.rule.tried(tries(), now);
        failures = after.failures();
        lastTriedAt = after.lastTried();
        lockedUntil = after.lockedUntil();
    }

    void clear() {
        failures = 0;
        lockedUntil = null;
    }

    void takeBack() {
        failures = Math.max(0, failures - 1);
        lockedUntil = null;
    }

    private SignInRule.Tries tries() {
        return new SignInRule.Tries(failures, lastTriedAt, lockedUntil);
    }
}
