package org.lazaret.placing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Conditions.Allowance;
import org.lazaret.fit.Guest;
import org.lazaret.fit.Occupant;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.shared.Period;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.SiteKind;

/** A house and who comes to it, in phrases; without a word rooms are clean, single, of an open site, and people are close contacts. */
final class HouseFixture {
    static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    static final Weights WEIGHTS = new Weights(4, 80, 10, 65, 60, 6, 40, 5, 30);

    private record Door(int floor, String number, Zone zone, RoomPhase phase, int beds, int capacity, BigDecimal distance, Room.Side side, int door) {
    }

    private final List<Door> doors = new ArrayList<>();
    private final Map<Integer, Set<RiskClass>> serves = new HashMap<>();
    private final Map<String, List<Occupant>> lying = new HashMap<>();
    private final List<Arriving> arriving = new ArrayList<>();
    private final Set<Allowance> allowances = new HashSet<>();
    private final Set<UUID> excluded = new HashSet<>();
    private SiteKind kind = SiteKind.ISOLATION;
    private boolean open = true;

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Rooms {@code 301, 302 …} with so many beds each. */
    HouseFixture floor(int floor, int rooms, int beds) {
        IntStream.rangeClosed(1, rooms).forEach(door -> doors.add(new Door(floor, number(floor, door), Zone.CONTAMINATED, RoomPhase.CLEAN, beds, beds, null,
                door % 2 == 1 ? Room.Side.LEFT : Room.Side.RIGHT, (door + 1) / 2)));
        return this;
    }

    HouseFixture room(int floor, int door, Zone zone, RoomPhase phase) {
        doors.add(new Door(floor, number(floor, door), zone, phase, 1, 1, null, Room.Side.LEFT, door));
        return this;
    }

    HouseFixture room(int floor, int door, int beds, int capacity, String distance) {
        doors.add(new Door(floor, number(floor, door), Zone.CONTAMINATED, RoomPhase.CLEAN, beds, capacity,
                distance == null ? null : new BigDecimal(distance), Room.Side.LEFT, door));
        return this;
    }

    static String number(int floor, int door) {
        return String.valueOf(floor * 100 + door);
    }

    HouseFixture floorFor(int floor, RiskClass riskClass) {
        serves.computeIfAbsent(floor, none -> EnumSet.noneOf(RiskClass.class)).add(riskClass);
        return this;
    }

    HouseFixture lying(String room, String name, RiskClass riskClass, String kin) {
        List<Occupant> there = lying.computeIfAbsent(room, none -> new ArrayList<>());
        there.add(new Occupant(id(name), id(room + "-" + there.size()), riskClass, kin == null ? null : id(kin),
                Period.startingAt(NOW.minusSeconds(86_400)), true));
        return this;
    }

    HouseFixture of(SiteKind other) {
        kind = other;
        return this;
    }

    HouseFixture closed() {
        open = false;
        return this;
    }

    HouseFixture without(String room) {
        excluded.add(id(room));
        return this;
    }

    HouseFixture comes(String name) {
        return comes(name, RiskClass.CLOSE_CONTACT, null, false);
    }

    HouseFixture comes(String name, RiskClass riskClass, String kin, boolean elderly, NeedKind... needs) {
        arriving.add(new Arriving(id("stay " + name), guest(name, riskClass, kin, needs), elderly, null, false));
        return this;
    }

    HouseFixture standing(String name, String room, boolean pinned) {
        arriving.add(new Arriving(id("stay " + name), guest(name, RiskClass.CLOSE_CONTACT, null), false, id(room), pinned));
        return this;
    }

    private static Guest guest(String name, RiskClass riskClass, String kin, NeedKind... needs) {
        return new Guest(id(name), riskClass, kin == null ? null : id(kin), Set.of(needs), Period.startingAt(NOW), Guest.Asks.NOTHING, 0);
    }

    HouseFixture mayShare(String one, String other) {
        allowances.add(new Allowance(id(one + " and " + other), id(one), id(other), SharingGround.CHILD));
        return this;
    }

    HouseFixture kinMayShare(String one) {
        allowances.add(new Allowance(id("kin of " + one), id(one), null, SharingGround.KIN_GROUP));
        return this;
    }

    House house() {
        Map<UUID, House.Storey> storeys = new HashMap<>();
        doors.forEach(door -> storeys.put(id(door.number()), new House.Storey(id("floor " + door.floor()), id("building"), door.floor())));
        return new House(arriving, doors.stream().map(this::candidate).toList(), storeys, new Conditions(kind, open, NOW, (a, b) -> a == b || !Set.of(a, b)
                .equals(Set.of(RiskClass.CLOSE_CONTACT, RiskClass.SECONDARY_CONTACT)), new BigDecimal("8"), new BigDecimal("1"), Duration.ofHours(3),
                allowances), excluded, WEIGHTS);
    }

    private Candidate candidate(Door door) {
        List<Candidate.Neighbour> neighbours = doors.stream().filter(other -> other.floor() == door.floor() && other != door)
                .flatMap(other -> lying.getOrDefault(other.number(), List.of()).stream().map(o -> new Candidate.Neighbour(other.number(), place(other), o))).toList();
        List<Occupant> occupants = lying.getOrDefault(door.number(), List.of());
        RoomPhase phase = occupants.isEmpty() ? door.phase() : RoomPhase.OCCUPIED;
        return new Candidate(id(door.number()), door.number(), door.floor(), serves.getOrDefault(door.floor(), Set.of()), place(door),
                new RoomFeatures(true, true, RoomFeatures.AirConditioning.SPLIT, false, door.capacity(), null, door.distance(), null),
                new RoomCondition(phase, phase == RoomPhase.CLEAN ? Soil.NONE : Soil.ORDINARY, NOW.minusSeconds(90_000), null, null), null,
                IntStream.range(0, door.beds()).mapToObj(bed -> id(door.number() + "-" + bed)).toList(), occupants, neighbours);
    }

    private static Room.Place place(Door door) {
        return new Room.Place(door.zone(), null, door.side(), door.door());
    }

    Placed proposed() {
        return proposed(20_000);
    }

    Placed proposed(long moves) {
        House house = house();
        return new Placed(house, new Proposer(house).propose(Limit.of(moves), 7, Pulse.NONE));
    }

    /** What came of it, by the names of the phrases. */
    record Placed(House house, Proposal proposal) {
        /** Number of the room; {@code null} without one. */
        String roomOf(String name) {
            return proposal.places().stream().filter(place -> place.stay().equals(id("stay " + name))).map(place -> house.rooms().stream()
                    .filter(room -> room.id().equals(place.room())).findFirst().orElseThrow().number()).findFirst().orElse(null);
        }

        int floorOf(String name) {
            return Integer.parseInt(roomOf(name)) / 100;
        }

        Proposal.Place place(String name) {
            return proposal.places().stream().filter(place -> place.stay().equals(id("stay " + name))).findFirst().orElseThrow();
        }

        List<Proposal.Merit> merits(String name) {
            return place(name).grounds().stream().map(Proposal.Ground::merit).toList();
        }

        List<Proposal.Against> against(String name) {
            return proposal.unplaced().stream().filter(one -> one.stay().equals(id("stay " + name))).findFirst().orElseThrow().against();
        }

        List<UUID> unplaced() {
            return proposal.unplaced().stream().map(Proposal.Unplaced::stay).toList();
        }
    }
}
