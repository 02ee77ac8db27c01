package org.lazaret.placing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.allotment.Books;
import org.lazaret.allotment.Ledger;
import org.lazaret.allotment.Seating;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions.Allowance;
import org.lazaret.fit.Guest;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.fit.Occupant;
import org.lazaret.fit.RoomFit;
import org.lazaret.shared.Period;

/**
 * The house as the search knows it. What a room says to somebody alone is asked of {@link RoomFit}; what people say to each
 * other, in a room and on a floor, is kept by {@link HouseBooks}.
 */
final class HouseLedger implements Ledger {
    /** So many of the nearest doors are worth a try for who would like to be near. */
    private static final int NEAR = 8;

    final House house;
    final List<Arriving> people;
    final List<Candidate> rooms;
    final Walk walk;
    private final int[][] choices;
    private final int[][] fellows;
    private final BitSet[] sharing;
    private final int[][] present;

    HouseLedger(House house) {
        this.house = house;
        people = house.arriving();
        rooms = house.rooms();
        walk = new Walk(house);
        present = new int[people.size()][];
        choices = new int[people.size()][];
        Map<Alike, BitSet> empty = new HashMap<>();
        Map<Period, int[]> counts = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Guest guest = people.get(i).guest();
            present[i] = counts.computeIfAbsent(guest.period(), this::presentDuring);
            choices[i] = choices(i, empty.computeIfAbsent(Alike.of(guest), this::fittingStranger));
        }
        sharing = sharing();
        fellows = fellows();
    }

    private int[] presentDuring(Period period) {
        return rooms.stream().mapToInt(room -> (int) room.occupants().stream().filter(o -> o.period().overlaps(period)).count()).toArray();
    }

    private BitSet fittingStranger(Alike alike) {
        BitSet fitting = new BitSet();
        Guest stranger = alike.stranger();
        for (int room = 0; room < rooms.size(); room++) {
            if (!house.excluded().contains(rooms.get(room).id()) && fits(stranger, rooms.get(room))) {
                fitting.set(room);
            }
        }
        return fitting;
    }

    /** Rooms that fit a stranger; and those with somebody in them, if this very person may join. */
    private int[] choices(int person, BitSet stranger) {
        Guest guest = people.get(person).guest();
        return IntStream.range(0, rooms.size()).filter(room -> present[person][room] == 0 ? stranger.get(room)
                : !house.excluded().contains(rooms.get(room).id()) && fits(guest, rooms.get(room)))
                .boxed().sorted(Comparator.comparing((Integer room) -> ownCost(person, room)).thenComparing(room -> room))
                .mapToInt(Integer::intValue).toArray();
    }

    private boolean fits(Guest guest, Candidate room) {
        return RoomFit.judge(guest, room, house.conditions()).obstacles().stream().allMatch(o -> o.reason() == Reason.NOT_ALONE);
    }

    /** What the room costs for this person whoever else is where. */
    long ownCost(int person, int room) {
        Arriving one = people.get(person);
        Candidate there = rooms.get(room);
        Weights weights = house.weights();
        long cost = one.elderly() ? (long) weights.elderlyFloor() * walk.height(room) : 0;
        if (walk.hasFloors(one.guest().riskClass()) && there.floorServes().isEmpty()) {
            cost += weights.unkeptFloor();
        }
        if (there.features().accessible() && !one.guest().asks().accessible() && one.guest().needs().isEmpty() && !one.elderly()) {
            cost += weights.spareBed();
        }
        return one.standing() == null || one.standing().equals(there.id()) ? cost : cost + weights.moved();
    }

    private BitSet[] sharing() {
        BitSet[] may = IntStream.range(0, people.size()).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
        if (!house.conditions().kind().oneToARoom()) {
            Arrays.stream(may).forEach(all -> all.set(0, people.size()));
            return may;
        }
        Map<UUID, Integer> byPerson = IntStream.range(0, people.size()).boxed().collect(Collectors.toMap(i -> people.get(i).person(), i -> i));
        Map<UUID, List<Integer>> byKin = byKin();
        for (Allowance allowance : house.conditions().allowances()) {
            Integer one = byPerson.get(allowance.person());
            if (one != null) {
                List<Integer> others = allowance.companion() != null ? byPerson.containsKey(allowance.companion())
                        ? List.of(byPerson.get(allowance.companion())) : List.of() : byKin.getOrDefault(people.get(one).guest().kinGroup(), List.of());
                others.stream().filter(other -> !other.equals(one) && excepted(one, other)).forEach(other -> {
                    may[one].set(other);
                    may[other].set(one);
                });
            }
        }
        return may;
    }

    private boolean excepted(int one, int other) {
        Guest guest = people.get(other).guest();
        return house.conditions().allowance(people.get(one).guest(), new Occupant(guest.person(), null, guest.riskClass(), guest.kinGroup(),
                guest.period(), false)) != null;
    }

    private int[][] fellows() {
        Map<UUID, List<Integer>> byKin = byKin();
        boolean apart = house.conditions().kind().oneToARoom();
        return IntStream.range(0, people.size()).mapToObj(i -> {
            Set<Integer> all = new HashSet<>(byKin.getOrDefault(people.get(i).guest().kinGroup(), List.of()));
            if (apart) {
                sharing[i].stream().forEach(all::add);
            }
            all.remove(i);
            return all.stream().sorted().mapToInt(Integer::intValue).toArray();
        }).toArray(int[][]::new);
    }

    private Map<UUID, List<Integer>> byKin() {
        return IntStream.range(0, people.size()).boxed().filter(i -> people.get(i).guest().kinGroup() != null)
                .collect(Collectors.groupingBy(i -> people.get(i).guest().kinGroup()));
    }

    /** How many lie in the room already while this person would. */
    int present(int person, int room) {
        return present[person][room];
    }

    boolean mayShare(int one, int other) {
        return sharing[one].get(other);
    }

    @Override
    public int seekers() {
        return people.size();
    }

    @Override
    public int spots() {
        return rooms.size();
    }

    @Override
    public int[] choices(int seeker) {
        return choices[seeker];
    }

    /** Nobody knows when people leave, so all want their rooms at the same time. */
    @Override
    public boolean meet(int one, int other) {
        return people.get(one).guest().period().overlaps(people.get(other).guest().period());
    }

    @Override
    public int[] fellows(int seeker) {
        return fellows[seeker];
    }

    /** A door near somebody of the family. */
    @Override
    public int suggest(int seeker, Seating seating, RandomGenerator random) {
        int[] family = fellows[seeker];
        int there = family.length == 0 ? Seating.NOWHERE : seating.spotOf(family[random.nextInt(family.length)]);
        if (there == Seating.NOWHERE) {
            return Seating.NOWHERE;
        }
        int[] near = walk.near(there);
        return near[random.nextInt(Math.min(near.length, NEAR))];
    }

    /** A quarter of what it costs to part two of a family by a floor. */
    @Override
    public long tolerance() {
        return Math.max(1, house.weights().familyFloor() / 4);
    }

    @Override
    public Books open() {
        return new HouseBooks(this);
    }
}
