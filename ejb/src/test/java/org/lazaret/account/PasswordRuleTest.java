package org.lazaret.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.shared.Invalid;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({"elevenchars,password-too-short", "PASSWORD1234,password-too-common", "aaaaaaaaaaaaaaaa,password-too-common",
            "woaini5201314,password-too-common", "wang.li is my name,password-is-name"})
    void refuses_what_is_short_common_or_the_name(String password, String code) {
        Invalid refused = assertThrows(Invalid.class, () -> PasswordRule.require("password", password, "wang.li"));
        assertEquals(List.of(code), refused.fields().stream().map(Invalid.Field::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "我们每天早上七点量体温吧好吗", "correct horse battery staple"})
    void takes_any_long_phrase_in_any_script(String password) {
        assertDoesNotThrow(() -> PasswordRule.require("password", password, "wang.li"));
    }

    @Test
    void counts_characters_and_not_their_halves() {
        assertThrows(Invalid.class, () -> PasswordRule.require("password", "\uD842\uDFB7\uD842\uDFB8\uD842\uDFB9\uD842\uDFBA"
                + "\uD842\uDFBB\uD842\uDFBC", "wang.li"));
    }

    @Test
    void a_hash_fits_its_password_and_no_other() {
        String hash = new Password("twelve chars").hash();
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(new Password("twelve chars").matches(hash));
        assertFalse(new Password("twelve charS").matches(hash));
        assertNotEquals(hash, new Password("twelve chars").hash());
    }

    @Test
    void nothing_matches_where_there_is_no_password() {
        assertFalse(new Password("twelve chars").matches(null));
    }

    @Test
    void a_password_does_not_show_itself() {
        assertFalse(new Password("twelve chars").toString().contains("twelve"));
        assertFalse(Token.random().toString().contains("-"));
    }

    @Test
    void names_are_the_same_in_any_case_and_width() {
        assertEquals(AccountName.read("Wang.Li"), AccountName.read(" ｗａｎｇ.li "));
        assertEquals(Optional.of(new AccountName("陈桂华")), AccountName.read("陈桂华"));
        assertEquals(Optional.empty(), AccountName.read("a"));
        assertEquals(Optional.empty(), AccountName.read("wang li"));
        assertEquals(Optional.empty(), AccountName.read(null));
    }
}
