package org.lazaret.web.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private final StaticFiles files = StaticFiles.of(built("one"));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sites/018f/board", "/people/018f", "/welcome/a_b-c", "/sign-in"})
    void an_address_of_the_interface_is_answered_with_its_page(String path) {
        assertEquals("/index.html", files.at(path).orElseThrow().path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone.js", "/chunks/board-OLD.js", "/favicon.ico"})
    void a_file_that_is_not_there_is_not_the_page(String path) {
        assertTrue(files.at(path).isEmpty());
    }

    @Test
    void only_chunks_are_kept_for_ever() {
        assertTrue(files.at("/chunks/board-A1.js").orElseThrow().immutable());
        assertFalse(files.at("/app.js").orElseThrow().immutable());
        assertFalse(files.at("/index.html").orElseThrow().immutable());
    }

    @Test
    void the_tag_follows_the_content() {
        var later = StaticFiles.of(built("two"));

        assertNotEquals(files.at("/app.js").orElseThrow().etag(), later.at("/app.js").orElseThrow().etag());
        assertEquals(files.at("/app.css").orElseThrow().etag(), later.at("/app.css").orElseThrow().etag());
    }

    @Test
    void the_offline_list_holds_what_is_needed_and_nothing_else() {
        var list = text(files.at("/shell.js").orElseThrow());

        assertTrue(list.contains("\"/index.html\"") && list.contains("\"/app.js\"") && list.contains("\"/chunks/board-A1.js\""), list);
        assertFalse(list.contains(".map") || list.contains("/sw.js") || list.contains("/shell.js"), list);
    }

    @Test
    void a_new_build_makes_a_new_offline_version_and_the_same_build_none() {
        assertEquals(text(files.at("/shell.js").orElseThrow()), text(StaticFiles.of(built("one")).at("/shell.js").orElseThrow()));
        assertNotEquals(text(files.at("/shell.js").orElseThrow()), text(StaticFiles.of(built("two")).at("/shell.js").orElseThrow()));
    }

    @Test
    void the_compressed_form_is_the_same_content() throws IOException {
        var file = files.at("/app.js").orElseThrow();

        assertArrayEquals(file.bytes(), new GZIPInputStream(new ByteArrayInputStream(file.zipped())).readAllBytes());
    }

    private static Map<String, byte[]> built(String app) {
        var contents = new HashMap<String, byte[]>();
        contents.put("/index.html", "<!doctype html>".getBytes(StandardCharsets.UTF_8));
        contents.put("/app.js", app.getBytes(StandardCharsets.UTF_8));
        contents.put("/app.js.map", app.getBytes(StandardCharsets.UTF_8));
        contents.put("/app.css", "body{}".getBytes(StandardCharsets.UTF_8));
        contents.put("/sw.js", "importScripts".getBytes(StandardCharsets.UTF_8));
        contents.put("/chunks/board-A1.js", "board".getBytes(StandardCharsets.UTF_8));
        return contents;
    }

    private static String text(StaticFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
