package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.http.Released.Guest;

/** Everybody who left on a day gets a certificate in one act, and all sheets come as one file that any program reads. */
class LeaversIT {
    private static final Map<String, String> DAY = Map.of("day", "2021-08-09");

    @Test
    void all_of_a_day_are_certified_once_and_who_cannot_be_is_named() {
        Released place = new Released(4);
        List<Guest> guests = released(place, "陈桂华", "陆一鸣", "江一帆");
        Guest doubtful = guests.get(1);
        Guest inside = place.guest("孟小雨");
        JsonNode before = list(place);
        assertEquals(List.of("NONE_YET", "NONE_YET", "NONE_YET"), texts(before, "/state"));
        assertEquals(guests.stream().map(Guest::stay).toList(), texts(before, "/stay"));
        doubt(place, doubtful);
        Api once = place.api().with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode issued = once.post(place.at("/certificates"), DAY).expect(200).json();
        assertEquals(2, issued.path("issued").asInt());
        assertEquals(List.of("STANDS", "IN_DOUBT", "STANDS"), texts(issued, "/state"));
        assertEquals("POSITIVE", issued.at("/items/1/doubt/lack").asText());
        assertEquals(issued, once.post(place.at("/certificates"), DAY).expect(200).json());
        JsonNode again = place.api().post(place.at("/certificates"), Map.of("stays", List.of(guests.get(0).stay(), inside.stay()))).expect(200).json();
        assertEquals(0, again.path("issued").asInt());
        assertEquals(List.of("STANDS", "NO_RELEASE"), texts(again, "/state"));
        assertEquals(issued.at("/items/0/certificate/id"), again.at("/items/0/certificate/id"));
        assertEquals(List.of("2021-00001", "", "2021-00002"), texts(list(place), "/certificate/number"));
        assertEquals(0, place.api().get(place.at("/leavers?day=2021-08-08")).expect(200).json().path("items").size());
    }

    @Test
    void they_are_printed_as_one_file_that_is_handed_out_no_more_once_one_of_them_is_revoked() {
        Released place = new Released(3);
        released(place, "何秀兰", "沈月", "白露");
        List<String> certificates = texts(place.api().post(place.at("/certificates"), DAY).expect(200).json(), "/certificate/id");
        String job = printed(place, List.of(certificates.get(2), certificates.get(0), certificates.get(1)));
        byte[] file = place.api().get(job + "/result").expect(200).content();
        assertEquals(List.of("何秀兰", "沈月", "白露"), Scanner.sheets(file).stream()
                .map(sheet -> List.of("何秀兰", "沈月", "白露").stream().filter(sheet::contains).findFirst().orElse(sheet)).toList());
        place.api().post("/api/certificates/" + certificates.get(1) + "/revocation", Map.of("reason", "发错了人")).expect(200);
        Api.Answer refused = place.api().get(job + "/result").expect(409);
        assertEquals("certificates-revoked", refused.problem());
        assertEquals("2021-00002", refused.json().at("/numbers/0").asText());
        assertEquals("certificates-revoked", place.api().post(place.at("/certificate-prints"), Map.of("certificates", certificates)).expect(409).problem());
        assertEquals(List.of("STANDS", "REVOKED", "STANDS"), texts(list(place), "/state"));
    }

    @Test
    void programs_that_know_nothing_of_us_count_the_sheets_and_scan_them(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("pdfinfo") && isThere("pdftotext") && isThere("pdftoppm") && isThere("zbarimg"), "poppler-utils and zbar-tools are not installed");
        Released place = new Released(2);
        released(place, "袁北辰", "宋知遥");
        JsonNode issued = place.api().post(place.at("/certificates"), DAY).expect(200).json();
        String file = Files.write(folder.resolve("all.pdf"), place.api().get(printed(place, texts(issued, "/certificate/id")) + "/result").expect(200).content()).toString();
        assertTrue(said("pdfinfo", file).matches("(?s).*Pages:\\s+2\\n.*"), () -> file);
        assertTrue(said("pdftotext", "-f", "2", "-l", "2", file, "-").contains("宋知遥"));
        said("pdftoppm", "-r", "200", "-f", "2", "-l", "2", "-png", file, folder.resolve("sheet").toString());
        String code = said("zbarimg", "-q", "--raw", folder.resolve("sheet-2.png").toString()).strip();
        String claims = new String(Base64.getUrlDecoder().decode(code.replaceFirst(".*#", "").split("\\.")[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains(issued.at("/items/1/certificate/id").asText()), claims);
    }

    @Test
    void who_cares_for_people_sees_the_list_and_only_who_lets_go_issues_and_prints() {
        Released place = new Released(1);
        released(place, "吴迪");
        Api nurse = Guests.with("NURSE", Map.of("site", place.site())).api();
        assertEquals(1, nurse.get(place.at("/leavers")).expect(200).json().path("items").size());
        nurse.post(place.at("/certificates"), DAY).expect(403);
        place.doctor().api().post(place.at("/certificates"), DAY).expect(403);
        nurse.post(place.at("/certificate-prints"), Map.of("certificates", List.of(UUID.randomUUID()))).expect(403);
        Api stranger = Guests.with("SITE_MANAGER", Map.of("site", new Released(1).site())).api();
        stranger.get(place.at("/leavers")).expect(404);
        stranger.post(place.at("/certificates"), DAY).expect(404);
        assertEquals("stays", place.api().post(place.at("/certificates"), Map.of()).expect(400).json().at("/errors/0/path").asText());
        assertEquals("certificates", place.api().post(place.at("/certificate-prints"), Map.of()).expect(400).json().at("/errors/0/path").asText());
        place.api().post(place.at("/certificate-prints"), Map.of("certificates", List.of(UUID.randomUUID()))).expect(404);
        place.api().get(place.at("/leavers?day=yesterday")).expect(400);
    }

    private static List<Guest> released(Released place, String... names) {
        List<Guest> guests = new ArrayList<>();
        for (String name : names) {
            guests.add(place.guest(name));
        }
        place.negative(guests);
        place.api().post(place.at("/releases"), Map.of("stays", guests.stream().map(Guest::stay).toList())).expect(201);
        return guests;
    }

    /** Somebody is found positive by a swab of their own that was on its way. */
    private static void doubt(Released place, Guest guest) {
        place.result(place.swab(guest), "POSITIVE");
    }

    private static String printed(Released place, List<String> certificates) {
        String job = "/api/jobs/" + place.api().post(place.at("/certificate-prints"), Map.of("certificates", certificates)).expect(202).json().path("id").asText();
        JsonNode ended = Work.of(place.api()).ended(job);
        assertEquals("DONE", ended.path("state").asText(), ended::toString);
        return job;
    }

    private static JsonNode list(Released place) {
        return place.api().get(place.at("/leavers")).expect(200).json();
    }

    private static List<String> texts(JsonNode answer, String what) {
        return StreamSupport.stream(answer.path("items").spliterator(), false).map(one -> one.at(what).asText()).toList();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
