package org.lazaret.episode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Sample;
import org.lazaret.watch.State;

/** How far everybody's timeline at a site has been walked: one packed row, some dozens of bytes a person. */
final class Watched {
    private static final byte VERSION = 1;
    private static final int ROOM_A_PERSON = 512;

    /** One person. */
    static final class One {
        final State state;
        /** Whether the silence that lasts has been raised. */
        boolean silenceTold;

        One(State state, boolean silenceTold) {
            this.state = state;
            this.silenceTold = silenceTold;
        }

        /** Whether these come in order after what was walked, from the same wear. */
        boolean goesOn(List<Sample> samples) {
            long last = state.at();
            for (Sample sample : samples) {
                if (sample.at() <= last || sample.wear() != state.wear()) {
                    return false;
                }
                last = sample.at();
            }
            return true;
        }
    }

    private final Map<UUID, One> people = new HashMap<>();

    static Watched unpack(byte[] bytes) {
        Watched watched = new Watched();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.hasRemaining() && in.get() != VERSION) {
            throw new IllegalStateException("packed in a form that is not known here");
        }
        while (in.hasRemaining()) {
            UUID person = new UUID(in.getLong(), in.getLong());
            boolean told = in.get() != 0;
            watched.people.put(person, new One(State.read(in), told));
        }
        return watched;
    }

    byte[] pack() {
        ByteBuffer out = ByteBuffer.allocate(1 + people.size() * ROOM_A_PERSON);
        out.put(VERSION);
        people.forEach((person, one) -> {
            out.putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits());
            out.put((byte) (one.silenceTold ? 1 : 0));
            one.state.write(out);
        });
        return Arrays.copyOf(out.array(), out.position());
    }

    /** {@code null} for somebody of whom nothing has been heard. */
    One of(UUID person) {
        return people.get(person);
    }

    void put(UUID person, One one) {
        people.put(person, one);
    }

    void forget(Predicate<One> who) {
        people.values().removeIf(who);
    }

    Map<UUID, One> all() {
        return people;
    }

    /** First second at which a patch counts as silent that has not been told of. */
    long nextSilence(ToLongFunction<State> silentFrom) {
        return people.values().stream().filter(one -> !one.silenceTold).mapToLong(one -> silentFrom.applyAsLong(one.state))
                .min().orElse(Episode.OPEN);
    }
}
