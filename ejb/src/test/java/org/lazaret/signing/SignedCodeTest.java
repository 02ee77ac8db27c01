package org.lazaret.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code is checked with the public key alone, and no byte of it can be another. */
class SignedCodeTest {
    private static final Map<String, Object> CLAIMS = Map.of("num", "2021-00001");
    @TempDir
    private Path folder;

    @Test
    void a_code_is_checked_with_the_public_key_alone() throws Exception {
        KeyFile.Pair key = key("one");
        SignedCode code = SignedCode.sign("kind", CLAIMS, key);
        assertTrue(SignedCode.holds(code.text(), key.open()));
        JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(code.text().split("\\.")[0]));
        assertEquals(List.of("ES256", key.id(), "kind"), List.of(header.get("alg").asText(), header.get("kid").asText(), header.get("typ").asText()));
    }

    @Test
    void no_character_of_it_can_be_another() throws Exception {
        KeyFile.Pair key = key("one");
        String code = SignedCode.sign("kind", CLAIMS, key).text();
        // The last character of 64 bytes carries two bits that mean nothing: it is left out.
        List<Integer> unnoticed = IntStream.range(0, code.length() - 1).filter(at -> SignedCode.holds(changed(code, at), key.open())).boxed().toList();
        assertEquals(List.of(), unnoticed);
    }

    @Test
    void another_key_does_not_check_it() throws Exception {
        assertFalse(SignedCode.holds(SignedCode.sign("kind", CLAIMS, key("one")).text(), key("other").open()));
    }

    @Test
    void what_is_no_code_holds_under_no_key() throws Exception {
        KeyFile.Pair key = key("one");
        assertEquals(List.of(), List.of("", ".", "a.b", "a.b.c", "a.b.§").stream().filter(text -> SignedCode.holds(text, key.open())).toList());
    }

    private static String changed(String code, int at) {
        return code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
    }

    private KeyFile.Pair key(String name) throws Exception {
        return new KeyFile(Optional.of(folder.resolve(name)), false).pair();
    }
}
