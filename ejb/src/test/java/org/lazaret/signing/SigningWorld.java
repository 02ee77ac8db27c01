package org.lazaret.signing;

import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.stay.StayWorld;

/** Keys in files of a test, and what others do with the public half. */
public final class SigningWorld {

    private SigningWorld() {
    }

    public static SigningKeys keys(StayWorld world, Optional<Path> file) {
        return new SigningKeys(world.em, new KeyFile(file, false), world.trail, world.clock);
    }

    /** Whether one of these public keys, the one that the code names, checks it. */
    public static boolean holds(String code, SigningKey key) {
        return SignedCode.holds(code, key.open());
    }
}
