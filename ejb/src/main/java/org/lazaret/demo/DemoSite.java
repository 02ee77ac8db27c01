package org.lazaret.demo;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.lazaret.site.SiteKind;

/**
 * A site of the demonstration and how many of its rooms stand how.
 *
 * @param floors the rooms are shared out among them as evenly as they go
 */
record DemoSite(String key, SiteKind kind, String divisionCode, String nameZh, String nameEn, int rooms, int floors,
        int occupied, int reserved, int awaitingDisinfection, int disinfecting, int awaitingSample, int outOfService) {

    static List<DemoSite> all() {
        return DemoFile.read("sites.csv", DemoSite::of);
    }

    private static DemoSite of(CSVRecord row) {
        return new DemoSite(row.get("key"), SiteKind.valueOf(row.get("kind")), row.get("divisionCode"), row.get("nameZh"),
                row.get("nameEn"), number(row, "rooms"), number(row, "floors"), number(row, "occupied"),
                number(row, "reserved"), number(row, "awaitingDisinfection"), number(row, "disinfecting"),
                number(row, "awaitingSample"), number(row, "outOfService"));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** How many rooms a floor has, from 1. */
    int roomsOn(int floor) {
        return rooms / floors + (floor <= rooms % floors ? 1 : 0);
    }
}
