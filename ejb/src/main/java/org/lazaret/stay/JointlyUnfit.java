package org.lazaret.stay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.fit.Fit;
import org.lazaret.shared.Refusal;

/** Of people who were to be placed at once, some are not expected any more or have rooms that do not fit; nobody was placed. */
public final class JointlyUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param unfit by stay @param gone stays that are not expected at the site, or whose room is not of it @param rooms numbers of all these rooms */
    JointlyUnfit(Map<UUID, Fit> unfit, Set<UUID> gone, List<String> rooms) {
        super("jointly-unfit", 409, "count", unfit.size() + gone.size(), "rooms", rooms,
                "gone", List.copyOf(gone), "unfit", unfit.entrySet().stream().map(entry -> Map.of("stay", entry.getKey(), "room", entry.getValue().room().id(),
                        "obstacles", entry.getValue().obstacles().stream().map(o -> Map.of("reason", o.reason(), "facts", o.facts(), "remedy", o.remedy())).toList())).toList());
    }
}
