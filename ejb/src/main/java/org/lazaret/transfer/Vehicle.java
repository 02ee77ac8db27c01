package org.lazaret.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.lazaret.identity.Phone;
import org.lazaret.shared.Invalid;

/**
 * What takes somebody there, when it leaves, and what goes along in words.
 *
 * @param plate       number plate, 1–20 characters
 * @param driver      at most 60 characters; {@code null} when nobody knows
 * @param driverPhone E.164; {@code null} when nobody knows
 * @param departsAt   when it is to leave the origin
 * @param note        what the destination must know besides, at most 2,000 characters; {@code null} for nothing
 */
@Embeddable
public record Vehicle(String plate, String driver, @Column(name = "driver_phone") String driverPhone,
        @Column(name = "departs_at") Instant departsAt, String note) {
    private static final int PLATE_MOST = 20;
    private static final int DRIVER_MOST = 60;
    private static final int NOTE_MOST = 2000;

    /** @throws Invalid no plate, no time, too long, or no telephone number */
    public static Vehicle of(String plate, String driver, String phone, Instant departsAt, String note) {
        String number = limited("plate", plate, PLATE_MOST);
        if (number == null) {
            throw new Invalid("plate", "required");
        }
        if (departsAt == null) {
            throw new Invalid("departsAt", "required");
        }
        Phone read = Phone.parse("driverPhone", phone);
        return new Vehicle(number, limited("driver", driver, DRIVER_MOST), read == null ? null : read.e164(), departsAt,
                limited("note", note, NOTE_MOST));
    }

    private static String limited(String path, String text, int most) {
        String stripped = text == null || text.isBlank() ? null : text.strip();
        if (stripped != null && stripped.length() > most) {
            throw new Invalid(path, "too-long", "most", most);
        }
        return stripped;
    }
}
