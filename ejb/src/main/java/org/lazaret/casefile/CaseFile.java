package org.lazaret.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.lazaret.casefile.RoomSharing.Shared;
import org.lazaret.casefile.Swabs.Taken;
import org.lazaret.clearance.Situation;
import org.lazaret.clearance.Situation.Clock;
import org.lazaret.clearance.Situation.Fever;
import org.lazaret.clearance.Situation.Footing;
import org.lazaret.clearance.Situation.HandOver;
import org.lazaret.clearance.Situation.LinkedContact;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.clearance.Situation.SignedOverride;
import org.lazaret.clearance.Situation.Stage;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.PlanRules;

/**
 * What was recorded by a moment of all that the planned tests of a stay follow from.
 *
 * @param contact {@code null} where none is on record
 */
public record CaseFile(Instant asOf, Site site, Stay stay, List<Footing> footing, Clock clock, Stage stage, Taken taken, LinkedContact contact, List<Mate> mates) {
    private static final HandOver NOT_ASKED = new HandOver(null, false, 0);

    /** @param rules {@code null} where no version has any for the class */
    public record Mate(Shared shared, PlanRules rules, Clock clock, Taken taken) {

        public RoomMate told(boolean fever, boolean notAlone) {
            return new RoomMate(shared.person(), shared.together(), shared.knownAt(), rules, clock, taken.sampled(), fever, notAlone);
        }
    }

    public Situation situation(Function<Mate, RoomMate> mate, List<Fever> fevers, HandOver handOver, SignedOverride signed) {
        return new Situation(asOf, site.zone(), stage, footing, clock, taken.sampled(), contact, mates.stream().map(mate).toList(), fevers, taken.surfaces(),
                handOver, signed);
    }

    /** For whoever asks for the tests alone, which neither a fever nor the hand-over changes. */
    public Situation ofTests() {
        return situation(mate -> mate.told(false, false), List.of(), NOT_ASKED, null);
    }
}
