package org.lazaret.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;

class GroundRuleTest {
    private static final LocalDate DAY = LocalDate.parse("2021-08-09");
    private static final UUID FAMILY = new UUID(0, 1);
    private static final UUID OTHERS = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({"2015-05-01,", "2007-08-10,", "2007-08-09,not-a-child", "1988-03-14,not-a-child", "2007,", "2006,not-a-child",
            "2007-08,", "2007-07,not-a-child", ",birth-date-unknown"})
    void a_child_is_under_fourteen_on_the_day_as_far_as_the_birth_date_is_known(String birth, String wrong) {
        assertEquals(Optional.ofNullable(wrong), code(SharingGround.CHILD, born(birth), somebody(null)));
    }

    @ParameterizedTest
    @CsvSource({"FEMALE,", "UNKNOWN,", "MALE,not-pregnant-by-record"})
    void no_man_is_pregnant(Sex sex, String wrong) {
        assertEquals(Optional.ofNullable(wrong), code(SharingGround.PREGNANT, sexed(sex), somebody(null)));
    }

    @Test
    void kin_share_by_a_group_on_record() {
        assertEquals(Optional.empty(), code(SharingGround.KIN_GROUP, somebody(FAMILY), null));
        assertEquals(Optional.empty(), code(SharingGround.KIN_GROUP, somebody(FAMILY), somebody(FAMILY)));
        assertEquals(Optional.of("no-kin-group"), code(SharingGround.KIN_GROUP, somebody(null), null));
        assertEquals(Optional.of("no-kin-group"), code(SharingGround.KIN_GROUP, somebody(null), somebody(null)));
        assertEquals(Optional.of("not-of-kin-group"), code(SharingGround.KIN_GROUP, somebody(FAMILY), somebody(OTHERS)));
        assertEquals(Optional.of("not-of-kin-group"), code(SharingGround.KIN_GROUP, somebody(FAMILY), somebody(null)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERIOUS_ILLNESS", "NOT_SELF_CARING"})
    void illness_and_helplessness_are_the_assessors_to_say(SharingGround ground) {
        assertEquals(Optional.empty(), code(ground, somebody(null), somebody(null)));
    }

    private static Optional<String> code(SharingGround ground, Person person, Person companion) {
        return GroundRule.against(ground, person, companion, DAY, 14).map(field -> field.code());
    }

    private static Person born(String birth) {
        return person(PersonFacts.named("周小满").born(BirthDate.parse(birth), Sex.UNKNOWN));
    }

    private static Person sexed(Sex sex) {
        return person(PersonFacts.named("周雪梅").born(BirthDate.UNKNOWN, sex));
    }

    private static Person somebody(UUID kin) {
        return person(new PersonFacts(PersonFacts.named("周雪梅").name(), null, null, null, null, null, null, null, null, null, kin));
    }

    private static Person person(PersonFacts facts) {
        return new Person(facts, true, Instant.parse("2021-08-09T02:24:00Z"), new UUID(0, 9));
    }
}
