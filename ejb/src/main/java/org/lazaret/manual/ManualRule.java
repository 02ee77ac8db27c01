package org.lazaret.manual;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;

/**
 * Whether a reading by thermometer is taken: at a time that can be, of a body's temperature or of a thermometer known to
 * be broken (settled reading 9), of somebody who was there.
 */
public final class ManualRule {

    /**
     * Protocol data of the site and the time of asking; temperatures in hundredths of a degree.
     *
     * @param back how long ago it may have been measured
     */
    public record Limits(Instant now, Duration back, int lowest, int highest) {
        static Limits of(Protocol protocol, Instant now) {
            return new Limits(now, protocol.backdatingLimit(), protocol.centi(Rule.OFF_BODY_LINE),
                    protocol.centi(Rule.DEVICE_FAULT_LINE));
        }
    }

    private final Limits limits;

    public ManualRule(Limits limits) {
        this.limits = limits;
    }

    /** @param there whether the person stayed at the site when it was measured */
    public Optional<Refusal> against(Measurement measured, boolean there) {
        if (measured.measuredAt().isAfter(limits.now().plus(Occurrence.AHEAD))) {
            return Optional.of(new Invalid("measuredAt", "in-the-future", "now", limits.now(), "minutesAhead", Occurrence.AHEAD.toMinutes()));
        }
        if (measured.measuredAt().isBefore(limits.now().minus(limits.back()))) {
            return Optional.of(new Invalid("measuredAt", "too-long-ago", "now", limits.now(), "hoursBack", limits.back().toHours()));
        }
        if (!there) {
            return Optional.of(new NotStaying(measured.measuredAt()));
        }
        boolean body = measured.centi() >= limits.lowest() && measured.centi() <= limits.highest();
        return body || measured.deviceFault() ? Optional.empty()
                : Optional.of(new ImplausibleTemperature(degrees(measured.centi()), degrees(limits.lowest()), degrees(limits.highest())));
    }

    private static BigDecimal degrees(int centi) {
        return BigDecimal.valueOf(centi, 2);
    }
}
