package org.lazaret.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.shared.Invalid;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"买买提•艾力", "买买提・艾力", "买买提･艾力", "买买提‧艾力", "买买提⋅艾力", "买买提 · 艾力", " 买买提·艾力 "})
    void all_middle_dots_are_one(String written) {
        assertEquals("买买提·艾力", PersonName.of(written).full());
    }

    @Test
    void counts_characters_outside_the_basic_plane_as_one() {
        String rare = "\uD86D\uDD56";
        assertEquals(100, PersonName.of(rare.repeat(100)).full().codePointCount(0, 200));
        assertThrows(Invalid.class, () -> PersonName.of(rare.repeat(101)));
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_name() {
        assertEquals(PersonName.of("Nguye\u0302\u0303n Va\u0306n An"), PersonName.of("Nguyễn Văn An"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "陈\u0000桂花", "陈\n桂\u0007花", "陈\u202E桂花", "\uD86D"})
    void refuses_what_is_no_name(String written) {
        assertThrows(Invalid.class, () -> PersonName.of(written));
    }

    @Property(tries = 500)
    void whatever_is_accepted_stays_itself_when_read_again(@ForAll String written) {
        try {
            PersonName once = PersonName.of(written);
            assertEquals(once, PersonName.of(once.full()));
            assertTrue(once.full().codePointCount(0, once.full().length()) <= 100);
            NameForms.of(once);
            NameForms.english(once);
        } catch (Invalid noName) {
            assertEquals("name.full", noName.fields().get(0).path());
        }
    }

    @ParameterizedTest
    @CsvSource({"陈桂花, chen gui hua, cgh, Chen GH", "单雄信, shan xiong xin, sxx, Shan XX", "曾国藩, zeng guo fan, zgf, Zeng GF",
        "欧阳修, ou yang xiu, oyx, Ouyang X", "吕布, lu bu, lb, Lu B", "王, wang, w, Wang"})
    void chinese_names_are_read_family_first(String full, String pinyin, String initials, String english) {
        PersonName name = PersonName.of(full);
        assertEquals(new NameForms(pinyin, pinyin.replace(" ", ""), initials), NameForms.of(name));
        assertEquals(english, NameForms.english(name));
    }

    @ParameterizedTest
    @CsvSource({"John Ronald Smith, Smith JR", "Nguyễn Văn An, An NV", "Madonna, Madonna"})
    void foreign_names_are_read_family_last_unless_somebody_said_otherwise(String full, String english) {
        assertEquals(english, NameForms.english(PersonName.of(full)));
    }

    @Test
    void what_somebody_said_of_family_and_given_name_goes_first() {
        assertEquals("Nguyen VA", NameForms.english(new PersonName("Nguyễn Văn An", "Nguyễn", "Văn An")));
        assertEquals("Maimaiti AL", NameForms.english(PersonName.of("买买提·艾力")));
        assertEquals("CGH", NameForms.initialsOnly(PersonName.of("陈桂花")));
    }

    @Test
    void a_search_reads_what_the_keyboard_types() {
        assertEquals(NameForms.of(PersonName.of("吕布")).solid(), NameForms.searchable("lv bu"));
        assertEquals(NameForms.of(PersonName.of("吕布")).solid(), NameForms.searchable("LÜ Bù"));
        assertEquals("chenguihua", NameForms.searchable("陈桂花"));
    }
}
