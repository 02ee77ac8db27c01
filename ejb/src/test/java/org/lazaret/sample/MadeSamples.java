package org.lazaret.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.shared.Withdrawal;

/** Samples without a database. */
public final class MadeSamples {
    private MadeSamples() {
    }

    public static Sample of(Swab swab, int capacity, Contents contents, LocalDate collectedOn) {
        return new Sample(swab, new Tube(UUID.randomUUID(), swab.tube(), capacity, contents, swab.collectedAt(), UUID.randomUUID()), 1, collectedOn,
                swab.collectedAt(), UUID.randomUUID());
    }

    public static void withdraw(Sample sample, Instant at) {
        sample.withdraw(Withdrawal.of("误登记", at, UUID.randomUUID()));
    }
}
