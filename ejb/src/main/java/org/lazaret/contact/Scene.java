package org.lazaret.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.shared.Period;

/**
 * What is recorded about a site for the time in which a positive may have passed something on: input of {@link ContactTracing}.
 *
 * @param positive     the stay of whoever is positive
 * @param window       half-open, and closed at both ends of the calendar: it has an end
 * @param doorDistance how many doors away is still next door; 0 is the door opposite
 * @param lodgings     who lay in which room, the positive among them
 * @param visits       who of the staff was where
 * @param doors        by room, at least of every room in the lodgings
 */
record Scene(UUID positive, Period window, int doorDistance, List<Lodging> lodgings, List<Visit> visits, Map<UUID, Door> doors) {

    /** @param corridor {@code null} where the floor has one only; {@code door}: its place in the order of doors on its side */
    record Door(UUID floor, String corridor, int door) {
    }

    /** A stay in a room for a time, from coming in until leaving; an open end means that they are still there. */
    record Lodging(UUID stay, UUID person, UUID room, Period period) {
    }

    /**
     * Somebody who works here did something for a person, or in a room.
     *
     * @param account {@code null} for a team that is known by its name alone
     * @param name    {@code null} where the account says it
     * @param person  whom it was done for; {@code null} for the room
     * @param room    {@code null} for the room in which the person lay then
     */
    record Visit(Encounter.Kind kind, UUID account, String name, UUID person, UUID room, Instant at) {
    }
}
