package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The daily report through the door: figures and their lists, as recorded by a moment, on a table file, for whom. */
class DailyReportIT {
    private static final Pattern ESCAPED = Pattern.compile("&#x([0-9a-fA-F]+);");
    private static Released place;

    @BeforeAll
    static void a_day_at_a_site() {
        place = new Released();
        Released.Guest swabbed = place.guest("=陈桂华+1");
        place.guest("陆一鸣");
        place.guest("江一帆");
        place.result(place.swab(swabbed), "NEGATIVE");
    }

    @Test
    void every_list_has_as_many_rows_as_its_figure_says() {
        JsonNode report = report(place.api(), "");
        List<JsonNode> figures = figures(report);
        assertTrue(figures.size() > 45, report::toString);
        for (JsonNode figure : figures) {
            List<JsonNode> rows = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode part = place.api().get(at("/list?limit=2&figure=" + figure.path("figure").asText() + cursor)).expect(200).json();
                part.path("items").forEach(rows::add);
                assertEquals(figure.path("count").asInt(), part.path("total").asInt());
                cursor = part.path("next").isNull() ? null : "&cursor=" + part.path("next").asText();
            } while (cursor != null);
            assertEquals(figure.path("count").asInt(), rows.size(), figure::toString);
        }
        assertEquals(List.of(3, 3, 3, 1, 1, 8), List.of("CAME_IN", "PRESENT_AT_END", "TESTS_DUE", "TESTS_DONE", "SAMPLES_NEGATIVE", "ROOMS_ALL").stream()
                .map(name -> count(report, name)).toList());
        assertTrue(report.path("even").asBoolean());
        assertFalse(report.path("over").asBoolean(), "the day is not over");
    }

    @Test
    void a_report_is_had_again_as_it_was_recorded_by_a_moment() {
        Released other = new Released(2);
        String address = other.at("/daily-report");
        other.guest("沈月");
        String before = other.api().get(address).expect(200).json().path("knownBy").asText();
        other.guest("周小雨");
        JsonNode now = other.api().get(address).expect(200).json();
        JsonNode then = other.api().get(address + "?knownBy=" + before).expect(200).json();
        assertEquals(List.of(2, 1), List.of(count(now, "CAME_IN"), count(then, "CAME_IN")));
        assertEquals(before, then.path("knownBy").asText());
        assertTrue(figure(then, "ZONE_CLEAN").path("count").isNull());
        assertEquals("not-told-as-of", other.api().get(address + "/list?figure=ZONE_CLEAN&knownBy=" + before).expect(400).json().at("/errors/0/code").asText());
    }

    @Test
    void days_and_moments_that_have_not_come_or_are_none_are_refused() {
        assertEquals("not-come-yet", wrong("?day=2121-01-01"));
        assertEquals("not-come-yet", wrong("?knownBy=2121-01-01T00:00:00Z"));
        assertEquals("before-the-day", wrong("?knownBy=2021-01-01T00:00:00Z"));
        assertEquals("wrong-form", wrong("?day=yesterday"));
        assertEquals("unknown-parameter", place.api().get(at("?date=2021-08-09")).expect(400).json().at("/errors/0/code").asText());
        assertEquals("not-one-of", wrong("/list?figure=EVERYBODY"));
        assertEquals("not-one-of", wrong("/list"));
    }

    @Test
    void a_day_on_which_nobody_was_here_is_told_as_that() {
        JsonNode report = report(place.api(), "?day=2021-07-01");
        assertEquals(List.of(0, 0, 0, 0), List.of("PRESENT_AT_START", "CAME_IN", "WENT_OUT", "PRESENT_AT_END").stream().map(name -> count(report, name)).toList());
        assertTrue(report.path("over").asBoolean() && report.path("even").asBoolean());
    }

    @Test
    void the_command_centre_has_figures_of_its_sites_and_no_list() {
        Api command = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();
        assertTrue(count(report(command, ""), "PRESENT_AT_END") >= 3);
        assertEquals("forbidden", command.get(at("/list?figure=PRESENT_AT_END")).expect(403).problem());
        JsonNode all = command.get("/api/daily-reports").expect(200).json();
        assertTrue(all.path("items").findValuesAsText("site").contains(place.site()), all::toString);
        assertEquals(1, sheets(command.get(at("/workbook")).expect(200).content()).stream().filter(name -> name.startsWith("xl/worksheets/sheet")).count());
        Api elsewhere = Guests.with("COMMAND_CENTRE", Map.of("area", "4301")).api();
        elsewhere.get(at("")).expect(404);
        assertFalse(elsewhere.get("/api/daily-reports").expect(200).json().path("items").findValuesAsText("site").contains(place.site()));
        Api.anonymous().get(at("")).expect(401);
        Guests.with("LABORATORY", Map.of("site", place.site())).api().get(at("")).expect(404);
    }

    @Test
    void the_table_file_has_a_sheet_of_figures_and_one_for_each_list_in_the_readers_language() {
        String chinese = all(place.api().with("Accept-Language", "zh-CN").get(at("/workbook")).expect(200).content());
        String english = all(place.api().with("Accept-Language", "en-GB").get(at("/workbook")).expect(200).content());
        assertTrue(chinese.contains("name=\"汇总\"") && chinese.contains("name=\"期末在住\"") && chinese.contains("当日未结束"), chinese);
        assertTrue(english.contains("name=\"Figures\"") && english.contains("name=\"Present at the end\"") && english.contains("the day is not over"), english);
        assertTrue(chinese.contains("=陈桂华+1") && !chinese.contains("<f>"), "a name is text and never a formula");
    }

    @Test
    void looking_listing_and_printing_are_on_the_trail() {
        Guests.Guest nurse = Guests.with("NURSE", Map.of("site", place.site()));
        nurse.api().get(at("")).expect(200);
        nurse.api().get(at("?live=true")).expect(200);
        nurse.api().get(at("/list?figure=PRESENT_AT_END")).expect(200);
        nurse.api().get(at("/workbook")).expect(200);
        nurse.api().post(at("/prints"), Map.of()).expect(204);
        JsonNode trail = Guests.with("AUDIT_ADMINISTRATOR", null).api().get("/api/audit?user=" + nurse.account() + "&limit=50").expect(200).json();
        assertEquals(List.of("daily-report-printed", "daily-report-exported", "daily-report-listed", "daily-report-read"),
                trail.path("items").findValuesAsText("action").stream().filter(action -> action.startsWith("daily-report")).toList());
    }

    private static String wrong(String query) {
        return place.api().get(at(query)).expect(400).json().at("/errors/0/code").asText();
    }

    private static JsonNode report(Api who, String query) {
        return who.get(at(query)).expect(200).json();
    }

    private static String at(String path) {
        return place.at("/daily-report") + path;
    }

    private static List<JsonNode> figures(JsonNode report) {
        return StreamSupport.stream(report.path("sections").spliterator(), false).flatMap(section -> StreamSupport.stream(section.path("figures").spliterator(), false)).toList();
    }

    private static JsonNode figure(JsonNode report, String name) {
        return figures(report).stream().filter(figure -> name.equals(figure.path("figure").asText())).findAny().orElseThrow();
    }

    private static int count(JsonNode report, String name) {
        return figure(report, name).path("count").asInt();
    }

    private static List<String> sheets(byte[] workbook) {
        List<String> names = new ArrayList<>();
        read(workbook, (name, text) -> names.add(name));
        return names;
    }

    private static String all(byte[] workbook) {
        StringBuilder all = new StringBuilder();
        read(workbook, (name, text) -> all.append(text));
        return ESCAPED.matcher(all).replaceAll(letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))));
    }

    private static void read(byte[] workbook, BiConsumer<String, String> part) {
        try {
            Path file = Files.write(Files.createTempFile("report", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    part.accept(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
