package org.lazaret.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Says how to sign in, to whoever may read the data folder: {@code signin.txt}, readable by its owner only. */
public final class SignInFile {
    private static final Logger LOG = System.getLogger(SignInFile.class.getName());

    private SignInFile() {
    }

    /** Without a data folder the lines go to the server's log. */
    public static void write(List<String> lines) {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "How to sign in:\n" + String.join("\n", lines));
            return;
        }
        try {
            Files.deleteIfExists(file.get());
            Files.createFile(file.get(), ownerOnly());
            Files.write(file.get(), lines, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.get(), e);
        }
    }

    /** What it said is no longer true. */
    public static void remove() {
        file().ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "cannot remove " + file, e);
            }
        });
    }

    /** The full address of a page, for people to open. */
    public static String address(String path) {
        String base = Optional.ofNullable(System.getenv("LAZARET_ADDRESS")).orElse("/");
        return base.replaceAll("/+$", "") + path;
    }

    private static Optional<Path> file() {
        return Optional.ofNullable(System.getenv("LAZARET_DATA")).filter(folder -> !folder.isBlank())
                .map(Path::of).filter(Files::isDirectory).map(folder -> folder.resolve("signin.txt"));
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
