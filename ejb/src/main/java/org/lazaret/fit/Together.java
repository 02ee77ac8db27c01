package org.lazaret.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several people placed at once: what each room is like when all of them are where they are to be, so that
 * {@link RoomFit} can be asked of each as if the others had been planned before. Earlier plans of theirs do not count.
 */
public final class Together {

    /** Who is to be in which room. */
    public record Wish(Guest guest, UUID room) {
    }

    private final Map<UUID, Candidate> rooms;
    private final Map<UUID, UUID> floorOf;
    private final Conditions conditions;
    private final Map<UUID, Candidate.Neighbour> placed = new LinkedHashMap<>();
    private final Map<UUID, UUID> roomOf = new HashMap<>();
    private final Map<UUID, List<UUID>> inRoom = new HashMap<>();
    private final Map<UUID, List<UUID>> onFloor = new HashMap<>();
    private final Map<UUID, Candidate> joint = new HashMap<>();

    /**
     * @param coming  everybody who is to be placed, those without a room too
     * @param wishes  of them, those who have a room; one wish each
     * @param rooms   of the site
     * @param floorOf the floor of each room
     */
    public Together(List<UUID> coming, List<Wish> wishes, List<Candidate> rooms, Map<UUID, UUID> floorOf, Conditions conditions) {
        this.floorOf = floorOf;
        this.conditions = conditions;
        this.rooms = without(coming, rooms).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        wishes.forEach(this::place);
    }

    /** The rooms as they are without these people. */
    public static List<Candidate> without(List<UUID> people, List<Candidate> rooms) {
        Set<UUID> coming = new HashSet<>(people);
        return rooms.stream().map(room -> room.with(room.occupants().stream().filter(o -> !coming.contains(o.person())).toList(),
                room.neighbours().stream().filter(n -> !coming.contains(n.occupant().person())).toList())).toList();
    }

    private void place(Wish wish) {
        Candidate room = rooms.get(wish.room());
        Guest guest = wish.guest();
        List<UUID> given = inRoom.getOrDefault(wish.room(), List.of()).stream().map(other -> placed.get(other).occupant().bed())
                .filter(Objects::nonNull).toList();
        UUID bed = room.freeBeds(guest.period(), guest.person()).stream().filter(free -> !given.contains(free)).findFirst().orElse(null);
        placed.put(guest.person(), new Candidate.Neighbour(room.number(), room.place(),
                new Occupant(guest.person(), bed, guest.riskClass(), guest.kinGroup(), guest.period(), false)));
        roomOf.put(guest.person(), wish.room());
        inRoom.computeIfAbsent(wish.room(), none -> new ArrayList<>()).add(guest.person());
        onFloor.computeIfAbsent(floorOf.get(wish.room()), none -> new ArrayList<>()).add(guest.person());
    }

    /** The bed that goes with the wish; {@code null} where none is left. */
    public UUID bedOf(UUID person) {
        return placed.get(person).occupant().bed();
    }

    /** Somebody who is in the room before this person: there already, or named before; empty for the first. */
    public Optional<Occupant> before(Guest guest, UUID room) {
        Stream<Occupant> present = rooms.get(room).during(guest.period(), guest.person()).stream();
        Stream<Occupant> named = inRoom.getOrDefault(room, List.of()).stream().takeWhile(other -> !other.equals(guest.person()))
                .map(other -> placed.get(other).occupant());
        return Stream.concat(present, named).findFirst();
    }

    /** Whether the room fits, with all the others where they are to be. */
    public Fit judge(Guest guest, UUID room) {
        Candidate there = joint.computeIfAbsent(room, this::jointly);
        if (roomOf.containsKey(guest.person()) && !room.equals(roomOf.get(guest.person()))) {
            // Whoever looks at another room is not their own neighbour there.
            there = there.with(there.occupants(), there.neighbours().stream().filter(n -> !n.occupant().person().equals(guest.person())).toList());
        }
        return RoomFit.judge(guest, there, conditions);
    }

    /** Every room with its answer, as {@link RoomFit#rank} has them. */
    public List<Fit> rank(Guest guest) {
        return Fit.ranked(rooms.keySet().stream().map(room -> judge(guest, room)));
    }

    private Candidate jointly(UUID id) {
        Candidate room = rooms.get(id);
        List<UUID> inside = inRoom.getOrDefault(id, List.of());
        List<Occupant> occupants = Stream.concat(room.occupants().stream(), inside.stream().map(p -> placed.get(p).occupant())).toList();
        List<Candidate.Neighbour> neighbours = Stream.concat(room.neighbours().stream(), onFloor.getOrDefault(floorOf.get(id), List.of()).stream()
                .filter(person -> !inside.contains(person)).map(placed::get)).toList();
        return room.with(occupants, neighbours);
    }
}
