package org.lazaret.leaver;

import org.lazaret.certificate.Proof;
import org.lazaret.identity.PersonName;
import org.lazaret.site.Floor;

/**
 * Somebody who was released, or left.
 *
 * @param floor where they stayed last; {@code null} without a bed
 * @param room  its number; {@code null} without a bed
 */
public record Leaver(Proof proof, PersonName name, Floor floor, String room) {

    Leaver now(Proof other) {
        return new Leaver(other, name, floor, room);
    }
}
