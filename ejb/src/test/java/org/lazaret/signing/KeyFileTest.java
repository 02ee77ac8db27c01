package org.lazaret.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private key is made once, kept for its owner's eyes, and refused where it is none. */
class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads_and_the_next_one_finds_it() throws Exception {
        Path file = folder.resolve("certificate.key");
        KeyFile.Pair made = new KeyFile(Optional.of(file), false).pair();
        KeyFile.Pair found = new KeyFile(Optional.of(file), false).pair();
        assertEquals(made.id(), found.id());
        assertEquals(16, made.id().length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, Files.list(folder).count());
    }

    @Test
    void a_given_key_is_never_made_up() {
        assertThrows(IOException.class, () -> new KeyFile(Optional.of(folder.resolve("given.pem")), true).pair());
        assertThrows(IOException.class, () -> new KeyFile(Optional.empty(), false).pair());
    }

    @Test
    void two_keys_that_are_no_pair_are_refused() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        assertNotEquals(new KeyFile(Optional.of(one), false).pair().id(), new KeyFile(Optional.of(other), false).pair().id());
        Path mixed = Files.writeString(folder.resolve("mixed"), Files.readString(one).replaceAll("(?s)-----BEGIN PUBLIC.*", "")
                + Files.readString(other).replaceAll("(?s).*(?=-----BEGIN PUBLIC)", ""));
        String refusal = assertThrows(IOException.class, () -> new KeyFile(Optional.of(mixed), true).pair()).getMessage();
        assertTrue(refusal.contains("no pair"), refusal);
    }

    @Test
    void half_a_file_is_refused() throws Exception {
        Path half = Files.writeString(folder.resolve("half"), "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBM");
        assertThrows(IOException.class, () -> new KeyFile(Optional.of(half), true).pair());
    }

    /** The example of RFC 7517, A.1, with the thumbprint that RFC 7638 gives for it, worked out apart from this code. */
    @Test
    void the_id_is_the_beginning_of_the_thumbprint_that_others_work_out() throws Exception {
        ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(
                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D7gS2XpJFbZiItSs3m9+9Ue6GnvHw/GW2ZZaVtszggXIw==")));
        assertEquals("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", Thumbprint.x(key));
        assertEquals("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM", Thumbprint.y(key));
        assertEquals("cn-I_WNMClehiVp5", Thumbprint.id(key));
        assertTrue(Thumbprint.isP256(key));
    }
}
