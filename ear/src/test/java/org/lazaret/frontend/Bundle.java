package org.lazaret.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** What the bundler made, by its own account. */
final class Bundle {

    private final JsonNode outputs;

    private Bundle(JsonNode outputs) {
        this.outputs = outputs;
    }

    static Bundle built() throws IOException {
        return new Bundle(new ObjectMapper().readTree(Node.WEB.resolve("target/front-end.json").toFile()).get("outputs"));
    }

    /**
     * Bytes, compressed, that a browser without a cache loads until a page shows: the page's document, the scripts that
     * the entry and the page need at once, the style sheet and the icons.
     */
    long firstLoad(String page) throws IOException {
        Set<String> needed = new HashSet<>();
        needed.add("target/web/app.css");
        need("target/web/app.js", needed);
        need(outputOf(page), needed);
        long bytes = 0;
        for (var file : needed) {
            bytes += compressed(Node.WEB.resolve(file));
        }
        for (var fixed : new String[] {"index.html", "first-paint.js", "icons.svg"}) {
            bytes += compressed(Node.WEB.resolve("src/main/webapp").resolve(fixed));
        }
        return bytes;
    }

    private String outputOf(String page) {
        for (var fields = outputs.fields(); fields.hasNext();) {
            var output = fields.next();
            if (page.equals(output.getValue().path("entryPoint").asText())) {
                return output.getKey();
            }
        }
        throw new IllegalArgumentException("no chunk of its own: " + page);
    }

    private void need(String file, Set<String> needed) {
        if (needed.add(file)) {
            outputs.get(file).get("imports").forEach(imported -> {
                if (imported.get("kind").asText().equals("import-statement")) {
                    need(imported.get("path").asText(), needed);
                }
            });
        }
    }

    private static long compressed(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(Files.readAllBytes(file));
        }
        return out.size();
    }
}
