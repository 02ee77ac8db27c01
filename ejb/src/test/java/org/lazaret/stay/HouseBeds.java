package org.lazaret.stay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Conditions.Allowance;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Guest;
import org.lazaret.fit.Occupant;
import org.lazaret.fit.RoomFit;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomCycle;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.Zone;
import org.lazaret.shared.Period;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.SiteKind;

/** Rooms and beds in memory under the product's {@link RoomCycle} and {@link RoomFit}. */
final class HouseBeds {
    private static final Duration TURNOVER = Duration.ofHours(3);
    private static final RoomCycle CYCLE = new RoomCycle("0501",
            new RoomRules("test", 1000, 30, TURNOVER, Duration.ofHours(24), false, Duration.ofHours(72)));
    private static final RoomFeatures FEATURES =
            new RoomFeatures(true, true, RoomFeatures.AirConditioning.SPLIT, false, HouseCommand.BEDS, null, null, null);

    /** A bed that is taken, or kept for later. */
    record Held(Stay stay, int bed, Period period, boolean present) {
        int room() {
            return bed / HouseCommand.BEDS;
        }

        HouseGuests guest() {
            return Stream.of(HouseGuests.values()).filter(g -> g.id().equals(stay.person())).findFirst().orElseThrow();
        }

        /** Who should have left and has not is still there. */
        private Occupant occupant(Instant now) {
            Period real = present ? until(period.from(), period.to(), now) : period;
            return new Occupant(stay.person(), id(bed), guest().riskClass(), null, real, present);
        }
    }

    /** Everything at one moment. */
    record Stand(List<RoomCondition> rooms, List<Held> held) {
    }

    private final boolean floorsShared;
    private final Set<Allowance> allowances = HouseGuests.EXCEPTIONS.stream().map(List::copyOf)
            .map(pair -> new Allowance(UUID.randomUUID(), pair.get(0).id(), pair.get(1).id(), SharingGround.CHILD))
            .collect(Collectors.toSet());
    private List<RoomCondition> rooms = IntStream.range(0, HouseCommand.ROOMS)
            .mapToObj(room -> CYCLE.begin(RoomPhase.CLEAN, HouseOfRules.START)).collect(Collectors.toList());
    private List<Held> held = new ArrayList<>();

    HouseBeds(boolean floorsShared) {
        this.floorsShared = floorsShared;
    }

    Stand stand() {
        return new Stand(List.copyOf(rooms), List.copyOf(held));
    }

    void stand(Stand again) {
        rooms = new ArrayList<>(again.rooms);
        held = new ArrayList<>(again.held);
    }

    /** @param to {@code null}, or over by now, when nobody knows */
    static Period until(Instant from, Instant to, Instant now) {
        return new Period(from, to != null && to.isAfter(now) && to.isAfter(from) ? to : null);
    }

    void work(HouseCommand c, Instant now) {
        RoomCondition room = rooms.get(c.room());
        rooms.set(c.room(), switch (c.act()) {
            case START_DISINFECTION -> CYCLE.startDisinfection(room, now);
            case FINISH_DISINFECTION -> CYCLE.finishDisinfection(room, now, c.flag());
            case SAMPLE -> CYCLE.sampled(room, now, c.flag());
            case TAKE_OUT -> CYCLE.takeOut(room, now);
            case RETURN -> CYCLE.returnToService(room, now, c.flag());
            case EXPECT, SET_OUT, PLAN, GIVE_UP, ADMIT, MOVE, OUT, BACK, END, DEPART, WITHDRAW_ENDING -> throw new AssertionError(c);
        });
    }

    Held open(Stay stay) {
        return find(stay, true);
    }

    void plan(Stay stay, int bed, Period period, Instant now) {
        giveUp(stay, now);
        Held plan = new Held(stay, bed, period, false);
        judge(plan, now);
        RoomCondition room = rooms.get(plan.room());
        if (room.phase() == RoomPhase.CLEAN) {
            rooms.set(plan.room(), CYCLE.reserve(room, now));
        }
        held.add(plan);
    }

    /** @param leavesAt {@code null} for what the own plan of the bed says, or nobody knows */
    void take(Stay stay, int bed, Instant leavesAt, Instant now) {
        Held plan = find(stay, false);
        boolean kept = plan != null && plan.bed() == bed;
        Held taken = new Held(stay, bed, until(now, leavesAt == null && kept ? plan.period().to() : leavesAt, now), true);
        judge(taken, now);
        if (kept) {
            held.remove(plan);
        } else {
            giveUp(stay, now);
        }
        RoomCondition room = rooms.get(taken.room());
        if (room.phase() != RoomPhase.OCCUPIED) {
            rooms.set(taken.room(), CYCLE.occupy(room, now));
        }
        held.add(taken);
    }

    boolean keeps(Stay stay, int bed) {
        Held plan = find(stay, false);
        return plan != null && plan.bed() == bed;
    }

    void leave(Stay stay, boolean positive, Instant now) {
        Held left = find(stay, true);
        held.remove(left);
        if (held.stream().noneMatch(h -> h.present() && h.room() == left.room())) {
            rooms.set(left.room(), CYCLE.vacate(rooms.get(left.room()), now, positive));
        }
    }

    void giveUp(Stay stay, Instant now) {
        Held plan = find(stay, false);
        if (plan == null) {
            return;
        }
        held.remove(plan);
        boolean others = held.stream().anyMatch(h -> !h.present() && h.room() == plan.room());
        if (!others && rooms.get(plan.room()).phase() == RoomPhase.RESERVED) {
            rooms.set(plan.room(), CYCLE.unreserve(rooms.get(plan.room()), now));
        }
    }

    private Held find(Stay stay, boolean present) {
        return held.stream().filter(h -> h.stay() == stay && h.present() == present).findFirst().orElse(null);
    }

    private void judge(Held wanted, Instant now) {
        BedClaims.refuseSecond(held.stream().filter(h -> h.bed() == wanted.bed() && h.stay() != wanted.stay()
                && h.guest() == wanted.guest()).map(h -> h.occupant(now).period()).toList(), wanted.period());
        HouseGuests who = wanted.guest();
        Set<NeedKind> needs = who == HouseGuests.CHILD ? EnumSet.of(NeedKind.CHILD) : EnumSet.noneOf(NeedKind.class);
        Guest guest = new Guest(who.id(), who.riskClass(), null, needs, wanted.period(), Guest.Asks.NOTHING, 0);
        Fit fit = RoomFit.judge(guest, candidate(wanted.room(), now), new Conditions(SiteKind.ISOLATION, true, now,
                (one, other) -> floorsShared || one == other, BigDecimal.ONE, BigDecimal.ONE, TURNOVER, allowances));
        boolean free = fit.beds().contains(id(wanted.bed()));
        if (!fit.fits() || !free) {
            throw new HouseUnfit(fit.obstacles(), free);
        }
    }

    private Candidate candidate(int room, Instant now) {
        int floor = room / HouseCommand.FLOORS;
        List<Candidate.Neighbour> beside = held.stream().filter(h -> h.room() != room && h.room() / HouseCommand.FLOORS == floor)
                .map(h -> new Candidate.Neighbour("r" + h.room(), place(h.room()), h.occupant(now))).toList();
        return new Candidate(id(100 + room), "r" + room, floor, Set.of(), place(room), FEATURES, rooms.get(room), null,
                IntStream.range(0, HouseCommand.BEDS).mapToObj(i -> id(room * HouseCommand.BEDS + i)).toList(),
                held.stream().filter(h -> h.room() == room).map(h -> h.occupant(now)).toList(), beside);
    }

    private static Room.Place place(int room) {
        return new Room.Place(Zone.CONTAMINATED, null, Room.Side.LEFT, room + 1);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
