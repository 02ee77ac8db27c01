package org.lazaret.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All readings that the product says it has of a site, as it hands them out. */
final class Exported {
    private Exported() {
    }

    /** @return a line each: whose patch or which person, and the second of the epoch */
    static List<String> of(String site, Instant from, Instant to) {
        Api doctor = Guests.with("DOCTOR", Map.of("site", site)).api();
        String job = doctor.post("/api/sites/" + site + "/reading-exports", Map.of("from", from.toString(), "to", to.toString()))
                .expect(202).json().path("id").asText();
        Work.of(doctor).ended("/api/jobs/" + job);
        return Stream.of(doctor.get("/api/jobs/" + job + "/result").expect(200).text().split("\r\n")).skip(1).map(row -> {
            String[] cells = row.substring(1, row.length() - 1).split("\",\"", -1);
            String whose = cells[3].isEmpty() ? cells[0] : cells[3];
            return whose + " " + OffsetDateTime.parse(cells[4]).toEpochSecond();
        }).toList();
    }
}
