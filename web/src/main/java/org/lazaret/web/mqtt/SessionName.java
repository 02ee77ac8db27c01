package org.lazaret.web.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** The name under which the broker keeps messages for this server while it is away; with another one they would be left behind. */
final class SessionName {
    private static final String FORM = "lazaret-[0-9a-f]{12}";

    private SessionName() {
    }

    /** @param data the folder that survives; the name is made at the first call and read at all others */
    static String keptIn(Path data) throws IOException {
        Path file = data.resolve("mqtt.session");
        try {
            String kept = Files.readString(file).strip();
            if (!kept.matches(FORM)) {
                throw new IOException(file + " holds no name of a session; delete it to begin a new one");
            }
            return kept;
        } catch (NoSuchFileException firstTime) {
            String made = "lazaret-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            Files.writeString(file, made);
            return made;
        }
    }
}
