package org.lazaret.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody known who may be the person about to be recorded, as far as the caller may see them.
 *
 * @param birth     ISO date as far as known, or {@code null}
 * @param phone     masked, or {@code null}
 * @param documents masked numbers
 * @param percent   see {@link Likeness}
 * @param certain   the same paper: not to be confirmed away
 */
public record Candidate(UUID person, String name, String englishName, String birth, String phone,
        List<String> documents, int percent, boolean certain, Set<Resemblance> reasons) {
}
