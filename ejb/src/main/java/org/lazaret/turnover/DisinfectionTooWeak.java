package org.lazaret.turnover;

import org.lazaret.room.RoomRules;
import org.lazaret.shared.Refusal;

/** The disinfection does not reach what the protocol asks for (R19); the room stays where it is. */
public final class DisinfectionTooWeak extends Refusal {
    private static final long serialVersionUID = 1L;

    public DisinfectionTooWeak(Disinfection.Report report, RoomRules rules) {
        super("disinfection-too-weak", 422, "mgPerLitre", report.mgPerLitre(), "mgPerLitreMin", rules.mgPerLitreMin(),
                "minutes", report.minutes(), "minutesMin", rules.minutesMin(), "protocolVersion", rules.version());
    }
}
