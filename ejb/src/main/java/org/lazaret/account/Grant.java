package org.lazaret.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.shared.Ids;

/** A role given to an account at a site or in an area, from an instant on, by somebody; it ends, it is never removed. */
@Entity
@Table(name = "role_grant")
public class Grant {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;
    @Enumerated(EnumType.STRING)
    private Role role;
    private boolean administrator;
    private UUID siteId;
    private String area;
    private Instant validFrom;
    private Instant validTo;
    private UUID grantedBy;
    private Instant grantedAt;
    private UUID endedBy;

    protected Grant() {
    }

    /** @param to first instant at which it is no longer held; {@code null} while nobody knows the end */
    Grant(Account account, Held held, Instant from, Instant to, UUID grantedBy, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.role = held.role();
        this.administrator = held.role().administers();
        this.siteId = held.site();
        this.area = held.area();
        this.validFrom = from;
        this.validTo = to;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account.id();
    }

    public Held held() {
        return new Held(role, siteId, area);
    }

    public Instant from() {
        return validFrom;
    }

    /** @return {@code null} while nobody knows the end */
    public Instant to() {
        return validTo;
    }

    /** Half-open: not held any more at its end. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(validFrom) && (validTo == null || instant.isBefore(validTo));
    }

    boolean isOver(Instant now) {
        return validTo != null && !now.isBefore(validTo);
    }

    /** Ends it now; a grant that has not begun ends when it would have begun. */
    void end(UUID by, Instant now) {
        if (!isOver(now)) {
            validTo = now.isBefore(validFrom) ? validFrom : now;
            endedBy = by;
        }
    }
}
