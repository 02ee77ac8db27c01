package org.lazaret.round;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.care.NeedKind;
import org.lazaret.curve.Warmth;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.Progress;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.ManualReading;
import org.lazaret.protocol.RiskClass;

/**
 * Somebody whom the round comes to.
 *
 * @param room      {@code null} for those at home or without a bed
 * @param riskClass {@code null} without an isolation order
 * @param progress  {@code null} where nothing was computed
 * @param needs     of R12, today
 * @param illnesses chronic diseases, in the words of the care file
 * @param out       out for treatment, with the bed kept
 * @param leaving   the days can be over today, or the stay has ended
 * @param check     how the current check of this person stands
 * @param readings  by thermometer since yesterday, the earliest first
 * @param warmth    by the patch, and what goes on
 */
public record Resident(UUID person, UUID stay, PersonName name, boolean madeUp, UUID room, RiskClass riskClass, Progress progress,
        Set<NeedKind> needs, List<String> illnesses, boolean out, boolean leaving, CheckState check, List<ManualReading> readings,
        Warmth warmth) {
}
