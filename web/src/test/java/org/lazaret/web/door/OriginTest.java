package org.lazaret.web.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OriginTest {
    private static final String HOST = "lazaret.example:8443";

    @Test
    void our_own_page_proves_itself() {
        assertDoesNotThrow(() -> Origin.require("1", "same-origin", "https://lazaret.example:8443", HOST));
        assertDoesNotThrow(() -> Origin.require("1", "same-origin", "https://Lazaret.example:8443", HOST));
    }

    @Test
    void a_program_says_so_and_has_no_origin() {
        assertDoesNotThrow(() -> Origin.require("1", null, null, HOST));
    }

    @Test
    void a_form_on_another_page_cannot_send_the_header() {
        assertThrows(OtherOrigin.class, () -> Origin.require(null, null, null, HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require(" ", "same-origin", null, HOST));
    }

    @Test
    void another_origin_is_refused_even_with_the_header() {
        assertThrows(OtherOrigin.class, () -> Origin.require("1", "cross-site", null, HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", "same-site", null, HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", null, "https://evil.example", HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", null, "https://lazaret.example", HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", null, "null", HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", null, "::", HOST));
        assertThrows(OtherOrigin.class, () -> Origin.require("1", null, "https://lazaret.example:8443", null));
    }
}
