package org.lazaret.admissions;

import org.lazaret.admissions.Instance.Patient;
import org.lazaret.allotment.Books;

/** Beds taken and sexes met, room by room and night by night. */
final class WardBooks implements Books {
    private final WardLedger ledger;
    private final int[][] women;
    private final int[][] all;
    private final int[] capacity;
    private final boolean[] apart;
    private long forbidden;
    private long cost;

    WardBooks(WardLedger ledger) {
        this.ledger = ledger;
        women = new int[ledger.spots()][ledger.instance.nights()];
        all = new int[ledger.spots()][ledger.instance.nights()];
        capacity = ledger.rooms.stream().mapToInt(Instance.Room::capacity).toArray();
        apart = new boolean[ledger.spots()];
        for (int room = 0; room < apart.length; room++) {
            apart[room] = ledger.rooms.get(room).policy().equals("D");
        }
    }

    @Override
    public void put(int patient, int room) {
        cost += ledger.cost(patient, room);
        count(patient, room, 1);
    }

    @Override
    public void take(int patient, int room) {
        cost -= ledger.cost(patient, room);
        count(patient, room, -1);
    }

    private void count(int who, int room, int by) {
        Patient patient = ledger.patients.get(who);
        int woman = patient.sex().equals("F") ? by : 0;
        for (int night = patient.arrival(); night < ledger.until(patient); night++) {
            forbidden -= Math.max(0, all[room][night] - capacity[room]);
            cost -= mixed(room, night);
            all[room][night] += by;
            women[room][night] += woman;
            forbidden += Math.max(0, all[room][night] - capacity[room]);
            cost += mixed(room, night);
        }
    }

    private long mixed(int room, int night) {
        return apart[room] ? (long) WardLedger.GENDER * Math.min(women[room][night], all[room][night] - women[room][night]) : 0;
    }

    @Override
    public long forbidden() {
        return forbidden;
    }

    @Override
    public long cost() {
        return cost;
    }
}
