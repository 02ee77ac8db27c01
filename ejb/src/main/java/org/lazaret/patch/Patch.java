package org.lazaret.patch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/**
 * A device that measures a temperature on the skin (动态体温贴). Its code is on the label and in what gateways send; how it
 * stands in its life is said by its open {@link PatchState}, who wore it by {@link Wear}.
 */
@Entity
public class Patch {
    private static final int MODEL_MAX = 60;

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    private String code;
    private String model;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected Patch() {
    }

    /**
     * @param code  as {@link #code(String)} reads it
     * @param model {@code null} when nobody knows
     */
    public Patch(UUID site, String code, String model, Occurrence received, UUID by) {
        this.id = Ids.next();
        this.site = site;
        this.code = code(code);
        this.model = model(model);
        this.receivedAt = received.occurredAt();
        this.recordedAt = received.recordedAt();
        this.recordedBy = by;
    }

    /**
     * A code as people type it and scanners read it: outer blanks, small letters and full-width forms are understood.
     *
     * @throws Invalid not 3 to 32 of A–Z, 0–9 and hyphen
     */
    public static String code(String text) {
        String code = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9-]{3,32}")) {
            throw new Invalid("code", code.isEmpty() ? "required" : "patch-code");
        }
        return code;
    }

    private static String model(String text) {
        String model = text == null || text.isBlank() ? null : text.strip();
        if (model != null && model.length() > MODEL_MAX) {
            throw new Invalid("model", "too-long", "most", MODEL_MAX);
        }
        return model;
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

    /** {@code null} when nobody knows. */
    public String model() {
        return model;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
