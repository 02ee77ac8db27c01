package org.lazaret.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.lazaret.http.Api;
import org.lazaret.http.Construction;
import org.lazaret.http.Crew;
import org.lazaret.http.Guests;

/**
 * What a booking costs against the least that a command can do. Thirty-two managers fill six hundred beds, four in a room,
 * so that they meet at the rooms' locks; then the same thirty-two change one field of a room by its key. Both go through
 * the same door, policy, audit and idempotency, in alternating rounds of one run.
 */
class BookingVsUpdate implements Benchmark {
    private static final int MANAGERS = 32;
    private static final int FLOORS = 6;
    private static final int ROOMS_A_FLOOR = 25;
    private static final int BEDS_A_ROOM = 4;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "booking_vs_update";
    }

    @Override
    public Map<String, Double> measure() {
        try (Crew managers = new Crew(MANAGERS, () -> Guests.with("SITE_MANAGER", Map.of("area", "4302")).api())) {
            round(managers);
            Duration booking = Duration.ZERO;
            Duration updating = Duration.ZERO;
            int commands = 0;
            for (int i = 0; i < ROUNDS; i++) {
                Round round = round(managers);
                booking = booking.plus(round.booking());
                updating = updating.plus(round.updating());
                commands += round.commands();
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("booking_vs_update", seconds(updating) / seconds(booking));
            figures.put("bookings_per_second", commands / seconds(booking));
            figures.put("updates_per_second", commands / seconds(updating));
            return figures;
        }
    }

    /** @param commands of each kind */
    private record Round(int commands, Duration booking, Duration updating) {
    }

    private record Booking(String person, String bed) {
    }

    /** A hospital of its own: six hundred bookings, then as many updates. The first one only warms up. */
    private static Round round(Crew managers) {
        Construction site = Construction.begin(managers.first(), "HOSPITAL");
        List<String> rooms = IntStream.rangeClosed(1, FLOORS).boxed()
                .flatMap(floor -> site.rooms(floor, ROOMS_A_FLOOR, BEDS_A_ROOM).stream()).toList();
        site.open();
        List<Booking> bookings = bookings(managers, site, rooms);
        Duration booking = managers.share(bookings, (manager, each) -> manager.post("/api/sites/" + site.id() + "/stays",
                Map.of("person", each.person(), "bed", each.bed())).expect(201));
        List<Note> notes = notes(managers.first(), rooms, bookings.size());
        return new Round(bookings.size(), booking, managers.share(notes, (manager, note) -> note.write(manager)));
    }

    private static List<Booking> bookings(Crew managers, Construction site, List<String> rooms) {
        List<String> beds = rooms.stream().flatMap(room -> Construction.beds(managers.first(), room).stream()).toList();
        Map<String, String> people = new ConcurrentHashMap<>();
        managers.share(beds, (manager, bed) -> people.put(bed, site.person(manager, "病人" + beds.indexOf(bed), null)));
        return beds.stream().map(bed -> new Booking(people.get(bed), bed)).toList();
    }

    /** Spread so that a room is always written by the same manager, who knows its version. */
    private static List<Note> notes(Api reader, List<String> rooms, int many) {
        int written = rooms.size() / MANAGERS * MANAGERS;
        List<RoomSheet> sheets = rooms.subList(0, written).stream().map(room -> new RoomSheet(reader, room)).toList();
        return IntStream.range(0, many).mapToObj(n -> new Note(sheets.get(n % written), "第 " + n + " 次")).toList();
    }

    private record Note(RoomSheet room, String text) {
        void write(Api manager) {
            room.note(manager, text);
        }
    }

    /** A room as its manager last read or wrote it. */
    private static final class RoomSheet {
        private final String room;
        private final Map<String, Object> wanted = new HashMap<>();
        private String version;

        RoomSheet(Api reader, String room) {
            this.room = room;
            Api.Answer read = reader.get("/api/rooms/" + room).expect(200);
            for (String same : List.of("number", "zone", "corridor", "side", "door")) {
                wanted.put(same, read.json().path(same));
            }
            version = read.header("ETag");
        }

        void note(Api manager, String text) {
            wanted.put("features", Construction.features(BEDS_A_ROOM, text));
            version = manager.with("If-Match", version).with("Idempotency-Key", UUID.randomUUID().toString())
                    .put("/api/rooms/" + room, wanted).expect(200).header("ETag");
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
