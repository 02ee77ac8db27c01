package org.lazaret.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The private key that signs certificates: the PEM file that {@code LAZARET_CERTIFICATE_KEY} names, or {@code certificate.key} in
 * the data folder, made at the first start and readable by its owner only. It is in no database and no answer.
 */
@ApplicationScoped
public class KeyFile {
    private static final String CURVE = "secp256r1";

    /** @param id what the header of a code names it by */
    record Pair(String id, PrivateKey secret, ECPublicKey open) {
        Pair(PrivateKey secret, ECPublicKey open) {
            this(Thumbprint.id(open), secret, open);
        }
    }

    private final Optional<Path> file;
    private final boolean given;
    private Pair pair;

    /** As the installation says. */
    public KeyFile() {
        this(set("LAZARET_CERTIFICATE_KEY").or(() -> set("LAZARET_DATA").map(folder -> folder.resolve("certificate.key"))),
                set("LAZARET_CERTIFICATE_KEY").isPresent());
    }

    /** @param given somebody else made it, and must have */
    KeyFile(Optional<Path> file, boolean given) {
        this.file = file;
        this.given = given;
    }

    private static Optional<Path> set(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /** @throws IOException the file cannot be read or made, or holds no pair of P-256 keys, or there is no place for one */
    synchronized Pair pair() throws IOException {
        if (pair == null) {
            Path path = file.orElseThrow(() -> new IOException("there is neither a data folder nor a given key"));
            if (!given && Files.notExists(path)) {
                make(path);
            }
            pair = read(Files.readString(path), path);
        }
        return pair;
    }

    private static Pair read(String text, Path path) throws IOException {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY", path)));
            ECPublicKey open = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY", path)));
            Pair pair = new Pair(secret, open);
            if (!Thumbprint.isP256(open) || !SignedCode.fits(pair)) {
                throw new IOException(path + " holds two keys that are no pair of P-256");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IOException(path + " holds no pair of P-256 keys", e);
        }
    }

    private static byte[] block(String text, String name, Path path) throws IOException {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----").matcher(text);
        if (!block.find()) {
            throw new IOException(path + " has no block " + name);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    /** Whole or not at all: a server that is stopped meanwhile leaves no half of a key. */
    private static void make(Path path) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair made = generator.generateKeyPair();
            Path half = Files.createTempFile(path.toAbsolutePath().getParent(), "certificate", ".new", ownerOnly());
            Files.writeString(half, pem("PRIVATE KEY", made.getPrivate().getEncoded()) + pem("PUBLIC KEY", made.getPublic().getEncoded()));
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String pem(String name, byte[] content) {
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + name + "-----\n";
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
