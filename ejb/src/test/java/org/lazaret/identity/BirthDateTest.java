package org.lazaret.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.shared.Invalid;

class BirthDateTest {
    private static final LocalDate DAY = LocalDate.of(2021, 8, 9);

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13", "21-01-01", "1849", "2021-4-1", "2021-00", "yesterday"})
    void refuses_what_is_on_no_calendar(String text) {
        assertThrows(Invalid.class, () -> BirthDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "1968-03", "1968"})
    void reads_as_much_as_is_known(String text) {
        assertEquals(text, BirthDate.parse(text).iso());
    }

    @Test
    void nothing_is_known_of_nothing() {
        assertEquals(BirthDate.UNKNOWN, BirthDate.parse(" "));
        assertNull(BirthDate.UNKNOWN.iso());
        assertEquals(OptionalInt.empty(), BirthDate.UNKNOWN.ageOn(DAY));
        assertFalse(BirthDate.UNKNOWN.mayBeUnder(14, DAY));
        assertFalse(BirthDate.UNKNOWN.fits(BirthDate.UNKNOWN));
    }

    @Test
    void is_fourteen_on_the_birthday_and_not_the_day_before() {
        BirthDate birth = BirthDate.parse("2007-08-09");
        assertFalse(birth.mayBeUnder(14, DAY));
        assertTrue(birth.mayBeUnder(14, DAY.minusDays(1)));
    }

    @Test
    void a_child_of_29_february_has_its_birthday_on_1_march() {
        BirthDate birth = BirthDate.parse("2008-02-29");
        assertTrue(birth.mayBeUnder(14, LocalDate.of(2022, 2, 28)));
        assertFalse(birth.mayBeUnder(14, LocalDate.of(2022, 3, 1)));
        assertEquals(OptionalInt.of(16), birth.ageOn(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void a_missing_month_does_not_leave_a_child_alone() {
        assertTrue(BirthDate.parse("2007").mayBeUnder(14, DAY));
        assertFalse(BirthDate.parse("2006").mayBeUnder(14, DAY));
        assertTrue(BirthDate.parse("2007-08").mayBeUnder(14, DAY));
        assertFalse(BirthDate.parse("2007-07").mayBeUnder(14, DAY));
    }

    @Property
    void less_known_never_makes_somebody_older(@ForAll @IntRange(min = 1990, max = 2021) int year,
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int day) {
        BirthDate whole = new BirthDate(year, month, day);
        if (whole.mayBeUnder(14, DAY)) {
            assertTrue(new BirthDate(year, month, null).mayBeUnder(14, DAY));
            assertTrue(new BirthDate(year, null, null).mayBeUnder(14, DAY));
        }
        assertTrue(whole.fits(new BirthDate(year, null, null)));
    }
}
