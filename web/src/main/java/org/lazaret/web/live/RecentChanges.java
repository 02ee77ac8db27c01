package org.lazaret.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The last changes of this server run, so that a page whose connection broke hears what it missed. An id names the run
 * as well: after a restart nobody can say what was missed, and the page asks for everything again.
 */
final class RecentChanges {
    static final int KEPT = 2_000;

    private final String run;
    private final Deque<Change> kept = new ArrayDeque<>();
    private long last;

    /** @param run differs from that of any earlier run of a server */
    RecentChanges(String run) {
        this.run = run;
    }

    synchronized Change add(UUID site, String what, UUID subject) {
        Change change = new Change(++last, site, what, subject);
        kept.addLast(change);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        return change;
    }

    String id(Change change) {
        return run + "-" + change.id();
    }

    /** The id that a page has heard of when it begins to listen now. */
    synchronized String now() {
        return run + "-" + last;
    }

    /**
     * What happened at a site since.
     *
     * @param id as {@link #id} gave it
     * @return empty when that cannot be said any more
     */
    synchronized Optional<List<Change>> since(String id, UUID site) {
        Optional<Long> heard = heard(id);
        long oldest = kept.isEmpty() ? last + 1 : kept.getFirst().id();
        if (heard.isEmpty() || heard.get() > last || heard.get() < oldest - 1) {
            return Optional.empty();
        }
        return Optional.of(kept.stream().filter(c -> c.id() > heard.get() && c.site().equals(site)).toList());
    }

    private Optional<Long> heard(String id) {
        String prefix = run + "-";
        if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(id.substring(prefix.length())));
    }
}
