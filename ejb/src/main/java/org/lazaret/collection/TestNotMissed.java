package org.lazaret.collection;

import java.time.LocalDate;
import org.lazaret.shared.Refusal;

/** There is nothing to make up: no test was planned for that day, its time is not over, or it has its sample (settled reading 2). */
public final class TestNotMissed extends Refusal {
    private static final long serialVersionUID = 1L;

    TestNotMissed(LocalDate plannedOn) {
        super("test-not-missed", 422, "plannedOn", plannedOn);
    }
}
