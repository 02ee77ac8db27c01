package org.lazaret.web.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.contact.Contact;
import org.lazaret.contact.ContactDecision;
import org.lazaret.contact.ContactReason;
import org.lazaret.contact.Encounter;
import org.lazaret.contact.Grade;
import org.lazaret.contact.Investigation;
import org.lazaret.contact.InvestigationLists.Cases;
import org.lazaret.contact.InvestigationLists.Count;
import org.lazaret.contact.InvestigationLists.Detail;
import org.lazaret.contact.InvestigationLists.Door;
import org.lazaret.contact.InvestigationLists.Head;
import org.lazaret.contact.InvestigationLists.Near;
import org.lazaret.contact.InvestigationLists.Row;
import org.lazaret.contact.Positive;
import org.lazaret.people.Sight;
import org.lazaret.room.Room;

/** Cases of a site, people named as the reader's role may see. */
public final class InvestigationAnswer {
    private InvestigationAnswer() {
    }

    /** Who took something back or ended it, when and why. */
    public record EndedAnswer(Instant at, String by, String reason) {
        static EndedAnswer of(Investigation.Ending ending) {
            return ending == null ? null : new EndedAnswer(ending.at(), ending.by(), ending.reason());
        }
    }

    /**
     * A case.
     *
     * @param leftAt     when the positive left; {@code null} while inside
     * @param room       where the positive is now; {@code null} without a bed
     * @param windowTo   first instant after the window; {@code windowFrom} is its first
     * @param tracedAt   contacts stand as known then
     * @param unfounded  {@code null} while the positive stands
     */
    public record HeadAnswer(UUID id, UUID site, UUID person, String name, String englishName, boolean madeUp, Instant leftAt, String room,
            Instant windowFrom, Instant windowTo, int windowHours, int doorDistance, String protocolVersion, Instant openedAt, String openedBy,
            Instant tracedAt, EndedAnswer unfounded) {
        static HeadAnswer of(Head head, Sight sight) {
            Investigation i = head.investigation();
            return new HeadAnswer(i.id(), i.site(), i.person(), sight.name(head.name()), sight.englishName(head.name()), head.madeUp(), head.leftAt(),
                    head.room(), i.window().from(), i.window().to(), i.windowHours(), i.doorDistance(), i.protocolVersion(), i.when().recordedAt(),
                    i.byName(), i.tracedAt(), EndedAnswer.of(i.ending()));
        }
    }

    /** How many contacts of a grade there are, {@code open}: of them not decided. */
    public record CountAnswer(Grade grade, long all, long open) {
        static CountAnswer of(Count count) {
            return new CountAnswer(count.grade(), count.all(), count.open());
        }
    }

    public record RowAnswer(HeadAnswer head, List<CountAnswer> counts) {
        static RowAnswer of(Row row, Sight sight) {
            return new RowAnswer(HeadAnswer.of(row.head(), sight), row.counts().stream().map(CountAnswer::of).toList());
        }
    }

    /** Those that stand first, then the newest. */
    public record ListAnswer(List<RowAnswer> items) {
        static ListAnswer of(Cases cases) {
            return new ListAnswer(cases.items().stream().map(row -> RowAnswer.of(row, cases.sight())).toList());
        }
    }

    /** @param sample {@code null} where it was told, {@code toldBy} where it was not */
    public record PositiveAnswer(UUID sample, Instant collectedAt, Instant onsetAt, String toldBy, Instant recordedAt, String by, EndedAnswer withdrawn) {
        static PositiveAnswer of(Positive positive) {
            return new PositiveAnswer(positive.sample(), positive.collectedAt(), positive.onsetAt(), positive.toldBy(), positive.when().recordedAt(),
                    positive.byName(), EndedAnswer.of(positive.withdrawal()));
        }
    }

    /**
     * What brought them together.
     *
     * @param room    where the positive was
     * @param ownRoom where the contact was; {@code null} for staff
     * @param to      {@code null} for a moment
     */
    public record EncounterAnswer(Encounter.Kind kind, UUID room, UUID ownRoom, Instant from, Instant to, Instant foundAt) {
        static EncounterAnswer of(ContactReason reason) {
            Encounter one = reason.encounter();
            return new EncounterAnswer(one.kind(), one.room(), one.ownRoom(), one.from(), one.to(), reason.foundAt());
        }
    }

    public record DecisionAnswer(ContactDecision.Kind decision, String reason, Instant recordedAt, String by) {
        static DecisionAnswer of(ContactDecision decision) {
            return new DecisionAnswer(decision.decision(), decision.reason(), decision.recordedAt(), decision.byName());
        }
    }

    /**
     * Somebody who was near.
     *
     * @param person    {@code null} for staff, who have a {@code staffName}
     * @param decision  {@code null} while nobody has decided
     * @param goneAt    since when nothing recorded says so any more; {@code null} while something does
     * @param room      where they are now; {@code null} without a bed
     * @param decisions the newest first
     */
    public record ContactAnswer(UUID id, Grade grade, UUID stay, UUID person, String name, String englishName, boolean madeUp, String staffName,
            String room, Instant leftAt, Instant foundAt, Instant goneAt, ContactDecision.Kind decision, List<EncounterAnswer> encounters,
            List<DecisionAnswer> decisions) {
        static ContactAnswer of(Near near, Sight sight) {
            Contact c = near.contact();
            boolean resident = near.name() != null;
            return new ContactAnswer(c.id(), c.grade(), c.stay(), c.person(), resident ? sight.name(near.name()) : null,
                    resident ? sight.englishName(near.name()) : null, near.madeUp(), c.staffName(), near.room(), near.leftAt(), c.foundAt(), c.goneAt(),
                    c.decision(), near.reasons().stream().map(EncounterAnswer::of).toList(), near.decisions().stream().map(DecisionAnswer::of).toList());
        }
    }

    /** A door of a floor on which the positive lay. @param corridor {@code null} where the floor has one only; @param label of the floor, {@code null} without */
    public record DoorAnswer(UUID room, String number, UUID floor, int floorNumber, String label, String building, String buildingEn, String corridor,
            Room.Side side, int door) {
        static DoorAnswer of(Door door) {
            return new DoorAnswer(door.room(), door.number(), door.floor(), door.floorNumber(), door.label(), door.building(), door.buildingEn(),
                    door.place().corridor(), door.place().side(), door.place().door());
        }
    }

    /** A case with everybody who was near, the nearest first. */
    public record DetailAnswer(HeadAnswer head, List<PositiveAnswer> positives, List<ContactAnswer> contacts, List<DoorAnswer> doors) {
        static DetailAnswer of(Detail detail) {
            return new DetailAnswer(HeadAnswer.of(detail.head(), detail.sight()), detail.positives().stream().map(PositiveAnswer::of).toList(),
                    detail.contacts().stream().map(near -> ContactAnswer.of(near, detail.sight())).toList(),
                    detail.doors().stream().map(DoorAnswer::of).toList());
        }
    }

    /** A case after a command. */
    public record StandingAnswer(UUID id, Instant tracedAt, boolean stands) {
        static StandingAnswer of(Investigation investigation) {
            return new StandingAnswer(investigation.id(), investigation.tracedAt(), investigation.stands());
        }
    }
}
