package org.lazaret.dayreport;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the list behind a figure.
 *
 * @param key    tells it from the others of the list and gives their order: a stay, a swab, a room, with what is counted of it
 * @param person {@code null} for a room
 * @param room   where somebody lay last on that day; {@code null} in none
 * @param at     when it happened or began; {@code null} where nothing did
 * @param word   what is said of it, a code: a risk class, how somebody left, the state of a swab or of a room; {@code null} for nothing
 * @param tube   code of the tube of a swab; {@code null} otherwise
 */
public record Line(String key, UUID person, UUID room, Instant at, String word, String tube) {

    static Line of(Presence who, Instant at, Enum<?> word) {
        return new Line(who.stay().toString(), who.person(), who.room(), at, word == null ? null : word.name(), null);
    }
}
