package org.lazaret.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** Somebody who signs in by name and password. It has no password until its owner sets one through a one-time link. */
@Entity
public class Account {
    @Id
    private UUID id;
    private String name;
    private String displayName;
    private String passwordHash;
    private boolean administrator;
    private Instant createdAt;
    private Instant disabledAt;
    private Instant passwordSetAt;
    private Instant signedOutAt;
    @Version
    private long version;

    protected Account() {
    }

    Account(AccountName name, String displayName, boolean administrator, Instant now) {
        this.id = Ids.next();
        this.name = name.value();
        this.displayName = displayName;
        this.administrator = administrator;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether it holds an administrator role, and therefore no other; fixed when the account is made. */
    public boolean administers() {
        return administrator;
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    /** False until its owner has come in through a one-time link. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    public long version() {
        return version;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
    }

    void disable(Instant now) {
        disabledAt = disabledAt == null ? now : disabledAt;
    }

    /** Every session that began before ends. */
    void signOutEverywhere(Instant realNow) {
        signedOutAt = realNow;
    }

    void enable() {
        disabledAt = null;
    }
}
