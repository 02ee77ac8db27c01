package org.lazaret.registration;

import java.util.Set;

/**
 * How much two records look like one person.
 *
 * @param percent 60–100; 100 is certain: they show the same paper
 * @param reasons why, in the order of {@link Resemblance}
 */
public record Likeness(int percent, Set<Resemblance> reasons) {
    public boolean isCertain() {
        return reasons.contains(Resemblance.SAME_DOCUMENT);
    }
}
