package org.lazaret.admissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lazaret.admissions.Instance.Patient;
import org.lazaret.admissions.Instance.Room;
import org.lazaret.admissions.WardPlan.Bed;
import org.lazaret.http.Api;
import org.lazaret.http.Construction;
import org.lazaret.http.Crew;
import org.lazaret.running.TestServer;

/**
 * An instance as a hospital in the product: each department a floor, each room with its beds. Then its nights, one after
 * the other, entered after the fact: in the morning people leave and what they left empty is disinfected, in the
 * afternoon people come. Everything goes through the door, by several managers at once; the product decides.
 */
public final class AdmissionsReplay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The hospital opens the day before the first night. */
    private static final LocalDate FIRST = OffsetDateTime.parse(TestServer.CLOCK_START).toLocalDate().plusDays(1);
    private static final Duration FORTNIGHT_AND_A_BIT = Duration.ofDays(16);

    private final Instance instance;
    private final Crew crew;
    private final Construction site;
    private final WardPlan plan;
    private final Map<Patient, String> stays = new ConcurrentHashMap<>();
    private final Map<Patient, String> people = new ConcurrentHashMap<>();
    private final List<Unplaced> unplaced = new ArrayList<>();

    /** Somebody for whom no bed was found, and why: what the product said to the last offer, or that there was none. */
    public record Unplaced(int patient, List<String> reasons) {
    }

    /**
     * @param slept how many had a bed in every night of their stay, counted in the product's own tables
     */
    public record Outcome(int patients, int admitted, int slept, List<Unplaced> unplaced) {
        public double share() {
            return (double) slept / patients;
        }
    }

    private AdmissionsReplay(Instance instance, Crew crew, Construction site, WardPlan plan) {
        this.instance = instance;
        this.crew = crew;
        this.site = site;
        this.plan = plan;
    }

    /** Builds and opens the hospital; its nights can be replayed when {@link #letAFortnightPass} is over. */
    public static AdmissionsReplay load(String name, Crew crew) {
        Instance instance = Instance.read(name);
        Construction site = Construction.begin(crew.first(), "HOSPITAL");
        Map<Integer, String> floors = new HashMap<>();
        instance.departments().keySet().forEach(number -> floors.put(number, site.floor(number)));
        Map<Room, List<String>> beds = new ConcurrentHashMap<>();
        crew.share(List.copyOf(instance.rooms().values()), (manager, room) -> beds.put(room,
                Construction.beds(manager, site.room(floors.get(room.department()), room.name(), room.capacity()))));
        site.open();
        List<Bed> all = beds.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().id()))
                .flatMap(entry -> entry.getValue().stream().map(id -> new Bed(entry.getKey(), id))).toList();
        return new AdmissionsReplay(instance, crew, site, new WardPlan(instance, all));
    }

    /**
     * The product's clock goes on by sixteen days while its server is off, and records may reach back as far: both are
     * rows of its tables.
     */
    public static void letAFortnightPass(TestServer server) throws SQLException {
        try (Connection connection = server.connection(); Statement statement = connection.createStatement()) {
            try (var row = statement.executeQuery("SELECT setting_value FROM setting WHERE name = 'clock-shift'")) {
                row.next();
                Duration shift = Duration.parse(row.getString(1)).plus(FORTNIGHT_AND_A_BIT);
                statement.executeUpdate("UPDATE setting SET setting_value = '" + shift + "' WHERE name = 'clock-shift'");
            }
            statement.executeUpdate("UPDATE protocol_rule SET rule_value = '" + FORTNIGHT_AND_A_BIT.plusDays(1).toHours()
                    + "' WHERE rule = 'backdating-hours-max'");
        }
        server.killAndRestart();
    }

    public Outcome run(TestServer server) throws SQLException {
        for (int day = 0; day < instance.nights(); day++) {
            discharge(day);
            clean(day);
            arrive(day);
        }
        return new Outcome(instance.patients().size(), stays.size(), slept(server), List.copyOf(unplaced));
    }

    private void discharge(int day) {
        List<Patient> leaving = stays.keySet().stream().filter(patient -> patient.departure() == day)
                .sorted(Comparator.comparing(Patient::id)).toList();
        crew.share(leaving, (manager, patient) -> {
            String stay = "/api/stays/" + stays.get(patient);
            manager.post(stay + "/ending", Map.of("ending", "RELEASED", "reason", "治疗结束", "occurredAt", at(day, 7))).expect(200);
            manager.post(stay + "/departure", Map.of("positive", false, "occurredAt", at(day, 8))).expect(200);
        });
    }

    private void clean(int day) {
        List<String> dirty = new ArrayList<>();
        for (JsonNode floor : crew.first().get("/api/sites/" + site.id() + "/rooms").expect(200).json().at("/buildings/0/floors")) {
            floor.path("rooms").forEach(room -> {
                if (room.path("phase").asText().equals("AWAITING_DISINFECTION")) {
                    dirty.add("/api/rooms/" + room.path("id").asText() + "/disinfection");
                }
            });
        }
        crew.share(dirty, (manager, room) -> {
            manager.post(room, Map.of("occurredAt", at(day, 9))).expect(200);
            manager.post(room + "/record", Map.of("team", "消杀一组", "agent", "CHLORINE", "mgPerLitre", 1000, "minutes", 30,
                    "skipSample", true, "occurredAt", at(day, 10))).expect(200);
        });
    }

    /** Everybody is offered a bed at once; whom the product refuses is offered others, one after the other. */
    private void arrive(int day) {
        List<Patient> coming = instance.patients().stream().filter(patient -> patient.arrival() == day)
                .sorted(Comparator.comparing((Patient patient) -> patient.arrival() - patient.departure()).thenComparing(Patient::id)).toList();
        Map<Patient, Bed> offers = new HashMap<>();
        coming.forEach(patient -> plan.choose(patient, Set.of()).ifPresent(bed -> {
            plan.take(patient, bed);
            offers.put(patient, bed);
        }));
        Map<Patient, String> refused = new ConcurrentHashMap<>();
        crew.share(coming, (manager, patient) -> {
            people.put(patient, site.person(manager, "病人" + patient.id(), at(day, 13)));
            if (offers.containsKey(patient)) {
                admit(manager, patient, offers.get(patient)).ifPresent(reason -> refused.put(patient, reason));
            }
        });
        coming.stream().filter(patient -> !stays.containsKey(patient)).forEach(patient -> offerOthers(patient, offers.get(patient), refused.get(patient)));
    }

    private void offerOthers(Patient patient, Bed first, String firstReason) {
        List<String> reasons = new ArrayList<>();
        Set<Bed> tried = new HashSet<>();
        if (first != null) {
            plan.giveBack(patient, first);
            tried.add(first);
            reasons.add(firstReason);
        }
        for (Optional<Bed> other = plan.choose(patient, tried); other.isPresent(); other = plan.choose(patient, tried)) {
            Optional<String> reason = admit(crew.first(), patient, other.get());
            if (reason.isEmpty()) {
                plan.take(patient, other.get());
                return;
            }
            tried.add(other.get());
            reasons.add(reason.get());
        }
        reasons.add("no other bed is free from day " + patient.arrival() + " to day " + patient.departure());
        unplaced.add(new Unplaced(patient.id(), reasons));
    }

    /** @return why the product refused, if it did */
    private Optional<String> admit(Api manager, Patient patient, Bed bed) {
        Api.Answer answer = manager.post("/api/sites/" + site.id() + "/stays", Map.of("person", people.get(patient), "bed", bed.id(),
                "leavesAt", at(patient.departure(), 8), "occurredAt", at(patient.arrival(), 14)));
        if (answer.status() == 409 || answer.status() == 422) {
            return Optional.of(bed.room().name() + ": " + answer.json().path("detail").asText(answer.problem()));
        }
        stays.put(patient, answer.expect(201).json().path("id").asText());
        return Optional.empty();
    }

    /** In ISO-8601, as the API takes it. */
    private static String at(int day, int hour) {
        return FIRST.plusDays(day).atTime(hour, 0).atZone(ZONE).toInstant().toString();
    }

    private int slept(TestServer server) throws SQLException {
        Map<String, Set<Integer>> nights = new HashMap<>();
        try (Connection connection = server.connection(); PreparedStatement bed = connection.prepareStatement("""
                SELECT LOWER(HEX(person_id)) FROM bed_assignment WHERE site_id = UNHEX(?)
                AND began_at <= CAST(? AS DATETIME) AND (ended_at IS NULL OR ended_at > CAST(? AS DATETIME))""")) {
            for (int night = 0; night < instance.nights(); night++) {
                String late = at(night, 23).replace("T", " ").replace("Z", "");
                bed.setString(1, site.id().replace("-", ""));
                bed.setString(2, late);
                bed.setString(3, late);
                try (var rows = bed.executeQuery()) {
                    while (rows.next()) {
                        nights.computeIfAbsent(rows.getString(1), none -> new HashSet<>()).add(night);
                    }
                }
            }
        }
        return (int) instance.patients().stream().filter(patient -> sleptThrough(patient, nights)).count();
    }

    private boolean sleptThrough(Patient patient, Map<String, Set<Integer>> nights) {
        String person = people.getOrDefault(patient, "").replace("-", "");
        Set<Integer> had = nights.getOrDefault(person, Set.of());
        for (int night = patient.arrival(); night < Math.min(patient.departure(), instance.nights()); night++) {
            if (!had.contains(night)) {
                return false;
            }
        }
        return true;
    }
}
