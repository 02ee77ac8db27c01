package org.lazaret.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.shared.Invalid;

class IdentityDocumentTest {
    /** The example of GB 11643 itself, and the specimen of the permanent resident card of 2023. */
    private static final String STANDARD = "11010519491231002X";
    private static final String PERMANENT_RESIDENT = "911124198108030024";

    @Test
    void the_example_of_the_standard_is_right_and_says_who_it_is() {
        IdentityDocument card = card(STANDARD);
        assertEquals(Optional.of(LocalDate.of(1949, 12, 31)), card.birth());
        assertEquals(Optional.of(Sex.FEMALE), card.sex());
        assertEquals("CN", card.country());
    }

    @Test
    void the_other_example_of_the_standard_is_a_man() {
        IdentityDocument card = card("440524188001010014");
        assertEquals(Optional.of(LocalDate.of(1880, 1, 1)), card.birth());
        assertEquals(Optional.of(Sex.MALE), card.sex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", " 110105 19491231 002X ", "110105-19491231-002X", "1101051949 1231002X"})
    void tidies_what_people_type(String typed) {
        assertEquals(STANDARD, card(typed).number());
    }

    @ParameterizedTest
    @CsvSource({"110105194912310020, check-digit-wrong", "11010519491231003X, check-digit-wrong",
        "11010519491331002X, no-such-birth-date-in-number", "110105194902290025, no-such-birth-date-in-number",
        "1101051949123100, not-a-document-number", "11010549123100, not-a-document-number",
        "1101O519491231002X, not-a-document-number"})
    void says_what_is_wrong_with_a_number(String number, String code) {
        assertEquals(code, assertThrows(Invalid.class, () -> card(number)).fields().get(0).code());
    }

    @Test
    void a_leap_day_is_a_birth_date_only_in_a_leap_year() {
        String leap = "110105194802290" + "02";
        assertEquals(Optional.of(LocalDate.of(1948, 2, 29)), card(leap + CheckedNumber.checkOf(leap)).birth());
    }

    /** ISO 7064 MOD 11-2 finds every single wrong digit and every swap of neighbours. */
    @Property(tries = 300)
    void every_single_wrong_digit_is_found(@ForAll @IntRange(max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = STANDARD.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        assertFalse(CheckedNumber.checks(new String(digits)));
    }

    @Property(tries = 100)
    void every_swap_of_unlike_neighbours_is_found(@ForAll @IntRange(max = 15) int place) {
        char[] digits = STANDARD.toCharArray();
        char first = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = first;
        assertEquals(digits[place] == digits[place + 1], CheckedNumber.checks(new String(digits)));
    }

    @Test
    void says_where_a_card_contradicts_what_was_said() {
        IdentityDocument card = card(STANDARD);
        assertEquals(List.of(), card.contradictions(BirthDate.parse("1949-12"), Sex.UNKNOWN));
        assertEquals(List.of("birth", "sex"), card.contradictions(BirthDate.parse("1949-11"), Sex.MALE).stream()
                .map(Invalid.Field::path).toList());
    }

    @Test
    void a_permanent_resident_card_of_2023_carries_a_birth_date_and_one_from_before_does_not() {
        IdentityDocument now = read(DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD, PERMANENT_RESIDENT);
        assertEquals(Optional.of(LocalDate.of(1981, 8, 3)), now.birth());
        assertEquals(Optional.of(Sex.FEMALE), now.sex());
        IdentityDocument before = read(DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD, "can110078010151");
        assertEquals("CAN110078010151", before.number());
        assertTrue(before.birth().isEmpty());
        assertThrows(Invalid.class, () -> read(DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD, STANDARD));
    }

    @ParameterizedTest
    @CsvSource({"HONG_KONG_MACAU_PERMIT, H12345678", "HONG_KONG_MACAU_PERMIT, M1234567801", "TAIWAN_PERMIT, 12345678",
        "TAIWAN_PERMIT, 1234567890"})
    void knows_the_forms_of_travel_permits(DocumentType type, String number) {
        assertEquals(number, read(type, number).number());
        assertEquals("CN", read(type, number).country());
    }

    @ParameterizedTest
    @CsvSource({"HONG_KONG_MACAU_PERMIT, A12345678", "HONG_KONG_MACAU_PERMIT, H1234567", "TAIWAN_PERMIT, 1234567",
        "TAIWAN_PERMIT, H1234567", "HONG_KONG_MACAU_PERMIT, 11010519491231002X"})
    void refuses_what_has_not_that_form(DocumentType type, String number) {
        assertThrows(Invalid.class, () -> read(type, number));
    }

    @Test
    void a_residence_permit_of_hong_kong_has_a_check_digit_too() {
        String permit = "81000019900101001";
        assertEquals(Optional.of(Sex.MALE),
                read(DocumentType.HONG_KONG_MACAU_PERMIT, permit + CheckedNumber.checkOf(permit)).sex());
        char wrong = CheckedNumber.checkOf(permit) == '0' ? '1' : '0';
        assertThrows(Invalid.class, () -> read(DocumentType.HONG_KONG_MACAU_PERMIT, permit + wrong));
    }

    @Test
    void a_passport_names_its_country() {
        IdentityDocument passport = IdentityDocument.read("documents[0]", DocumentType.PASSPORT, "de", "c01x00t47", null);
        assertEquals("PASSPORT:DE:C01X00T47", passport.key());
        Invalid refused = assertThrows(Invalid.class,
                () -> IdentityDocument.read("documents[0]", DocumentType.PASSPORT, "XQ", "", null));
        assertEquals(List.of("documents[0].country", "documents[0].number"),
                refused.fields().stream().map(Invalid.Field::path).toList());
    }

    @Test
    void an_unknown_paper_needs_a_reason_and_has_no_number() {
        assertNull(IdentityDocument.read("d", DocumentType.UNKNOWN, null, "123", "lost in the flood").number());
        assertThrows(Invalid.class, () -> IdentityDocument.read("d", DocumentType.UNKNOWN, null, "123", " "));
    }

    @Test
    void masks_all_but_the_ends() {
        assertEquals("110***********002X", card(STANDARD).masked());
        assertEquals("C0*****47", IdentityDocument.read("d", DocumentType.PASSPORT, "DE", "C01X00T47", null).masked());
        assertEquals("138****8000", Phone.parse("phone", "138 0013 8000").masked());
        assertEquals("+49********45", Phone.parse("phone", "+49 30 12345645").masked());
    }

    private static IdentityDocument card(String number) {
        return read(DocumentType.RESIDENT_IDENTITY_CARD, number);
    }

    private static IdentityDocument read(DocumentType type, String number) {
        return IdentityDocument.read("documents[0]", type, null, number, null);
    }
}
