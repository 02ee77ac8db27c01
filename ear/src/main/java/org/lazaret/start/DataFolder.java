package org.lazaret.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The folder of everything that must survive a restart, open for one launcher at a time. Only its owner may read it
 * where the file system knows owners.
 */
public class DataFolder implements AutoCloseable {
    private static final long ROOM_NEEDED_MB = 400;
    private static final int SECRET_BYTES = 24;

    private final Path path;
    private final FileChannel lockChannel;

    private DataFolder(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /** @throws StartProblem when it cannot be written, is nearly full, or another launcher has it open */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
            roomOrRefuse(path);
            return new DataFolder(path, lock(path));
        } catch (IOException problem) {
            throw problem(path, problem);
        }
    }

    public Path path() {
        return path;
    }

    public Path at(String name) {
        return path.resolve(name);
    }

    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException problem) {
            throw problem(path, problem);
        }
    }

    /** A random secret, made once and kept in a file that only the owner may read. */
    public String secret(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                writePrivate(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw problem(path, problem);
        }
    }

    /** Replaces the file as a whole, readable by its owner alone from its first byte. */
    static void writePrivate(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half);
        restrict(half, "rw-------");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static StartProblem problem(Path path, IOException problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root instanceof FileSystemException file && file.getReason() != null ? file.getReason()
            : root.toString().lines().limit(3).collect(Collectors.joining(" "));
        return new StartProblem(reason.contains("No space left")
            ? "The disk that holds " + path + " is full."
            : "The data folder " + path + " cannot be used: " + reason + ".");
    }

    private static void roomOrRefuse(Path path) throws IOException {
        long freeMb = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (freeMb < ROOM_NEEDED_MB) {
            throw new StartProblem("The disk that holds " + path + " is full: " + freeMb + " MB are free, "
                + ROOM_NEEDED_MB + " MB are needed to start safely.");
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new StartProblem("Another Lazaret is using the data folder " + path + (owner.isEmpty() ? "." : " (process " + owner + ")."));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Lets another launcher in. */
    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException problem) {
            throw problem(path, problem);
        }
    }
}
