package org.lazaret.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.contact.Scene.Door;
import org.lazaret.contact.Scene.Lodging;
import org.lazaret.contact.Scene.Visit;
import org.lazaret.shared.Period;

/** Chen lies in 501 and was sampled on the 9th at 08:00: the window is that of the 72 hours before. */
class ContactTracingTest {
    private static final Instant SAMPLED = Instant.parse("2021-08-09T08:00:00Z");
    private static final Period WINDOW = Period.of(Instant.parse("2021-08-06T08:00:00Z"), SAMPLED);
    private static final UUID FIFTH = id("5");
    private static final UUID SIXTH = id("6");
    /** 501 and 502 face each other, as 503 and 504; 521 is round the corner, 601 above. */
    private static final Map<UUID, Door> DOORS = Map.of(room(501), new Door(FIFTH, null, 1), room(502), new Door(FIFTH, null, 1),
            room(503), new Door(FIFTH, null, 2), room(504), new Door(FIFTH, null, 2), room(505), new Door(FIFTH, null, 3),
            room(521), new Door(FIFTH, "东", 1), room(601), new Door(SIXTH, null, 1));

    private final List<Lodging> lodgings = new ArrayList<>(List.of(lodging("chen", 501, "2021-08-01T00:00:00Z", null)));
    private final List<Visit> visits = new ArrayList<>();

    @Test
    void whoever_shares_the_room_is_nearer_than_the_next_doors_and_these_than_the_floor() {
        stays("mate", 501);
        stays("opposite", 502);
        stays("next", 503);
        stays("aslant", 504);
        stays("two doors on", 505);
        stays("round the corner", 521);
        stays("above", 601);
        assertEquals(Map.of("mate", Grade.ROOM, "opposite", Grade.DOOR, "next", Grade.DOOR, "aslant", Grade.DOOR, "two doors on", Grade.FLOOR,
                "round the corner", Grade.FLOOR), grades(1));
    }

    @Test
    void how_many_doors_away_is_next_door_is_said_by_the_rules() {
        stays("opposite", 502);
        stays("next", 503);
        stays("two doors on", 505);
        assertEquals(Map.of("opposite", Grade.DOOR, "next", Grade.FLOOR, "two doors on", Grade.FLOOR), grades(0));
        assertEquals(Map.of("opposite", Grade.DOOR, "next", Grade.DOOR, "two doors on", Grade.DOOR), grades(2));
    }

    @Test
    void the_window_holds_its_first_instant_and_not_its_last() {
        lodgings.add(lodging("left as it began", 501, "2021-08-02T00:00:00Z", "2021-08-06T08:00:00Z"));
        lodgings.add(lodging("left a second later", 501, "2021-08-02T00:00:00Z", "2021-08-06T08:00:01Z"));
        lodgings.add(lodging("came as it ended", 501, "2021-08-09T08:00:00Z", null));
        lodgings.add(lodging("came a second before", 501, "2021-08-09T07:59:59Z", null));
        assertEquals(Map.of("left a second later", Grade.ROOM, "came a second before", Grade.ROOM), grades(1));
    }

    @Test
    void who_came_at_the_instant_the_positive_left_was_not_near() {
        lodgings.set(0, lodging("chen", 501, "2021-08-01T00:00:00Z", "2021-08-07T10:00:00Z"));
        lodgings.add(lodging("chen", 505, "2021-08-07T10:00:00Z", null));
        lodgings.add(lodging("after", 501, "2021-08-07T10:00:00Z", null));
        assertEquals(Map.of("after", Grade.FLOOR), grades(1));
    }

    @Test
    void a_presence_that_goes_on_counts_until_the_window_ends() {
        stays("mate", 501);
        Encounter only = found(1).get(0).reasons().get(0);
        assertEquals(new Encounter(Encounter.Kind.SHARED_ROOM, room(501), room(501), WINDOW.from(), SAMPLED), only);
    }

    @Test
    void every_reason_is_said_with_its_place_and_time() {
        lodgings.set(0, lodging("chen", 501, "2021-08-01T00:00:00Z", "2021-08-07T10:00:00Z"));
        lodgings.add(lodging("chen", 505, "2021-08-07T10:00:00Z", null));
        stays("opposite", 502);
        ContactTracing.Found one = found(1).get(0);
        assertEquals(Grade.DOOR, one.grade());
        assertEquals(List.of(new Encounter(Encounter.Kind.NEXT_DOOR, room(501), room(502), WINDOW.from(), at("2021-08-07T10:00:00Z")),
                new Encounter(Encounter.Kind.SAME_FLOOR, room(505), room(502), at("2021-08-07T10:00:00Z"), SAMPLED)), one.reasons());
    }

    @Test
    void staff_at_the_door_of_the_positive_or_of_whoever_shares_the_room_are_named_with_what_they_did() {
        stays("mate", 501);
        stays("opposite", 502);
        visit(Encounter.Kind.MEASURED, "he", "chen", "2021-08-07T01:00:00Z");
        visit(Encounter.Kind.MEASURED, "he", "mate", "2021-08-07T01:05:00Z");
        visit(Encounter.Kind.PAIRED, "liu", "opposite", "2021-08-07T01:10:00Z");
        visit(Encounter.Kind.SAMPLED, "tan", "chen", "2021-08-09T08:00:00Z");
        visit(Encounter.Kind.SAMPLED, "wu", "chen", "2021-08-06T08:00:00Z");
        List<String> staff = found(1).stream().filter(one -> one.grade() == Grade.STAFF)
                .flatMap(one -> one.reasons().stream().map(reason -> one.who() + " " + reason.kind() + " " + reason.from())).sorted().toList();
        assertEquals(Stream.of(id("he") + " MEASURED 2021-08-07T01:00:00Z", id("he") + " MEASURED 2021-08-07T01:05:00Z",
                id("wu") + " SAMPLED 2021-08-06T08:00:00Z").sorted().toList(), staff);
    }

    @Test
    void a_visit_belongs_to_the_room_in_which_the_person_lay_then() {
        lodgings.add(lodging("moved in", 601, "2021-08-05T00:00:00Z", "2021-08-08T00:00:00Z"));
        lodgings.add(lodging("moved in", 501, "2021-08-08T00:00:00Z", null));
        visit(Encounter.Kind.MEASURED, "above", "moved in", "2021-08-07T23:59:59Z");
        visit(Encounter.Kind.MEASURED, "at the door", "moved in", "2021-08-08T00:00:00Z");
        assertEquals(List.of(id("at the door").toString()), found(1).stream().filter(one -> one.grade() == Grade.STAFF).map(ContactTracing.Found::who).toList());
    }

    @Test
    void whoever_moves_somebody_out_was_at_both_doors() {
        lodgings.add(lodging("mate", 501, "2021-08-05T00:00:00Z", "2021-08-08T00:00:00Z"));
        lodgings.add(lodging("mate", 601, "2021-08-08T00:00:00Z", null));
        visit(Encounter.Kind.MOVED, "mover", "mate", "2021-08-08T00:00:00Z");
        assertEquals(1, found(1).stream().filter(one -> one.grade() == Grade.STAFF).count());
    }

    @Test
    void whoever_disinfects_the_room_after_the_positive_meets_what_was_left_there() {
        lodgings.set(0, lodging("chen", 501, "2021-08-05T00:00:00Z", "2021-08-07T10:00:00Z"));
        lodgings.add(lodging("chen", 601, "2021-08-07T10:00:00Z", null));
        visits.add(new Visit(Encounter.Kind.CLEANED, null, "消杀一组", null, room(501), at("2021-08-07T12:00:00Z")));
        visits.add(new Visit(Encounter.Kind.CLEANED, null, "消杀二组", null, room(502), at("2021-08-07T12:00:00Z")));
        visits.add(new Visit(Encounter.Kind.CLEANED, null, "消杀三组", null, room(501), at("2021-08-09T09:00:00Z")));
        assertEquals(List.of("消杀一组"), found(1).stream().map(ContactTracing.Found::who).toList());
    }

    @Test
    void nobody_is_near_a_positive_who_was_nowhere_in_the_window() {
        lodgings.set(0, lodging("chen", 501, "2021-08-09T09:00:00Z", null));
        stays("mate", 501);
        assertEquals(Map.of(), grades(1));
    }

    @Test
    void the_order_in_which_things_were_written_down_changes_nothing() {
        Random random = new Random(20210809);
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(9);
            lodgings.add(new Lodging(id("stay" + i), id("person" + i), room(List.of(501, 502, 505, 521, 601).get(random.nextInt(5))),
                    Period.of(at("2021-08-0" + (1 + from) + "T00:00:00Z"), at("2021-08-1" + random.nextInt(9) + "T00:00:00Z"))));
            visit(Encounter.Kind.MEASURED, "nurse" + random.nextInt(4), "person" + i, "2021-08-0" + (1 + random.nextInt(9)) + "T01:00:00Z");
        }
        List<ContactTracing.Found> once = found(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(lodgings, random);
            Collections.shuffle(visits, random);
            assertEquals(once, found(1));
        }
    }

    private void stays(String who, int room) {
        lodgings.add(lodging(who, room, "2021-08-05T00:00:00Z", null));
    }

    private static Lodging lodging(String who, int room, String from, String to) {
        return new Lodging(id("stay of " + who), id(who), room(room), new Period(at(from), to == null ? null : at(to)));
    }

    private void visit(Encounter.Kind kind, String by, String whom, String at) {
        visits.add(new Visit(kind, id(by), null, id(whom), null, at(at)));
    }

    private List<ContactTracing.Found> found(int doorDistance) {
        return ContactTracing.of(new Scene(id("stay of chen"), WINDOW, doorDistance, lodgings, visits, DOORS));
    }

    private Map<String, Grade> grades(int doorDistance) {
        Map<UUID, String> names = new HashMap<>();
        List.of("mate", "opposite", "next", "aslant", "two doors on", "round the corner", "above", "left as it began", "left a second later",
                "came as it ended", "came a second before", "after").forEach(name -> names.put(id(name), name));
        Map<String, Grade> grades = new HashMap<>();
        found(doorDistance).forEach(one -> grades.put(names.get(one.person()), one.grade()));
        return grades;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static UUID room(int number) {
        return id("room " + number);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
