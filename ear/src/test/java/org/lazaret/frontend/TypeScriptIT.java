package org.lazaret.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeScriptIT {

    @Test
    void the_whole_interface_compiles_in_strict_mode() throws Exception {
        var ended = Node.run(List.of(Node.tsc().toString(), "-p", "tsconfig.json"));

        assertEquals(0, ended.code(), ended.output());
    }

    @Test
    void a_text_without_its_translation_does_not_compile(@TempDir Path folder) throws Exception {
        var half = folder.resolve("half.ts");
        Files.writeString(half, """
            import { messages } from '%s/src/main/web/shared/i18n.ts';
            export const say = messages({ zh: { open: '打开', close: '关闭' }, en: { open: 'Open' } });
            """.formatted(Node.WEB.toString().replace('\\', '/')));

        var ended = Node.run(List.of(Node.tsc().toString(), "--ignoreConfig", "--noEmit", "--strict", "--allowImportingTsExtensions",
            "--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022", half.toString()));

        assertNotEquals(0, ended.code());
        assertTrue(ended.output().contains("half.ts") && ended.output().contains("'close' is missing"), ended.output());
    }

    @Test
    void the_pure_functions_hold() throws Exception {
        try (Stream<Path> files = Files.list(Node.WEB.resolve("src/test/web"))) {
            var tests = files.map(Path::toString).filter(name -> name.endsWith(".test.ts")).sorted().toList();
            assertTrue(tests.size() >= 8, tests.toString());

            var ended = Node.run(Stream.concat(Stream.of("--test"), tests.stream()).toList());

            assertEquals(0, ended.code(), ended.output());
        }
    }

    @Test
    void the_first_screen_is_small_enough_for_a_phone() throws IOException {
        var bundle = Bundle.built();

        for (var page : List.of("access/sign-in-page.ts", "board/board-page.ts", "styleguide/styleguide-page.ts")) {
            var bytes = bundle.firstLoad("src/main/web/" + page);
            System.out.printf("first load of %s: %,d bytes gzip%n", page, bytes);
            assertTrue(bytes <= 60 * 1024, page + ": " + bytes);
        }
    }
}
