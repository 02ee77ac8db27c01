package org.lazaret.arrival;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.registration.Candidate;
import org.lazaret.shared.Refusal;

/**
 * A row looks like people already known; somebody must say whether it is one of them. Numbers are masked, and nobody is
 * named whom the caller may not see.
 */
public final class PossiblyKnown extends Refusal {
    private static final long serialVersionUID = 1L;
    /** Three fit beside a row; the likeliest come first. */
    private static final int SHOWN = 3;

    PossiblyKnown(List<Candidate> known) {
        super("possibly-known", 409, "count", known.size(), "names", each(known, Candidate::name),
                "englishNames", each(known, Candidate::englishName), "people", each(known, Candidate::person),
                "births", each(known, Candidate::birth), "phones", each(known, Candidate::phone),
                "papers", each(known, c -> c.documents().stream().limit(2).collect(Collectors.joining(" "))),
                "certain", each(known, Candidate::certain),
                "reasons", each(known, c -> c.reasons().stream().map(Enum::name).collect(Collectors.joining(" "))));
    }

    private static List<String> each(List<Candidate> known, Function<Candidate, Object> fact) {
        return known.stream().limit(SHOWN).map(fact).map(value -> value == null ? "" : value.toString()).toList();
    }
}
