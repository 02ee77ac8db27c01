package org.lazaret.sample;

import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Refusal;

/** Codes that a tube has already, here or elsewhere; a code is on one label only. */
public final class TubeKnown extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    /** Of the first it says whether it is this site's, and then its size: a phone that met it on its way goes on with it. */
    TubeKnown(List<Tube> known, UUID site) {
        super("tube-known", 409, "tubes", known.stream().limit(SHOWN).map(Tube::code).toList(), "count", known.size(),
                "here", known.get(0).site().equals(site), "capacity", known.get(0).site().equals(site) ? known.get(0).capacity() : null);
    }
}
