package org.lazaret.start;

import java.nio.file.Path;

/** The server's certificate and key: a PKCS#12 file and its password. */
public record TlsKeyStore(Path file, String password) {
    @Override
    public String toString() {
        return file.toString();
    }
}
