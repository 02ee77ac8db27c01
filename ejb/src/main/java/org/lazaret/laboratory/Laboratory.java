package org.lazaret.laboratory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** Who examines samples. */
@Entity
public class Laboratory {
    private static final int NAME_MOST = 60;

    @Id
    private UUID id;
    private String name;
    private String folded;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected Laboratory() {
    }

    /** @throws Invalid no name, or more than 60 characters */
    Laboratory(String name, Instant now, UUID by) {
        this.id = Ids.next();
        this.name = name == null ? "" : name.strip();
        this.folded = folded(this.name);
        this.recordedAt = now;
        this.recordedBy = by;
        if (folded.isEmpty()) {
            throw new Invalid("name", "missing");
        }
        if (this.name.length() > NAME_MOST || folded.length() > NAME_MOST) {
            throw new Invalid("name", "too-long", "most", NAME_MOST);
        }
    }

    /** What two spellings of one name have in common: blanks, width and case do not count. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String folded() {
        return folded;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID recordedBy() {
        return recordedBy;
    }
}
