package org.lazaret.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.patch.Worn;

/** Whether what a gateway said is a reading of somebody; values off the body or beyond a fever are (settled reading 9). */
final class DoubtRule {
    /** What is no temperature of a room or a person lies outside, hundredths of a degree. */
    private static final int LEAST_CENTI = 0;
    private static final int MOST_CENTI = 6000;
    /** The second of September 2001 at which the epoch had a billion seconds: no patch is older. */
    private static final long CLOCKS_SET_SINCE = 1_000_000_000L;

    private final long latest;

    /**
     * @param received by our clock
     * @param sent     by the gateway's; {@code null} when it does not say
     * @param ahead    so far a time may lie ahead of both
     */
    DoubtRule(Instant received, Instant sent, Duration ahead) {
        Instant first = sent == null || received.isBefore(sent) ? received : sent;
        latest = first.plus(ahead).getEpochSecond();
    }

    /** Whether it is a temperature with a time, whosever it is. */
    Optional<Doubt> ofItself(Said said) {
        if (said.centi() == null || said.centi() < LEAST_CENTI || said.centi() > MOST_CENTI) {
            return Optional.of(Doubt.NO_TEMPERATURE);
        }
        if (said.at() == null) {
            return Optional.of(Doubt.NO_TIME);
        }
        if (said.at() < CLOCKS_SET_SINCE) {
            return Optional.of(Doubt.CLOCK_NOT_SET);
        }
        return said.at() > latest ? Optional.of(Doubt.IN_THE_FUTURE) : Optional.empty();
    }

    /** @param wears of the patch with that code; {@code null} when there is no such patch at the site */
    static Optional<Worn> worn(List<Worn> wears, long at) {
        return wears == null ? Optional.empty() : wears.stream().filter(w -> w.from().getEpochSecond() <= at
                && (w.to() == null || at < w.to().getEpochSecond())).findFirst();
    }
}
