package org.lazaret.fit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.fit.Obstacle.Remedy;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.shared.Period;
import org.lazaret.site.SiteKind;

/**
 * Whether a room fits somebody: a list of short named rules, each of which says nothing or gives its reason (invariants
 * 3–5, R11, R12, R26, R30, settled reading 12). Every rule is asked, so that a reader learns all that stands in the way.
 */
public final class RoomFit {

    private interface FitRule {
        Optional<Obstacle> against(Guest guest, Candidate room, Conditions conditions);
    }

    private static final List<FitRule> RULES = List.of(
            RoomFit::siteIsOpen, RoomFit::roomIsClean, RoomFit::turnoverIsOver, RoomFit::zoneIsRight, RoomFit::bedIsFree,
            RoomFit::nobodyElseIsPlanned, RoomFit::onePersonOrException, RoomFit::classesShareRoom,
            RoomFit::floorServesClass, RoomFit::classesShareFloor, RoomFit::notAlone, RoomFit::accessible,
            RoomFit::ownBathroom, RoomFit::floorInReach, RoomFit::capacityIsEnough, RoomFit::areaIsEnough,
            RoomFit::bedsAreApart);

    private RoomFit() {
    }

    /** Every room with its answer: what fits first, the best at the top; then the others by number. */
    public static List<Fit> rank(Guest guest, List<Candidate> rooms, Conditions conditions) {
        return Fit.ranked(rooms.stream().map(room -> judge(guest, room, conditions)));
    }

    public static Fit judge(Guest guest, Candidate room, Conditions conditions) {
        List<Obstacle> obstacles = RULES.stream().flatMap(rule -> rule.against(guest, room, conditions).stream()).toList();
        List<Advantage> advantages = obstacles.isEmpty() ? Advantages.of(guest, room) : List.of();
        return new Fit(room, obstacles, advantages, room.freeBeds(guest.period(), guest.person()),
                advantages.stream().mapToInt(Advantage::weight).sum());
    }

    private static Optional<Obstacle> siteIsOpen(Guest guest, Candidate room, Conditions conditions) {
        return when(!conditions.open(), Reason.SITE_CLOSED, Remedy.OPEN_SITE);
    }

    /** Only a released-clean room is given out (invariant 4); who joins somebody finds it occupied. */
    private static Optional<Obstacle> roomIsClean(Guest guest, Candidate room, Conditions conditions) {
        boolean good = switch (room.condition().phase()) {
            case CLEAN, RESERVED, OCCUPIED -> true;
            case AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE, OUT_OF_SERVICE -> false;
        };
        return when(!good, Reason.NOT_CLEAN, Remedy.CLEAN_ROOM, "phase", room.condition().phase(), "since",
                room.condition().since(), "expectedEnd", room.expectedEnd());
    }

    private static Optional<Obstacle> turnoverIsOver(Guest guest, Candidate room, Conditions conditions) {
        Instant ready = room.condition().readyAt();
        if (room.condition().phase() == RoomPhase.OCCUPIED) {
            ready = room.occupants().stream().filter(o -> !o.period().overlaps(guest.period())).map(o -> o.period().to())
                    .filter(Objects::nonNull).filter(to -> !to.isAfter(guest.period().from())).max(Comparator.naturalOrder())
                    .map(to -> to.plus(conditions.kind() == SiteKind.HOSPITAL ? Duration.ZERO : conditions.turnover()))
                    .orElse(null);
        }
        return when(ready != null && guest.period().from().isBefore(ready), Reason.TURNOVER, Remedy.WAIT, "readyAt", ready);
    }

    /** The isolated live in the contaminated zone, staff in the clean one (R11). */
    private static Optional<Obstacle> zoneIsRight(Guest guest, Candidate room, Conditions conditions) {
        Zone zone = room.place().zone();
        boolean right = switch (conditions.kind()) {
            case ISOLATION -> zone == Zone.CONTAMINATED;
            case RESIDENCE -> zone != Zone.CONTAMINATED;
            case HOSPITAL, COMMUNITY -> true;
        };
        return when(!right, Reason.ZONE, Remedy.NONE, "zone", zone);
    }

    private static Optional<Obstacle> bedIsFree(Guest guest, Candidate room, Conditions conditions) {
        int free = room.freeBeds(guest.period(), guest.person()).size();
        int needed = guest.together() + 1;
        return when(free < needed, Reason.NO_FREE_BED, Remedy.NONE, "free", free, "needed", needed, "beds", room.beds().size());
    }

    /** A plan of somebody else begins before this stay, and the turnover after it, would be over (invariant 1, R30). */
    private static Optional<Obstacle> nobodyElseIsPlanned(Guest guest, Candidate room, Conditions conditions) {
        if (!conditions.kind().oneToARoom()) {
            return Optional.empty();
        }
        Instant to = guest.period().to();
        Period held = to == null ? guest.period() : guest.period().endingAt(to.plus(conditions.turnover()));
        return room.during(held, guest.person()).stream()
                .filter(o -> !o.present() && conditions.allowance(guest, o) == null)
                .min(Comparator.comparing(o -> o.period().from()))
                .map(o -> Obstacle.of(Reason.PLANNED_FOR_OTHERS, Remedy.SHORTEN_STAY, "plannedFrom", o.period().from()));
    }

    /** One person a room, unless an exception with assessor and reason covers everybody in it (invariant 3). */
    private static Optional<Obstacle> onePersonOrException(Guest guest, Candidate room, Conditions conditions) {
        if (!conditions.kind().oneToARoom()) {
            return Optional.empty();
        }
        List<Occupant> uncovered = room.during(guest.period(), guest.person()).stream()
                .filter(o -> o.present() && conditions.allowance(guest, o) == null).toList();
        return when(!uncovered.isEmpty(), Reason.ONE_PERSON, Remedy.RECORD_EXCEPTION, "occupants", uncovered.size());
    }

    /** Close and secondary contacts never share a room, family or not (invariant 5, settled reading 12). */
    private static Optional<Obstacle> classesShareRoom(Guest guest, Candidate room, Conditions conditions) {
        if (conditions.kind() == SiteKind.HOSPITAL) {
            return Optional.empty();
        }
        return room.during(guest.period(), guest.person()).stream().map(Occupant::riskClass)
                .filter(other -> neverShare(guest.riskClass(), other, conditions)).findFirst()
                .map(other -> Obstacle.of(Reason.CLASS_IN_ROOM, Remedy.NONE, "riskClass", guest.riskClass(), "other", other));
    }

    private static Optional<Obstacle> floorServesClass(Guest guest, Candidate room, Conditions conditions) {
        Set<RiskClass> serves = room.floorServes();
        return when(guest.riskClass() != null && !serves.isEmpty() && !serves.contains(guest.riskClass()),
                Reason.FLOOR_OF_OTHERS, Remedy.CHANGE_FLOOR_CLASSES, "floor", room.floor(), "serves", serves);
    }

    /** Whether two classes may live on one floor is protocol data (invariant 5). */
    private static Optional<Obstacle> classesShareFloor(Guest guest, Candidate room, Conditions conditions) {
        if (conditions.kind() == SiteKind.HOSPITAL || guest.riskClass() == null) {
            return Optional.empty();
        }
        List<Candidate.Neighbour> apart = room.neighbours().stream()
                .filter(n -> n.occupant().period().overlaps(guest.period()))
                .filter(n -> n.occupant().riskClass() != null
                        && !conditions.sharesFloor().test(guest.riskClass(), n.occupant().riskClass())).toList();
        return apart.stream().findFirst().map(first -> Obstacle.of(Reason.CLASS_ON_FLOOR, Remedy.NONE, "floor", room.floor(),
                "other", first.occupant().riskClass(), "rooms", apart.stream().map(Candidate.Neighbour::room).distinct().count()));
    }

    /** Children, the pregnant, the seriously ill and the helpless are not alone (R12). */
    private static Optional<Obstacle> notAlone(Guest guest, Candidate room, Conditions conditions) {
        boolean alone = guest.together() == 0 && room.during(guest.period(), guest.person()).isEmpty();
        return when(conditions.kind() == SiteKind.ISOLATION && alone && !guest.needs().isEmpty(), Reason.NOT_ALONE,
                Remedy.BRING_COMPANION, "needs", guest.needs());
    }

    private static Optional<Obstacle> accessible(Guest guest, Candidate room, Conditions conditions) {
        return when(guest.asks().accessible() && !room.features().accessible(), Reason.NOT_ACCESSIBLE, Remedy.NONE);
    }

    private static Optional<Obstacle> ownBathroom(Guest guest, Candidate room, Conditions conditions) {
        return when(guest.asks().ownBathroom() && !room.features().ownBathroom(), Reason.NO_OWN_BATHROOM, Remedy.NONE);
    }

    private static Optional<Obstacle> floorInReach(Guest guest, Candidate room, Conditions conditions) {
        Integer most = guest.asks().floorMax();
        return when(most != null && room.floor() > most, Reason.FLOOR_TOO_HIGH, Remedy.NONE, "floor", room.floor(), "most", most);
    }

    private static Optional<Obstacle> capacityIsEnough(Guest guest, Candidate room, Conditions conditions) {
        int people = room.people(guest);
        return when(people > room.features().capacity(), Reason.CAPACITY, Remedy.NONE, "people", people, "capacity",
                room.features().capacity());
    }

    /** What nobody has measured is not judged. */
    private static Optional<Obstacle> areaIsEnough(Guest guest, Candidate room, Conditions conditions) {
        BigDecimal area = room.features().areaM2();
        return when(conditions.kind().oneToARoom() && area != null && area.compareTo(conditions.areaMinM2()) < 0,
                Reason.ROOM_TOO_SMALL, Remedy.NONE, "areaM2", area, "leastM2", conditions.areaMinM2());
    }

    private static Optional<Obstacle> bedsAreApart(Guest guest, Candidate room, Conditions conditions) {
        BigDecimal distance = room.features().bedDistanceM();
        return when(room.people(guest) > 1 && distance != null && distance.compareTo(conditions.bedDistanceMinM()) < 0,
                Reason.BEDS_TOO_CLOSE, Remedy.NONE, "distanceM", distance, "leastM", conditions.bedDistanceMinM());
    }

    private static boolean neverShare(RiskClass one, RiskClass other, Conditions conditions) {
        if (one == null || other == null || one == other) {
            return false;
        }
        return Set.of(one, other).equals(Set.of(RiskClass.CLOSE_CONTACT, RiskClass.SECONDARY_CONTACT))
                || !conditions.sharesFloor().test(one, other);
    }

    private static Optional<Obstacle> when(boolean applies, Reason reason, Remedy remedy, Object... facts) {
        return applies ? Optional.of(Obstacle.of(reason, remedy, facts)) : Optional.empty();
    }
}
