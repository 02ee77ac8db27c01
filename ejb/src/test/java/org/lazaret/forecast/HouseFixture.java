package org.lazaret.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.forecast.StayAhead.LeavesBy;
import org.lazaret.forecast.Supposed.RateBy;
import org.lazaret.forecast.Supposed.Sharing;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;

/** A site of a few rooms at 10:24 on 9 August 2021 in Zhuzhou, told room by room. */
final class HouseFixture {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    static final LocalDate TODAY = LocalDate.of(2021, 8, 9);
    /** Three hours after an ordinary stay, a day after a positive (R30); the agent works for half an hour (R19). */
    static final RoomRules RULES = new RoomRules("cn-8", 1000, 30, Duration.ofHours(3), Duration.ofHours(24), false, Duration.ofHours(24));
    private static final UUID SITE = new UUID(7, 7);

    private final List<Standing> rooms = new ArrayList<>();
    private final List<StayAhead> stays = new ArrayList<>();
    private int perDay;
    private int today;
    private Sharing sharing = Sharing.ONE_EACH;
    private Integer longest = 14;
    private Integer shortest = 7;
    private int made;

    /** So many clean rooms. */
    HouseFixture clean(int count) {
        for (int i = 0; i < count; i++) {
            room(RoomPhase.CLEAN, Soil.NONE, null);
        }
        return this;
    }

    HouseFixture room(RoomPhase phase, Soil soil, Instant expectedEnd) {
        rooms.add(standing(phase, soil, NOW.minus(Duration.ofHours(1)), expectedEnd, null));
        return this;
    }

    static Standing standing(RoomPhase phase, Soil soil, Instant soiledAt, Instant expectedEnd, Instant sampleExpected) {
        return new Standing(UUID.randomUUID(), SITE, "0501", Zone.CONTAMINATED, 1, new RoomCondition(phase, soil, NOW.minusSeconds(600),
                soil == Soil.NONE ? null : soiledAt, null), expectedEnd, sampleExpected);
    }

    /** One room with somebody in it for each of these times of leaving. */
    HouseFixture lived(Outlook... leaves) {
        room(RoomPhase.OCCUPIED, Soil.ORDINARY, null);
        Arrays.stream(leaves).forEach(one -> stays.add(stay(true, null, List.of(last()), one, List.of())));
        return this;
    }

    HouseFixture positive(Outlook leaves) {
        room(RoomPhase.OCCUPIED, Soil.ORDINARY, null);
        stays.add(stay(true, null, List.of(last()), leaves, List.of(new Unmet(Lack.POSITIVE, null, null, List.of(), true, null, false, List.of()))));
        return this;
    }

    /** A clean room that is kept for somebody who comes then. */
    HouseFixture kept(Instant comes, Outlook leaves) {
        room(RoomPhase.RESERVED, Soil.NONE, null);
        stays.add(stay(false, comes, List.of(last()), leaves, List.of()));
        return this;
    }

    /** Somebody who is expected and has no room yet. @param comes {@code null} when nobody knows */
    HouseFixture expected(Instant comes, Outlook leaves) {
        stays.add(stay(false, comes, List.of(), leaves, List.of()));
        return this;
    }

    HouseFixture arrivals(int aDay) {
        perDay = aDay;
        return this;
    }

    HouseFixture cameToday(int people) {
        today = people;
        return this;
    }

    HouseFixture sharing(int people, int inRooms) {
        sharing = new Sharing(people, inRooms, Sharing.SharedBy.ARRIVALS);
        return this;
    }

    /** Days of central isolation, at most and at least. */
    HouseFixture terms(Integer most, Integer least) {
        longest = most;
        shortest = least;
        return this;
    }

    House house() {
        Map<UUID, List<StayAhead>> byRoom = new HashMap<>();
        stays.forEach(stay -> stay.rooms().forEach(room -> byRoom.computeIfAbsent(room, id -> new ArrayList<>()).add(stay)));
        return new House(ZONE, NOW, rooms.stream().map(room -> RoomAhead.of(room, byRoom.getOrDefault(room.id(), List.of()), RULES, NOW)).toList(),
                List.copyOf(stays), new Supposed(perDay, RateBy.ASKED, 0, 7, today, sharing, longest, shortest, RULES.turnoverOrdinary()));
    }

    Forecast forecast() {
        return Forecast.of(house(), null);
    }

    private UUID last() {
        return rooms.get(rooms.size() - 1).id();
    }

    private StayAhead stay(boolean present, Instant comes, List<UUID> in, Outlook leaves, List<Unmet> lacks) {
        return new StayAhead(new UUID(1, ++made), SITE, new UUID(2, made), null, null, present, comes, in, leaves, LeavesBy.EARLIEST, lacks);
    }

    /** That hour of that many days from today, by the site's clock. */
    static Instant on(int days, int hour) {
        return TODAY.plusDays(days).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
