package org.lazaret.admissions;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lazaret.admissions.Instance.Patient;
import org.lazaret.admissions.Instance.Room;
import org.lazaret.allotment.Books;
import org.lazaret.allotment.Ledger;
import org.lazaret.allotment.Seating;

/**
 * A hospital of the benchmark for the search that places arrivals: patients seek rooms for the nights of their stay. Costs
 * are in tenths of the published weights.
 */
public final class WardLedger implements Ledger {
    static final int GENDER = 50;
    private static final int TOLERANCE = 10;

    final Instance instance;
    final List<Patient> patients;
    final List<Room> rooms;
    private final int[][] costs;
    private final int[][] choices;

    private WardLedger(Instance instance) {
        this.instance = instance;
        patients = instance.patients();
        rooms = List.copyOf(instance.rooms().values());
        costs = new int[patients.size()][rooms.size()];
        choices = new int[patients.size()][];
        for (int i = 0; i < patients.size(); i++) {
            for (int j = 0; j < rooms.size(); j++) {
                costs[i][j] = cost(patients.get(i), rooms.get(j));
            }
            int patient = i;
            choices[i] = IntStream.range(0, rooms.size()).boxed().sorted(Comparator.comparing((Integer room) -> costs[patient][room])
                    .thenComparing(room -> room)).mapToInt(Integer::intValue).toArray();
        }
    }

    public static WardLedger read(String instance) {
        return new WardLedger(Instance.read(instance));
    }

    /** What the room costs this patient whoever else is in it. */
    int cost(int patient, int room) {
        return costs[patient][room];
    }

    private int cost(Patient patient, Room room) {
        Instance.Department department = instance.departments().get(room.department());
        int nightly = (room.capacity() > patient.capacity() ? 8 : 0) + 50 * missing(patient.mandatory(), room) + 20 * missing(patient.preferred(), room)
                + (department.admits(patient.age()) ? 0 : 100) + (isOfOtherSex(patient, room) ? GENDER : 0);
        int cost = 0;
        for (int night = patient.arrival(); night < until(patient); night++) {
            int specialism = patient.treated().get(night - patient.arrival());
            Integer priority = room.specialisms().get(specialism);
            cost += nightly + (department.specialisms().containsKey(specialism) ? 0 : 10) + (priority == null ? 20 : 10 * (priority - 1));
        }
        return cost;
    }

    private static int missing(List<Boolean> wanted, Room room) {
        return (int) IntStream.range(0, wanted.size()).filter(i -> wanted.get(i) && !room.equipment().get(i)).count();
    }

    private static boolean isOfOtherSex(Patient patient, Room room) {
        return (room.policy().equals("M") || room.policy().equals("F")) && !room.policy().equals(patient.sex());
    }

    int until(Patient patient) {
        return Math.min(patient.departure(), instance.nights());
    }

    /** As the assignment is written: number of the patient and of the room in the file. */
    public String line(int patient, int room) {
        return patients.get(patient).id() + "," + rooms.get(room).id();
    }

    @Override
    public int seekers() {
        return patients.size();
    }

    @Override
    public int spots() {
        return rooms.size();
    }

    @Override
    public int[] choices(int seeker) {
        return choices[seeker];
    }

    @Override
    public boolean meet(int one, int other) {
        Patient a = patients.get(one);
        Patient b = patients.get(other);
        return a.arrival() < b.departure() && b.arrival() < a.departure();
    }

    @Override
    public int[] fellows(int seeker) {
        return new int[0];
    }

    @Override
    public int suggest(int seeker, Seating seating, RandomGenerator random) {
        return Seating.NOWHERE;
    }

    @Override
    public long tolerance() {
        return TOLERANCE;
    }

    @Override
    public Books open() {
        return new WardBooks(this);
    }
}
