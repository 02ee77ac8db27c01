package org.lazaret.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lazaret.shared.Invalid;

/**
 * Where somebody is to go: a site of ours, or a hospital that is none, by its name.
 *
 * @param site    {@code null} for a hospital outside
 * @param outside its name, at most 100 characters; {@code null} for a site of ours
 */
@Embeddable
public record Destination(@Column(name = "destination_id") UUID site, @Column(name = "outside") String outside) {
    private static final int NAME_MOST = 100;

    /**
     * @return {@code null} where nothing is said
     * @throws Invalid both are said, or the name is too long
     */
    public static Destination of(UUID site, String outside) {
        String name = outside == null || outside.isBlank() ? null : outside.strip();
        if (site != null && name != null) {
            throw new Invalid("destination", "one-of-two");
        }
        if (name != null && name.length() > NAME_MOST) {
            throw new Invalid("destination.outside", "too-long", "most", NAME_MOST);
        }
        return site == null && name == null ? null : new Destination(site, name);
    }

    /** @throws Invalid nothing is said */
    static Destination require(Destination destination) {
        if (destination == null) {
            throw new Invalid("destination", "required");
        }
        return destination;
    }

    public boolean isOutside() {
        return site == null;
    }
}
