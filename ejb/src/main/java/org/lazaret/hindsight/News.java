package org.lazaret.hindsight;

import java.util.UUID;

/**
 * Something that came to be known of a tube with a sample of a person in it.
 *
 * @param tube   {@code null} where none is named
 * @param result {@code null} where a swab was withdrawn
 * @param grave  whether it can speak against a release; a first negative can only speak for one that is in doubt
 */
record News(UUID person, UUID tube, UUID result, boolean grave) {

    static News unnamed(UUID person) {
        return new News(person, null, null, true);
    }
}
