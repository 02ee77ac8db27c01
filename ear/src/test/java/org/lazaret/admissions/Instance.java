package org.lazaret.admissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One instance of the published benchmark.
 *
 * @param rooms    by their number in the file
 * @param nights   of the planning horizon
 * @param patients in the order of the file, those who stay for a night; who leaves on the day of arrival needs no bed
 */
record Instance(String name, int nights, Map<Integer, Department> departments, Map<Integer, Room> rooms, List<Patient> patients) {

    /** @param ageMax 0 for no limit */
    record Department(int ageMin, int ageMax, Map<Integer, Integer> specialisms) {
        boolean admits(int age) {
            return age >= ageMin && (ageMax == 0 || age <= ageMax);
        }
    }

    /**
     * @param policy      whom it takes: {@code M}, {@code F}, {@code D} for the sex of who is in it, {@code N} for anybody
     * @param specialisms with their priority, 1 for the first
     */
    record Room(int id, String name, int capacity, int department, String policy, Map<Integer, Integer> specialisms, List<Boolean> equipment) {
    }

    /**
     * In hospital for every night from {@code arrival} to the one before {@code departure}.
     *
     * @param treated    the specialism of each night of the stay, the first one first
     * @param capacity   most beds in the room that the patient asks for
     */
    record Patient(int id, int age, String sex, int arrival, int departure, List<Integer> treated, int capacity, List<Boolean> mandatory, List<Boolean> preferred) {
        /** Of the first treatment. */
        int specialism() {
            return treated.get(0);
        }
    }

    static Instance read(String name) {
        try (InputStream file = Instance.class.getResourceAsStream("/admissions/" + name + ".txt")) {
            return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Instance parse(String name, List<String> lines) {
        Map<Integer, Department> departments = new LinkedHashMap<>();
        section(lines, "DEPARTMENTS:").forEach(part -> {
            int[] head = numbers(part[0].replaceFirst("^(\\d+) \\S+", "$1"));
            departments.put(head[0], new Department(head[1], head[2], specialisms(part[1])));
        });
        Map<Integer, Room> rooms = new LinkedHashMap<>();
        section(lines, "ROOMS:").forEach(part -> {
            String[] head = part[0].split(" ");
            int id = Integer.parseInt(head[0]);
            rooms.put(id, new Room(id, head[1], Integer.parseInt(part[1]), Integer.parseInt(part[2]), part[3], specialisms(part[4]), flags(part[5])));
        });
        List<Patient> patients = section(lines, "PATIENTS:").stream().map(Instance::patient).toList();
        int nights = lines.stream().filter(line -> line.startsWith("Planning horizon:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        new Instance(name, nights, departments, rooms, patients).requireWhole(lines);
        return new Instance(name, nights, departments, rooms, patients.stream().filter(patient -> patient.arrival() < patient.departure()).toList());
    }

    /** What the head of the file says is what was read. */
    private void requireWhole(List<String> lines) {
        int beds = rooms.values().stream().mapToInt(Room::capacity).sum();
        List<String> said = List.of("Rooms: " + rooms.size(), "Beds: " + beds, "Departments: " + departments.size(), "Patients: " + patients.size());
        if (!lines.containsAll(said)) {
            throw new IllegalStateException(name + " does not hold " + said);
        }
    }

    private static Patient patient(String[] part) {
        String[] head = part[0].split(" ");
        int[] days = numbers(part[1]);
        return new Patient(Integer.parseInt(head[0]), Integer.parseInt(head[2]), head[3], days[0], days[1], treated(part[2], days[1] - days[0]),
                Integer.parseInt(part[3]), flags(part[4]), flags(part[5]));
    }

    /** Pairs of specialism and nights, after how many there are; the last goes on to the end. */
    private static List<Integer> treated(String text, int nights) {
        int[] pairs = numbers(text);
        List<Integer> treated = new ArrayList<>();
        for (int i = 1; i + 1 < pairs.length; i += 2) {
            for (int night = 0; night < pairs[i + 1]; night++) {
                treated.add(pairs[i]);
            }
        }
        while (treated.size() < Math.max(1, nights)) {
            treated.add(pairs[pairs.length - 2]);
        }
        return treated;
    }

    private static List<String[]> section(List<String> lines, String title) {
        List<String> after = lines.subList(lines.indexOf(title) + 1, lines.size());
        return after.stream().takeWhile(line -> !line.isEmpty()).map(line -> line.split("\\s*\\|\\s*")).toList();
    }

    /** Pairs of priority and specialism. */
    private static Map<Integer, Integer> specialisms(String text) {
        int[] pairs = numbers(text);
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            found.put(pairs[i + 1], pairs[i]);
        }
        return found;
    }

    private static List<Boolean> flags(String text) {
        List<Boolean> flags = new ArrayList<>();
        for (int number : numbers(text)) {
            flags.add(number == 1);
        }
        return flags;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }
}
