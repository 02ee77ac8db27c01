package org.lazaret.web.room;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomFeatures.AirConditioning;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.RoomState;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomDraft;
import org.lazaret.roomlist.RoomPages;
import org.lazaret.turnover.Agent;
import org.lazaret.turnover.Disinfection;
import org.lazaret.turnover.EnvironmentalSample;
import org.lazaret.turnover.SampleResult;

/** A room with everything its own page shows. */
public record RoomAnswer(UUID id, UUID site, String number, String building, String buildingEn, int floor, Zone zone, String corridor,
        Room.Side side, int door, FeaturesPart features, List<BedPart> beds, StatePart state, RulesPart rules,
        SamplePart waitingSample, DisinfectionPart lastDisinfection, long version) {

    /** What a room offers; what is not known is {@code null}. */
    public record FeaturesPart(boolean ownBathroom, boolean window, AirConditioning airConditioning, boolean accessible,
            int capacity, BigDecimal areaM2, BigDecimal bedDistanceM, String note) {

        RoomFeatures features() {
            return new RoomFeatures(ownBathroom, window, airConditioning, accessible, capacity, areaM2, bedDistanceM, note);
        }

        static FeaturesPart of(RoomFeatures f) {
            return new FeaturesPart(f.ownBathroom(), f.window(), f.airConditioning(), f.accessible(), f.capacity(), f.areaM2(),
                    f.bedDistanceM(), f.note());
        }
    }

    public record BedPart(UUID id, String label) {
    }

    /**
     * @param until        {@code null} while the room stands so
     * @param by           the name of who signed it, where it is asked for
     * @param disinfection the record that the step rests on; {@code null} if it rests on none
     * @param samples      those taken while the room stood so, the oldest first
     */
    public record StatePart(int seq, RoomPhase phase, Soil soil, Instant since, Instant until, Instant readyAt, String reason,
            Instant expectedEnd, Instant recordedAt, String by, String protocolVersion, DisinfectionPart disinfection,
            List<SamplePart> samples) {

        static StatePart of(RoomPages.Signed step) {
            return of(step.state(), step.by(), step.proof(), step.samples().stream().map(SamplePart::of).toList());
        }

        static StatePart of(RoomState state, String by, Disinfection proof, List<SamplePart> samples) {
            return new StatePart(state.seq(), state.phase(), state.condition().soil(), state.condition().since(), state.until(),
                    state.condition().readyAt(), state.reason(), state.expectedEnd(), state.recordedAt(), by,
                    state.protocolVersion(), DisinfectionPart.of(proof), samples);
        }
    }

    /**
     * What the protocol in force asks before the room is used again.
     *
     * @param turnoverHours from the last occupant's leaving to the next one's coming, for the dirt that is in the room
     * @param turnoverOver  when that time is over; {@code null} when nobody has left
     */
    public record RulesPart(String version, int mgPerLitreMin, int minutesMin, boolean sampleAfterOrdinary, long turnoverHours,
            Instant turnoverOver) {

        static RulesPart of(RoomRules rules, RoomCondition now) {
            Duration turnover = rules.turnover(now.soil());
            return new RulesPart(rules.version(), rules.mgPerLitreMin(), rules.minutesMin(), rules.sampleAfterOrdinary(),
                    turnover.toHours(), now.soiledAt() == null ? null : now.soiledAt().plus(turnover));
        }
    }

    /** @param result {@code null} while the laboratory has not answered; {@code by} is who took it, where it is asked for */
    public record SamplePart(UUID id, Instant takenAt, Instant expectedAt, String laboratory, SampleResult result,
            Instant resultAt, String by) {

        static SamplePart of(RoomPages.Taken taken) {
            return of(taken.sample(), taken.by());
        }

        static SamplePart of(EnvironmentalSample sample, String by) {
            return sample == null ? null : new SamplePart(sample.id(), sample.takenAt(), sample.expectedAt(),
                    sample.laboratory(), sample.result(), sample.resultAt(), by);
        }
    }

    public record DisinfectionPart(String team, Agent agent, int mgPerLitre, int minutes, Instant finishedAt) {

        static DisinfectionPart of(Disinfection proof) {
            return proof == null ? null : new DisinfectionPart(proof.report().team(), proof.report().agent(),
                    proof.report().mgPerLitre(), proof.report().minutes(), proof.finishedAt());
        }
    }

    /** A new room; its number stands alone, or a range of equal rooms is drawn up at once. */
    public record Wanted(UUID floor, String number, Zone zone, String corridor, Room.Side side, Integer door,
            FeaturesPart features, Integer beds, RoomPhase start, String reason) {

        RoomDraft draft() {
            RoomFeatures said = features == null ? RoomFeatures.single() : features.features();
            return new RoomDraft(said, beds == null ? said.capacity() : beds, start, reason);
        }

        Room.Place place() {
            return new Room.Place(zone == null ? Zone.CONTAMINATED : zone, corridor, side, door == null ? 1 : door);
        }
    }

    static RoomAnswer of(RoomPages.Sheet sheet) {
        Room room = sheet.room();
        return new RoomAnswer(room.id(), room.siteId(), room.number(), sheet.building().name(), sheet.building().nameEn(), sheet.floor(), room.place().zone(),
                room.place().corridor(), room.place().side(), room.place().door(), FeaturesPart.of(room.features()),
                sheet.beds().stream().map(bed -> new BedPart(bed.id(), bed.label())).toList(),
                StatePart.of(sheet.state(), null, null, List.of()), RulesPart.of(sheet.rules(), sheet.state().condition()),
                SamplePart.of(sheet.waiting(), null), DisinfectionPart.of(sheet.last()), room.version());
    }
}
