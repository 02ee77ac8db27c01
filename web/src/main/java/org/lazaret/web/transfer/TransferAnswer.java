package org.lazaret.web.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.isolation.Progress;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.transfer.Ground;
import org.lazaret.transfer.NoteGathering;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferGround;
import org.lazaret.transfer.TransferLists.Full;
import org.lazaret.transfer.TransferLists.Listed;
import org.lazaret.transfer.TransferNote.Note;
import org.lazaret.transfer.TransferState;
import org.lazaret.transfer.TransferStep;
import org.lazaret.transfer.Vehicle;

/**
 * A transfer, its person named as the reader's role may see.
 *
 * @param destination {@code null} for a hospital outside, which {@code outside} names, or before one is named
 * @param room        where the person lies at the origin; {@code null} without a bed
 * @param kept        the room that is kept, or taken, at the destination; {@code null} for none
 * @param order       whether a doctor ordered it: an emergency
 * @param since       when it came to stand so
 * @param dueAt       when the next step is late; {@code null} when nothing more is to come
 * @param vehicle     {@code null} until one is ordered; its telephone number is masked in lists
 */
public record TransferAnswer(UUID id, TransferState state, UUID person, String name, String englishName, boolean madeUp, PlaceAnswer origin,
        PlaceAnswer destination, String outside, String room, String kept, boolean order, Instant requestedAt, Instant since, Instant dueAt,
        boolean overdue, Instant endedAt, VehicleAnswer vehicle, List<GroundAnswer> grounds) {

    static TransferAnswer of(Listed listed, Sight sight) {
        return of(listed, sight, false);
    }

    private static TransferAnswer of(Listed listed, Sight sight, boolean phones) {
        Transfer t = listed.row().transfer();
        return new TransferAnswer(t.id(), t.state(), t.person(), sight.name(listed.row().name()), sight.englishName(listed.row().name()),
                listed.row().madeUp(), PlaceAnswer.of(listed.row().origin()), PlaceAnswer.of(listed.row().destination()),
                t.destination() == null ? null : t.destination().outside(), listed.row().room(), listed.row().kept(), t.isOrder(), t.requestedAt(),
                t.since(), listed.due(), listed.overdue(), t.endedAt(), VehicleAnswer.of(t.vehicle(), phones),
                listed.grounds().stream().map(GroundAnswer::of).toList());
    }

    /** A site, by name. */
    public record PlaceAnswer(UUID site, SiteKind kind, String nameZh, String nameEn) {
        static PlaceAnswer of(Site site) {
            return site == null ? null : new PlaceAnswer(site.id(), site.kind(), site.facts().nameZh(), site.facts().nameEn());
        }
    }

    /** @param driverPhone {@code null} when nobody knows */
    public record VehicleAnswer(String plate, String driver, String driverPhone, Instant departsAt) {
        static VehicleAnswer of(Vehicle vehicle, boolean phones) {
            if (vehicle == null) {
                return null;
            }
            Phone phone = vehicle.driverPhone() == null ? null : new Phone(vehicle.driverPhone());
            return new VehicleAnswer(vehicle.plate(), vehicle.driver(), phone == null ? null : phones ? phone.e164() : phone.masked(), vehicle.departsAt());
        }
    }

    /** @param source the alert or the sample; {@code null} for somebody's own words */
    public record GroundAnswer(Ground ground, UUID source, String reason) {
        static GroundAnswer of(TransferGround ground) {
            return new GroundAnswer(ground.ground(), ground.source(), ground.reason());
        }
    }

    /**
     * @param spokenFor   who said it for a hospital outside; {@code null} else
     * @param vehicle     {@code null} unless the step orders one
     * @param corrects    number of the step that this one takes back; {@code null} for all others
     */
    public record StepAnswer(int seq, TransferStep.Kind kind, Instant occurredAt, Instant recordedAt, String byName, String reason, UUID destination,
            String outside, String spokenFor, VehicleAnswer vehicle, Integer corrects) {
        static StepAnswer of(TransferStep step, Sight sight) {
            return new StepAnswer(step.key().seq(), step.kind(), step.occurrence().occurredAt(), step.occurrence().recordedAt(), step.byName(),
                    step.reason(), step.destination() == null ? null : step.destination().site(),
                    step.destination() == null ? null : step.destination().outside(), step.spokenFor(),
                    VehicleAnswer.of(step.vehicle(), sight.phones()), step.corrects());
        }
    }

    /**
     * What the destination must know. Temperatures are hundredths of a degree Celsius.
     *
     * @param said in words, with the vehicle; {@code null} for nothing
     */
    public record NoteAnswer(Sex sex, Integer age, String language, String diet, RiskClass riskClass, Progress progress, Set<NeedKind> needs,
            List<String> illnesses, List<NoteGathering.Temperature> temperatures, List<NoteGathering.OpenAlert> alerts,
            List<NoteGathering.Test> tests, String said) {
        static NoteAnswer of(Note note, Vehicle vehicle) {
            return note == null ? null : new NoteAnswer(note.sex(), note.age(), note.language(), note.diet(), note.riskClass(), note.progress(),
                    note.needs(), note.illnesses(), note.said().temperatures(), note.said().alerts(), note.said().tests(), vehicle == null ? null : vehicle.note());
        }
    }

    /**
     * @param steps the newest first
     * @param note  {@code null} for roles that read nothing of anybody's health
     * @param acts  what the reader may do next
     */
    public record Whole(TransferAnswer transfer, List<StepAnswer> steps, NoteAnswer note, Set<TransferStep.Kind> acts) {
        static Whole of(Full full) {
            List<StepAnswer> steps = full.steps().stream().map(step -> StepAnswer.of(step, full.sight())).sorted((a, b) -> b.seq() - a.seq()).toList();
            return new Whole(TransferAnswer.of(full.listed(), full.sight(), full.sight().phones()), steps,
                    NoteAnswer.of(full.note(), full.listed().row().transfer().vehicle()), full.acts());
        }
    }
}
