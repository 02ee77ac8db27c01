package org.lazaret.sample;

import java.time.LocalDate;
import org.lazaret.shared.Refusal;

/** The plan's day is the calendar day of collection (settled reading 2): early never counts, late only as a make-up. */
public final class NotThePlannedDay extends Refusal {
    private static final long serialVersionUID = 1L;

    NotThePlannedDay(LocalDate plannedOn, LocalDate collectedOn) {
        super("not-the-planned-day", 422, "plannedOn", plannedOn, "collectedOn", collectedOn);
    }
}
