package org.lazaret.admissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reckons an assignment anew from the instance's file and the lines {@code patient,room} alone, sharing nothing with what
 * made it: each patient one room for the whole stay, never more patients in a room than beds in any night, and the published
 * cost, in tenths.
 */
public final class WardCheck {
    private final Map<String, String[]> departments = new HashMap<>();
    private final Map<String, String[]> rooms = new HashMap<>();
    private final Map<String, String[]> patients = new HashMap<>();
    private final Map<String, Integer> beds = new HashMap<>();
    private int nights;

    /** @param mixed how many patients were, in how many nights, the fewer ones of their sex in a room that is for one sex */
    public record Verdict(long cost, long mixed, List<String> broken) {
    }

    public static Verdict of(Path instance, Path assignment) throws IOException {
        return new WardCheck(Files.readAllLines(instance)).judge(Files.readAllLines(assignment));
    }

    private WardCheck(List<String> lines) {
        String section = "";
        for (String raw : lines) {
            String line = raw.strip();
            if (line.startsWith("Planning horizon:")) {
                nights = Integer.parseInt(line.substring(17).strip());
            } else if (line.matches("[A-Z]+:")) {
                section = line;
            } else if (!line.isEmpty() && section.equals("BEDS:")) {
                beds.merge(line.split(" ")[1], 1, Integer::sum);
            } else if (line.contains("|")) {
                Map<String, Map<String, String[]>> into = Map.of("DEPARTMENTS:", departments, "ROOMS:", rooms, "PATIENTS:", patients);
                into.get(section).put(line.split(" ")[0], line.split("\\s*\\|\\s*"));
            }
        }
    }

    private Verdict judge(List<String> lines) {
        List<String> broken = new ArrayList<>();
        Map<String, String> roomOf = new HashMap<>();
        for (String line : lines) {
            String[] pair = line.split(",");
            if (!patients.containsKey(pair[0]) || !rooms.containsKey(pair[1]) || roomOf.put(pair[0], pair[1]) != null) {
                broken.add("not one patient and one room: " + line);
            }
        }
        Map<String, int[]> sexes = new HashMap<>();
        long cost = 0;
        for (Map.Entry<String, String[]> entry : patients.entrySet()) {
            String[] days = entry.getValue()[1].split(" ");
            int from = Integer.parseInt(days[0]);
            int to = Math.min(nights, Integer.parseInt(days[1]));
            if (to > from && !roomOf.containsKey(entry.getKey())) {
                broken.add("no room for patient " + entry.getKey());
            } else if (to > from) {
                String room = roomOf.get(entry.getKey());
                for (int night = from; night < to; night++) {
                    cost += night(entry.getValue(), rooms.get(room), night - from);
                    sexes.computeIfAbsent(room + " " + night, none -> new int[2])[sex(entry.getValue()).equals("F") ? 1 : 0]++;
                }
            }
        }
        return whole(cost, sexes, broken);
    }

    private Verdict whole(long separate, Map<String, int[]> sexes, List<String> broken) {
        long mixed = 0;
        for (Map.Entry<String, int[]> entry : sexes.entrySet()) {
            String room = entry.getKey().split(" ")[0];
            int[] there = entry.getValue();
            if (there[0] + there[1] > beds.get(room)) {
                broken.add("more patients than beds in room and night " + entry.getKey());
            }
            if (rooms.get(room)[3].equals("D")) {
                mixed += Math.min(there[0], there[1]);
            }
        }
        return new Verdict(separate + 50 * mixed, mixed, broken);
    }

    private static String sex(String[] patient) {
        return patient[0].split(" ")[3];
    }

    /** One night of one patient in a room. */
    private long night(String[] patient, String[] room, int nth) {
        String[] department = departments.get(room[2]);
        String specialism = specialism(patient[2].split(" "), nth);
        long cost = Integer.parseInt(room[1]) > Integer.parseInt(patient[3]) ? 8 : 0;
        cost += pairs(department[1]).containsKey(specialism) ? 0 : 10;
        Integer priority = pairs(room[4]).get(specialism);
        cost += priority == null ? 20 : 10 * (priority - 1);
        cost += 50 * missing(patient[4], room[5]) + 20 * missing(patient[5], room[5]);
        cost += Set.of("M", "F").contains(room[3]) && !room[3].equals(sex(patient)) ? 50 : 0;
        String[] ages = department[0].split(" ");
        int age = Integer.parseInt(patient[0].split(" ")[2]);
        int most = Integer.parseInt(ages[3]);
        return cost + (age < Integer.parseInt(ages[2]) || most > 0 && age > most ? 100 : 0);
    }

    private static String specialism(String[] treatments, int nth) {
        int left = nth;
        for (int i = 1; i + 3 < treatments.length; i += 2) {
            left -= Integer.parseInt(treatments[i + 1]);
            if (left < 0) {
                return treatments[i];
            }
        }
        return treatments[treatments.length - 2];
    }

    /** Priorities by specialism. */
    private static Map<String, Integer> pairs(String text) {
        String[] numbers = text.strip().split(" +");
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            pairs.put(numbers[i + 1], Integer.parseInt(numbers[i]));
        }
        return pairs;
    }

    private static int missing(String wanted, String there) {
        String[] asked = wanted.strip().split(" +");
        String[] has = there.strip().split(" +");
        int missing = 0;
        for (int i = 0; i < asked.length; i++) {
            missing += asked[i].equals("1") && !has[i].equals("1") ? 1 : 0;
        }
        return missing;
    }
}
