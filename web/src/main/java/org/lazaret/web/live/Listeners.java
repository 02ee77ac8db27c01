package org.lazaret.web.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that are open on this server, and how many of them one user may have. */
final class Listeners {
    static final int PER_USER = 10;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();

    /** @throws TooManyStreams the user listens ten times already */
    synchronized void add(Listener listener) {
        open.removeIf(Listener::isGone);
        if (of(listener.user()).size() >= PER_USER) {
            throw new TooManyStreams(PER_USER);
        }
        open.add(listener);
    }

    List<Listener> at(UUID site) {
        return open.stream().filter(listener -> listener.site().equals(site)).toList();
    }

    List<Listener> of(UUID user) {
        return open.stream().filter(listener -> listener.user().equals(user)).toList();
    }

    List<Listener> all() {
        return List.copyOf(open);
    }

    /** Looks whether it may go on listening; if not, it is closed and forgotten. */
    boolean keeps(Listener listener) {
        boolean may = listener.mayStill();
        if (!may) {
            open.remove(listener);
        }
        return may;
    }
}
