package org.lazaret.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.HouseModel.Stint;

/** Who has which bed until which hour, and why somebody else may not have it; all periods in whole hours. */
final class BedModel {
    private static final long OPEN = HouseCommand.OPEN;
    private static final long TURNOVER = 3;

    /** A bed that is taken, or kept for later. */
    private record Claim(Stint who, int bed, long from, long to, boolean present) {
        private int room() {
            return bed / HouseCommand.BEDS;
        }

        /** Who should have gone and has not is still there. */
        private long end(long now) {
            return present && to <= now ? OPEN : to;
        }

        private boolean meets(long start, long stop, long now) {
            return from < stop && start < end(now);
        }

        private HouseGuests guest() {
            return HouseGuests.values()[who.person()];
        }
    }

    private final boolean floorsShared;
    private final List<RoomModel> rooms = Stream.generate(RoomModel::new).limit(HouseCommand.ROOMS).toList();
    private List<Claim> claims = new ArrayList<>();

    BedModel(boolean floorsShared) {
        this.floorsShared = floorsShared;
    }

    RoomModel room(int room) {
        return rooms.get(room);
    }

    String plan(Stint who, int bed, long from, long to, long now) {
        List<Claim> before = new ArrayList<>(claims);
        List<RoomModel.Stand> stands = rooms.stream().map(RoomModel::stand).toList();
        giveUp(who);
        Claim lying = claim(who, true);
        String refused = lying != null && lying.bed == bed ? "invalid" : unfit(who, bed, from, to, now);
        if (refused != null) {
            undo(before, stands);
            return refused;
        }
        rooms.get(bed / HouseCommand.BEDS).keep();
        claims.add(new Claim(who, bed, from, to, false));
        return null;
    }

    /** @param until {@code null} when nobody says: as planned for that bed, else as known before */
    String move(Stint who, int bed, Long until, boolean positive, long now) {
        Claim old = claim(who, true);
        Claim plan = claim(who, false);
        boolean kept = plan != null && plan.bed == bed;
        if (old.bed == bed) {
            return "invalid";
        }
        List<Claim> before = new ArrayList<>(claims);
        List<RoomModel.Stand> stands = rooms.stream().map(RoomModel::stand).toList();
        leave(who, positive, now);
        String refused = lie(who, bed, until == null && !kept ? Long.valueOf(old.end(now)) : until, now);
        if (refused != null) {
            undo(before, stands);
        }
        return refused;
    }

    private void undo(List<Claim> before, List<RoomModel.Stand> stands) {
        claims = before;
        for (int i = 0; i < stands.size(); i++) {
            rooms.get(i).stand(stands.get(i));
        }
    }

    /** @param until {@code null} when nobody says: as planned for that bed, else nobody knows */
    String lie(Stint who, int bed, Long until, long now) {
        Claim plan = claim(who, false);
        boolean kept = plan != null && plan.bed == bed;
        long planned = kept && plan.to > now ? plan.to : OPEN;
        long to = until == null ? planned : until;
        String refused = unfit(who, bed, now, to, now);
        if (refused != null) {
            return refused;
        }
        if (kept) {
            claims.remove(plan);
        } else {
            giveUp(who);
        }
        rooms.get(bed / HouseCommand.BEDS).enter();
        claims.add(new Claim(who, bed, now, to, true));
        return null;
    }

    void leave(Stint who, boolean positive, long now) {
        Claim claim = claim(who, true);
        claims.remove(claim);
        if (claims.stream().noneMatch(c -> c.present && c.room() == claim.room())) {
            rooms.get(claim.room()).empty(now, positive);
        }
    }

    void giveUp(Stint who) {
        Claim plan = claim(who, false);
        if (plan != null) {
            claims.remove(plan);
            if (claims.stream().noneMatch(c -> !c.present && c.room() == plan.room())) {
                rooms.get(plan.room()).unkeep();
            }
        }
    }

    private Claim claim(Stint who, boolean present) {
        return claims.stream().filter(c -> c.who == who && c.present == present).findFirst().orElse(null);
    }

    private String unfit(Stint who, int bed, long from, long to, long now) {
        HouseGuests guest = HouseGuests.values()[who.person()];
        if (claims.stream().anyMatch(c -> c.bed == bed && c.who != who && c.who.person() == who.person() && c.meets(from, to, now))) {
            return "invalid";
        }
        int room = bed / HouseCommand.BEDS;
        List<Claim> there = claims.stream().filter(c -> c.room() == room && c.who.person() != who.person()).toList();
        List<Claim> met = there.stream().filter(c -> c.meets(from, to, now)).toList();
        Set<String> why = new TreeSet<>();
        say(why, rooms.get(room).dirty(), "NOT_CLEAN");
        say(why, from < readyAt(room, from, to, now), "TURNOVER");
        say(why, met.stream().map(Claim::bed).distinct().count() == HouseCommand.BEDS, "NO_FREE_BED");
        say(why, met.size() >= HouseCommand.BEDS, "CAPACITY");
        say(why, met.stream().anyMatch(c -> c.present && !guest.excepted(c.guest())), "ONE_PERSON");
        say(why, there.stream().anyMatch(c -> !c.present && !guest.excepted(c.guest())
                && c.meets(from, to == OPEN ? OPEN : to + TURNOVER, now)), "PLANNED_FOR_OTHERS");
        say(why, met.stream().anyMatch(c -> c.guest().riskClass() != guest.riskClass()), "CLASS_IN_ROOM");
        say(why, !floorsShared && otherClassBeside(guest.riskClass(), room, from, to, now), "CLASS_ON_FLOOR");
        say(why, guest == HouseGuests.CHILD && met.isEmpty(), "NOT_ALONE");
        say(why, met.stream().anyMatch(c -> c.bed == bed), "bed-taken");
        return why.isEmpty() ? null : why.toString();
    }

    private boolean otherClassBeside(RiskClass mine, int room, long from, long to, long now) {
        int floor = room / HouseCommand.FLOORS;
        return claims.stream().anyMatch(c -> c.room() != room && c.room() / HouseCommand.FLOORS == floor
                && c.guest().riskClass() != mine && c.meets(from, to, now));
    }

    /** In a taken room, after the last one who will have gone by then; else as the room itself says. */
    private long readyAt(int room, long from, long to, long now) {
        if (!rooms.get(room).taken()) {
            return rooms.get(room).stand().readyAt();
        }
        return claims.stream().filter(c -> c.room() == room && !c.meets(from, to, now) && c.end(now) <= from)
                .mapToLong(c -> c.end(now) + TURNOVER).max().orElse(0);
    }

    private static void say(Set<String> why, boolean applies, String reason) {
        if (applies) {
            why.add(reason);
        }
    }
}
