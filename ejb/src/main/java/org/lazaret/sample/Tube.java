package org.lazaret.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** What swabs are put into, one or a pool of them. Its code is on the label. Closed once; nothing is collected into it then. */
@Entity
public class Tube {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    private String code;
    private int capacity;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Contents contents;
    @Column(name = "reserved_at")
    private Instant reservedAt;
    @Column(name = "reserved_by")
    private UUID reservedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_recorded")
    private Instant closedRecorded;
    @Column(name = "closed_by")
    private UUID closedBy;

    protected Tube() {
    }

    Tube(UUID site, String code, int capacity, Contents contents, Instant now, UUID by) {
        this.id = Ids.next();
        this.site = site;
        this.code = code(code);
        this.capacity = capacity;
        this.contents = contents;
        this.reservedAt = now;
        this.reservedBy = by;
    }

    /**
     * A code as people type it and scanners read it: outer blanks, small letters and full-width forms are understood.
     *
     * @throws Invalid not 3 to 32 of A–Z, 0–9 and hyphen
     */
    public static String code(String text) {
        String code = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9-]{3,32}")) {
            throw new Invalid("tube", code.isEmpty() ? "required" : "tube-code");
        }
        return code;
    }

    /** @throws TubeClosed it is closed already */
    void close(Occurrence when, UUID by) {
        if (closedAt != null) {
            throw new TubeClosed(code, closedAt);
        }
        closedAt = when.occurredAt();
        closedRecorded = when.recordedAt();
        closedBy = by;
    }

    /** Whether something collected then can be in it: what a phone brings late was collected before it was closed. */
    boolean wasOpenAt(Instant collectedAt) {
        return closedAt == null || !collectedAt.isAfter(closedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public String code() {
        return code;
    }

    /** In samples; 1 for a single one. */
    public int capacity() {
        return capacity;
    }

    public boolean isPool() {
        return capacity > 1;
    }

    public Contents contents() {
        return contents;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    /** {@code null} while swabs are put into it. */
    public Instant closedAt() {
        return closedAt;
    }
}
