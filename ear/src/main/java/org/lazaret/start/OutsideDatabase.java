package org.lazaret.start;

/**
 * A MySQL-family server that somebody else runs.
 *
 * @param url JDBC address, {@code jdbc:mysql://…}
 * @param password may be empty, never null
 */
public record OutsideDatabase(String url, String user, String password) {
    /** Keeps the password out of messages and logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
