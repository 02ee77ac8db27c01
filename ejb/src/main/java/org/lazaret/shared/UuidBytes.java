package org.lazaret.shared;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Identifiers as the database keeps them ({@code BINARY(16)}), for statements that go past the entity manager. */
public final class UuidBytes {
    private UuidBytes() {
    }

    /** @return {@code null} for {@code null} */
    public static byte[] of(UUID id) {
        return id == null ? null
                : ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** @return {@code null} for {@code null} */
    public static UUID from(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
