package org.lazaret.placing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.fit.Candidate;
import org.lazaret.protocol.RiskClass;

/** The house as one walks it: how far one door is from another, which floor is how high, and which floors are kept for whom. */
final class Walk {
    private final List<Candidate> rooms;
    private final House.Storey[] storeys;
    private final int[] floors;
    private final int[][] near;
    private final int lowest;
    private final int floorCount;
    private final Set<RiskClass> kept;
    private final Weights weights;

    Walk(House house) {
        rooms = house.rooms();
        weights = house.weights();
        storeys = rooms.stream().map(room -> house.storeys().get(room.id())).toArray(House.Storey[]::new);
        lowest = Stream.of(storeys).mapToInt(House.Storey::number).min().orElse(0);
        List<UUID> distinct = Stream.of(storeys).map(House.Storey::floor).distinct().toList();
        Map<UUID, Integer> byFloor = IntStream.range(0, distinct.size()).boxed().collect(Collectors.toMap(distinct::get, Function.identity()));
        floorCount = distinct.size();
        floors = Stream.of(storeys).mapToInt(storey -> byFloor.get(storey.floor())).toArray();
        kept = rooms.stream().flatMap(room -> room.floorServes().stream()).collect(Collectors.toSet());
        Map<Integer, List<Integer>> onFloor = IntStream.range(0, rooms.size()).boxed().collect(Collectors.groupingBy(room -> floors[room]));
        near = IntStream.range(0, rooms.size()).mapToObj(room -> onFloor.get(floors[room]).stream()
                .sorted(Comparator.comparing((Integer other) -> doors(room, other)).thenComparing(other -> other))
                .mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    int floorCount() {
        return floorCount;
    }

    /** By number, from 0. */
    int floor(int room) {
        return floors[room];
    }

    /** Floors above the lowest of the site. */
    int height(int room) {
        return storeys[room].number() - lowest;
    }

    /** Whether there are floors kept for that class. */
    boolean hasFloors(RiskClass riskClass) {
        return riskClass != null && kept.contains(riskClass);
    }

    /** Rooms of the same floor, the room itself first, then the nearest. */
    int[] near(int room) {
        return near[room];
    }

    /** What it costs two of a family to live in these two rooms. */
    long apart(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (floors[one] == floors[other]) {
            return (long) weights.familyDoor() * Math.min(doors(one, other), Weights.DOORS_MOST);
        }
        return storeys[one].building().equals(storeys[other].building()) ? weights.familyFloor() : 2L * weights.familyFloor();
    }

    /** Doors to walk on one floor; 0 only for the room itself. */
    private int doors(int one, int other) {
        if (one == other) {
            return 0;
        }
        var here = rooms.get(one).place();
        var there = rooms.get(other).place();
        if (!Objects.equals(here.corridor(), there.corridor())) {
            return Weights.DOORS_MOST;
        }
        int along = Math.abs(here.door() - there.door());
        return here.side() == there.side() ? Math.max(1, along) : along + 1;
    }
}
