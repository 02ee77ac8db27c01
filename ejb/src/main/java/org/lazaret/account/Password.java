package org.lazaret.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A password in clear, for the moment it is checked or set; Argon2id with 19 MiB, two passes and one lane, the least that
 * is recommended for passwords, because a command centre signs in on two cores.
 */
public record Password(String text) {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Hashing is heavy by intent: more than this at once would starve everybody else. */
    private static final Semaphore AT_ONCE = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    /** What an unknown name is checked against, so that it takes as long as a known one. */
    private static final String NOBODYS = new Password(Token.random().text()).hash();

    public String hash() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return limited(() -> ARGON2ID.hash(text.getBytes(StandardCharsets.UTF_8), salt).getResult());
    }

    /** @param hash {@code null} where there is none: the answer is no, after the same time */
    public boolean matches(String hash) {
        boolean matches = limited(() -> ARGON2ID.check(text, hash == null ? NOBODYS : hash));
        return matches && hash != null;
    }

    private static <T> T limited(Supplier<T> hashing) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            AT_ONCE.release();
        }
    }

    @Override
    public String toString() {
        return "password";
    }
}
