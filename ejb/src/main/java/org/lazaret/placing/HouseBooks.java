package org.lazaret.placing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.allotment.Books;
import org.lazaret.allotment.Seating;
import org.lazaret.fit.Candidate;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.SiteKind;

/**
 * What people say to each other: who may share, how many a room holds, who may not be alone, which classes live on one
 * floor; and what it costs. Each is a sum over rooms, floors and families, of which a change touches one of each.
 */
final class HouseBooks implements Books {
    private static final int CLASSES = RiskClass.values().length;

    private final HouseLedger ledger;
    private final Weights weights;
    private final boolean[][] apart = new boolean[CLASSES][CLASSES];
    private final boolean alone;
    private final int[] capacity;
    private final int[][] members;
    private final int[] count;
    private final int[] spotOf;
    private final int[] riskClass;
    private final boolean[] needs;
    private final int[][] onFloor;
    private final int[][] lived;
    private final int[] housed;
    private final boolean[] opened;
    private final int[][] relatives;
    private long forbidden;
    private long cost;

    HouseBooks(HouseLedger ledger) {
        this.ledger = ledger;
        weights = ledger.house.weights();
        SiteKind kind = ledger.house.conditions().kind();
        alone = kind == SiteKind.ISOLATION;
        for (RiskClass one : RiskClass.values()) {
            for (RiskClass other : RiskClass.values()) {
                apart[one.ordinal()][other.ordinal()] = kind != SiteKind.HOSPITAL && !ledger.house.conditions().sharesFloor().test(one, other);
            }
        }
        capacity = ledger.rooms.stream().mapToInt(this::capacity).toArray();
        members = new int[ledger.spots()][2];
        count = new int[ledger.spots()];
        spotOf = new int[ledger.seekers()];
        Arrays.fill(spotOf, Seating.NOWHERE);
        riskClass = ledger.people.stream().mapToInt(one -> one.guest().riskClass() == null ? -1 : one.guest().riskClass().ordinal()).toArray();
        needs = new boolean[ledger.seekers()];
        relatives = new int[ledger.seekers()][];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = alone && !ledger.people.get(i).guest().needs().isEmpty();
            relatives[i] = relatives(i);
        }
        onFloor = new int[ledger.walk.floorCount()][CLASSES];
        lived = new int[ledger.walk.floorCount()][CLASSES];
        housed = new int[ledger.walk.floorCount()];
        opened = new boolean[ledger.walk.floorCount()];
        live();
    }

    private int capacity(Candidate room) {
        int most = Math.min(room.beds().size(), room.features().capacity());
        boolean close = room.features().bedDistanceM() != null
                && room.features().bedDistanceM().compareTo(ledger.house.conditions().bedDistanceMinM()) < 0;
        return close ? Math.min(1, most) : most;
    }

    /** Rooms in which somebody of the family lies already. */
    private int[] relatives(int person) {
        var kin = ledger.people.get(person).guest().kinGroup();
        List<Candidate> rooms = ledger.rooms;
        return kin == null ? new int[0] : IntStream.range(0, rooms.size())
                .filter(room -> rooms.get(room).occupants().stream().anyMatch(o -> kin.equals(o.kinGroup()))).toArray();
    }

    /** Who lives on the floors already. */
    private void live() {
        for (int room = 0; room < ledger.spots(); room++) {
            int floor = ledger.walk.floor(room);
            for (var occupant : ledger.rooms.get(room).occupants()) {
                opened[floor] = true;
                if (occupant.riskClass() != null) {
                    lived[floor][occupant.riskClass().ordinal()]++;
                }
            }
        }
    }

    @Override
    public void put(int person, int room) {
        int floor = ledger.walk.floor(room);
        forbidden -= against(room);
        cost -= spare(room) + floorCost(floor);
        if (count[room] == members[room].length) {
            members[room] = Arrays.copyOf(members[room], 2 * count[room]);
        }
        members[room][count[room]++] = person;
        spotOf[person] = room;
        house(person, floor, 1);
        forbidden += against(room) + (riskClass[person] < 0 ? 0 : clashes(riskClass[person], floor));
        cost += spare(room) + floorCost(floor) + ledger.ownCost(person, room) + familyCost(person, room);
    }

    @Override
    public void take(int person, int room) {
        int floor = ledger.walk.floor(room);
        forbidden -= against(room) + (riskClass[person] < 0 ? 0 : clashes(riskClass[person], floor));
        cost -= spare(room) + floorCost(floor) + ledger.ownCost(person, room) + familyCost(person, room);
        int at = 0;
        while (members[room][at] != person) {
            at++;
        }
        members[room][at] = members[room][--count[room]];
        spotOf[person] = Seating.NOWHERE;
        house(person, floor, -1);
        forbidden += against(room);
        cost += spare(room) + floorCost(floor);
    }

    private void house(int person, int floor, int by) {
        housed[floor] += by;
        if (riskClass[person] >= 0) {
            onFloor[floor][riskClass[person]] += by;
        }
    }

    /** How many of those who come may not live on a floor with that class. */
    private int clashes(int one, int floor) {
        int found = 0;
        for (int other = 0; other < CLASSES; other++) {
            found += apart[one][other] ? onFloor[floor][other] : 0;
        }
        return found;
    }

    /** What the rules have against those in the room: too many, not to share with each other, alone and not to be. */
    private long against(int room) {
        long found = 0;
        int crowd = count[room];
        for (int i = 0; i < crowd; i++) {
            int person = members[room][i];
            int present = ledger.present(person, room);
            found += Math.max(0, crowd + present - capacity[room]);
            if (needs[person] && crowd + present == 1) {
                found++;
            }
            for (int j = 0; j < i; j++) {
                found += mayShare(person, members[room][j]) ? 0 : 1;
            }
        }
        return found;
    }

    /** As {@code RoomFit} has it: by exception, and close and secondary contacts never, nor classes that are not of one floor. */
    private boolean mayShare(int one, int other) {
        int mine = riskClass[one];
        int theirs = riskClass[other];
        boolean close = mine >= 0 && theirs >= 0 && mine + theirs == RiskClass.CLOSE_CONTACT.ordinal() + RiskClass.SECONDARY_CONTACT.ordinal()
                && (mine == RiskClass.CLOSE_CONTACT.ordinal() || mine == RiskClass.SECONDARY_CONTACT.ordinal()) && mine != theirs;
        return ledger.mayShare(one, other) && !(close && ledger.house.conditions().kind() != SiteKind.HOSPITAL);
    }

    private long spare(int room) {
        if (count[room] == 0) {
            return 0;
        }
        int present = 0;
        for (int i = 0; i < count[room]; i++) {
            present = Math.max(present, ledger.present(members[room][i], room));
        }
        return (long) weights.spareBed() * Math.max(0, capacity[room] - present - count[room]);
    }

    private long floorCost(int floor) {
        if (housed[floor] == 0) {
            return 0;
        }
        int classes = 0;
        for (int i = 0; i < CLASSES; i++) {
            classes += onFloor[floor][i] + lived[floor][i] > 0 ? 1 : 0;
        }
        return (opened[floor] ? 0 : weights.openedFloor()) + (long) weights.classOnFloor() * Math.max(0, classes - 1);
    }

    private long familyCost(int person, int room) {
        long apartness = 0;
        for (int fellow : ledger.fellows(person)) {
            if (spotOf[fellow] != Seating.NOWHERE) {
                apartness += ledger.walk.apart(room, spotOf[fellow]);
            }
        }
        for (int there : relatives[person]) {
            apartness += ledger.walk.apart(room, there);
        }
        return apartness;
    }

    @Override
    public long forbidden() {
        return forbidden;
    }

    @Override
    public long cost() {
        return cost;
    }
}
