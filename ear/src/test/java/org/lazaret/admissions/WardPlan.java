package org.lazaret.admissions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lazaret.admissions.Instance.Department;
import org.lazaret.admissions.Instance.Patient;
import org.lazaret.admissions.Instance.Room;

/**
 * Which bed somebody is offered: one that is free for the whole stay, in the room that costs least by the published
 * weights a night; of equal ones the bed that stood empty for the shortest time, so that long gaps stay for others.
 */
final class WardPlan {
    private final Instance instance;
    private final List<Bed> beds;
    private final Map<Bed, List<Patient>> taken = new HashMap<>();

    /** @param id what the product calls it */
    record Bed(Room room, String id) {
    }

    WardPlan(Instance instance, List<Bed> beds) {
        this.instance = instance;
        this.beds = beds;
    }

    /** @param but beds that the product refused for this patient */
    Optional<Bed> choose(Patient patient, Set<Bed> but) {
        return beds.stream().filter(bed -> !but.contains(bed) && in(bed).stream().noneMatch(other -> meet(patient, other)))
                .min(Comparator.<Bed>comparingDouble(bed -> cost(patient, bed.room()))
                        .thenComparing(bed -> -emptySince(bed)).thenComparing(bed -> bed.room().id()));
    }

    void take(Patient patient, Bed bed) {
        taken.computeIfAbsent(bed, none -> new ArrayList<>()).add(patient);
    }

    void giveBack(Patient patient, Bed bed) {
        in(bed).remove(patient);
    }

    private List<Patient> in(Bed bed) {
        return taken.getOrDefault(bed, List.of());
    }

    private int emptySince(Bed bed) {
        return in(bed).stream().mapToInt(Patient::departure).max().orElse(-1);
    }

    private static boolean meet(Patient one, Patient other) {
        return one.arrival() < other.departure() && other.arrival() < one.departure();
    }

    /** Published soft costs of one night. */
    private double cost(Patient patient, Room room) {
        Department department = instance.departments().get(room.department());
        Integer priority = room.specialisms().get(patient.specialism());
        return (room.capacity() > patient.capacity() ? 0.8 : 0)
                + (department.specialisms().containsKey(patient.specialism()) ? 0 : 1)
                + (priority == null ? 2 : priority - 1)
                + 5 * missing(patient.mandatory(), room) + 2 * missing(patient.preferred(), room)
                + (againstPolicy(patient, room) ? 5 : 0)
                + (department.admits(patient.age()) ? 0 : 10);
    }

    private static long missing(List<Boolean> wanted, Room room) {
        return IntStream.range(0, wanted.size()).filter(i -> wanted.get(i) && !room.equipment().get(i)).count();
    }

    private boolean againstPolicy(Patient patient, Room room) {
        return switch (room.policy()) {
            case "N" -> false;
            case "D" -> beds.stream().filter(bed -> bed.room() == room).flatMap(bed -> in(bed).stream())
                    .anyMatch(other -> meet(patient, other) && !other.sex().equals(patient.sex()));
            default -> !room.policy().equals(patient.sex());
        };
    }
}
