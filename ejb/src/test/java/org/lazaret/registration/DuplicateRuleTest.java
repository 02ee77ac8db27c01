package org.lazaret.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.PersonFacts;

class DuplicateRuleTest {
    /** name, birth, phone against 陈桂花, 1968-03-14, 13800138000. */
    @ParameterizedTest
    @CsvSource({
        "陈桂花, 1968-03-14, , true",
        "陈桂花, 1968-03, , true",
        "陈桂花, , 13800138000, true",
        "陈桂华, 1968-03-14, , true",
        "陈桂华, , 13800138000, true",
        "Chen Guihua, 1968-03-14, , true",
        "陈规划, , 13800138000, true",
        "程桂花, 1968-03-14, , true",
        "陈桂花, , , false",
        "陈桂花, 1968-03-15, , false",
        "陈桂花, 1975, , false",
        "李国强, 1968-03-14, 13800138000, false",
        "李国强, , 13800138000, false",
        "陈桂华, 1968, , false"})
    void offers_a_person_when_a_name_and_a_second_thing_agree(String name, String birth, String phone, boolean offered) {
        Optional<Likeness> likeness = DuplicateRule.judge(side("陈桂花", "1968-03-14", "13800138000", Sex.UNKNOWN), side(name, birth, phone, Sex.UNKNOWN));
        assertEquals(offered, likeness.isPresent());
        assertFalse(likeness.map(Likeness::isCertain).orElse(false));
    }

    @Test
    void the_same_paper_is_certain_whatever_the_name() {
        DuplicateRule.Side one = new DuplicateRule.Side(PersonFacts.named("陈桂花"), Set.of("PASSPORT:CN:E12345678"));
        DuplicateRule.Side other = new DuplicateRule.Side(PersonFacts.named("Li Guoqiang"), Set.of("PASSPORT:CN:E12345678"));
        Likeness likeness = DuplicateRule.judge(one, other).orElseThrow();
        assertTrue(likeness.isCertain());
        assertEquals(100, likeness.percent());
    }

    @Test
    void brother_and_sister_with_the_familys_telephone_are_two() {
        assertTrue(DuplicateRule.judge(side("王佳", "2010-05-01", "13800138000", Sex.FEMALE),
                side("王嘉", "2012-07-09", "13800138000", Sex.MALE)).isEmpty());
    }

    @Test
    void says_why() {
        assertEquals(Set.of(Resemblance.SAME_PINYIN, Resemblance.SAME_BIRTH_DATE, Resemblance.SAME_PHONE),
                DuplicateRule.judge(side("陈桂花", "1968-03-14", "13800138000", Sex.UNKNOWN),
                        side("陈桂华", "1968-03-14", "13800138000", Sex.UNKNOWN)).orElseThrow().reasons());
    }

    @Property(tries = 200)
    void is_the_same_both_ways_round(@ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 9) String one,
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 9) String other) {
        DuplicateRule.Side first = side(one, "1990-01-01", "13800138000", Sex.MALE);
        DuplicateRule.Side second = side(other, "1990-01-01", null, Sex.MALE);
        assertEquals(DuplicateRule.judge(first, second), DuplicateRule.judge(second, first));
    }

    @ParameterizedTest
    @CsvSource({"guihua, guihua, 0", "guihua, guihau, 1", "guihua, guiha, 1", "guihua, guihuan, 1", "guihua, kuihua, 1", "chen, zhang, 3"})
    void counts_typing_errors(String one, String other, int errors) {
        assertEquals(errors, Edits.between(one, other));
    }

    private static DuplicateRule.Side side(String name, String birth, String phone, Sex sex) {
        return new DuplicateRule.Side(new PersonFacts(PersonName.of(name), sex, BirthDate.parse(birth), null, null,
                Phone.parse("phone", phone), null, null, null, null, null), Set.of());
    }
}
