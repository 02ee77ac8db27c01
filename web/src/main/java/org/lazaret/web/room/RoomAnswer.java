package org.lazaret.web.room;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.room.Room;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomFeatures.AirConditioning;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomDraft;
import org.lazaret.roomlist.RoomPages;

/** A room with everything its own page shows. */
public record RoomAnswer(UUID id, UUID site, String number, String building, int floor, Zone zone, String corridor,
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

    /** @param until {@code null} while the room stands so; {@code by} is the name of who signed it, where it is asked for */
    public record StatePart(int seq, RoomPhase phase, Soil soil, Instant since, Instant until, Instant readyAt, String reason,
            Instant expectedEnd, Instant recordedAt, String by, String protocolVersion) {

        static StatePart of(RoomState state, String by) {
            return new StatePart(state.seq(), state.phase(), state.condition().soil(), state.condition().since(), state.until(),
                    state.condition().readyAt(), state.reason(), state.expectedEnd(), state.recordedAt(), by, state.protocolVersion());
        }
    }

    /** What the protocol in force asks of a disinfection. */
    public record RulesPart(String version, int mgPerLitreMin, int minutesMin, boolean sampleAfterOrdinary) {
    }

    public record SamplePart(UUID id, Instant takenAt, Instant expectedAt, String laboratory) {
    }

    public record DisinfectionPart(String team, String agent, int mgPerLitre, int minutes, Instant finishedAt) {
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
        return new RoomAnswer(room.id(), room.siteId(), room.number(), sheet.building(), sheet.floor(), room.place().zone(),
                room.place().corridor(), room.place().side(), room.place().door(), FeaturesPart.of(room.features()),
                sheet.beds().stream().map(bed -> new BedPart(bed.id(), bed.label())).toList(),
                StatePart.of(sheet.state(), null),
                new RulesPart(sheet.rules().version(), sheet.rules().mgPerLitreMin(), sheet.rules().minutesMin(),
                        sheet.rules().sampleAfterOrdinary()),
                sheet.waiting() == null ? null : new SamplePart(sheet.waiting().id(), sheet.waiting().takenAt(),
                        sheet.waiting().expectedAt(), sheet.waiting().laboratory()),
                sheet.last() == null ? null : new DisinfectionPart(sheet.last().report().team(),
                        sheet.last().report().agent().name(), sheet.last().report().mgPerLitre(), sheet.last().report().minutes(),
                        sheet.last().finishedAt()),
                room.version());
    }
}
