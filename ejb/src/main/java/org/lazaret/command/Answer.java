package org.lazaret.command;

/**
 * What a command answered.
 *
 * @param status   HTTP status, 200–299
 * @param location of what was made; {@code null} where nothing was
 * @param etag     version of what was changed, in quotes; {@code null} where it has none
 * @param body     JSON; {@code null} where there is none
 */
public record Answer(int status, String location, String etag, String body) {
}
