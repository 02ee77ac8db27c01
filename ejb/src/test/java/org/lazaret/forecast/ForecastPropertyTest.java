package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lazaret.forecast.Forecast.DayAhead;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;

/** Whatever the site. */
class ForecastPropertyTest {
    private static final int HOURS = 20 * 24;

    @Property(tries = 200)
    void more_arrivals_never_leave_more_rooms(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int few = random.nextInt(6);
        neverMore(some(seed).arrivals(few + random.nextInt(5)).forecast(), some(seed).arrivals(few).forecast());
    }

    @Property(tries = 200)
    void whoever_leaves_later_never_leaves_more_rooms(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        House house = some(seed).arrivals(2).house();
        int one = new Random(seed).nextInt(house.stays().size());
        UUID stay = house.stays().get(one).stay();
        Duration late = Duration.ofHours(1 + new Random(seed).nextInt(100));
        Forecast later = Forecast.of(with(house, who -> who.stay().equals(stay) ? leaving(who, who.leaves().plus(late)) : who), null);
        Forecast never = Forecast.of(with(house, who -> who.stay().equals(stay) ? leaving(who, Outlook.NEVER) : who), null);
        neverMore(later, Forecast.of(house, null));
        neverMore(never, later);
    }

    @Property(tries = 200)
    void the_order_in_which_rooms_and_people_are_told_changes_nothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        House house = some(seed).arrivals(2).house();
        List<RoomAhead> rooms = new ArrayList<>(house.rooms());
        List<StayAhead> stays = new ArrayList<>(house.stays());
        Collections.shuffle(rooms, new Random(seed));
        Collections.shuffle(stays, new Random(seed + 1));
        assertEquals(Forecast.of(house, 4), Forecast.of(new House(house.zone(), house.now(), rooms, stays, house.supposed()), 4));
    }

    @Property(tries = 200)
    void every_room_is_counted_once_and_the_careful_reading_never_hopes(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        House house = some(seed).arrivals(new Random(seed).nextInt(8)).house();
        Forecast.of(house, null).days().forEach(day -> {
            assertEquals(house.rooms().size(), day.free() + day.taken() + day.held() + day.turning() + day.out());
            assertTrue(day.lowest() <= day.free() && day.mostLowest() <= day.most(), day::toString);
            assertTrue(day.free() <= day.most() && day.lowest() <= day.mostLowest(), day::toString);
        });
    }

    private static void neverMore(Forecast fewer, Forecast more) {
        IntStream.range(0, Forecast.DAYS).forEach(i -> {
            DayAhead one = fewer.days().get(i);
            DayAhead other = more.days().get(i);
            assertTrue(one.free() <= other.free() && one.lowest() <= other.lowest() && one.most() <= other.most() && one.mostLowest() <= other.mostLowest(),
                    () -> one + " against " + other);
        });
    }

    private static House with(House house, UnaryOperator<StayAhead> change) {
        List<StayAhead> stays = house.stays().stream().map(change).toList();
        return new House(house.zone(), house.now(), house.rooms().stream().map(room -> RoomAhead.of(room.room(),
                stays.stream().filter(stay -> stay.rooms().contains(room.room().id())).toList(), HouseFixture.RULES, house.now())).toList(), stays, house.supposed());
    }

    private static StayAhead leaving(StayAhead who, Outlook when) {
        return new StayAhead(who.stay(), who.site(), who.person(), who.name(), who.number(), who.present(), who.comes(), who.rooms(), when, who.why(), who.lacks());
    }

    private static HouseFixture some(long seed) {
        Random random = new Random(seed);
        int shortest = 1 + random.nextInt(7);
        HouseFixture house = new HouseFixture().clean(random.nextInt(10)).sharing(2 + random.nextInt(2), 2).terms(shortest + random.nextInt(8), shortest);
        IntStream.range(0, random.nextInt(8)).forEach(i -> house.lived(outlook(random), outlook(random)));
        IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> house.expected(random.nextInt(4) == 0 ? null : hours(random), outlook(random)));
        IntStream.range(0, random.nextInt(4)).forEach(i -> house.kept(hours(random), outlook(random)));
        house.room(RoomPhase.AWAITING_SAMPLE, Soil.POSITIVE, null).room(RoomPhase.OUT_OF_SERVICE, Soil.NONE, random.nextBoolean() ? hours(random) : null);
        return house;
    }

    private static Instant hours(Random random) {
        return HouseFixture.NOW.plus(Duration.ofHours(1 + random.nextInt(HOURS)));
    }

    private static Outlook outlook(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Outlook.NEVER;
            case 1 -> Outlook.untold(hours(random));
            default -> Outlook.at(hours(random));
        };
    }
}
