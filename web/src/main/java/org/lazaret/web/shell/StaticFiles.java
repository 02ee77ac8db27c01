package org.lazaret.web.shell;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All files of the web application, read once: together they are smaller than a photograph. */
final class StaticFiles {

    private static final String PAGE = "/index.html";
    private static final Set<String> NOT_KEPT_OFFLINE = Set.of("/sw.js", "/shell.js");

    private final Map<String, StaticFile> byPath = new TreeMap<>();

    private StaticFiles() {
    }

    static StaticFiles in(ServletContext context) {
        var files = new StaticFiles();
        files.readFolder(context, "/");
        files.add("/shell.js", files.shell().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static StaticFiles of(Map<String, byte[]> contents) {
        var files = new StaticFiles();
        contents.forEach(files::add);
        files.add("/shell.js", files.shell().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /**
     * The file at a path; the page for an address without an extension, because the page itself knows its addresses;
     * nothing for a file that is not there.
     */
    Optional<StaticFile> at(String path) {
        var file = byPath.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? Optional.empty() : Optional.ofNullable(byPath.get(PAGE));
    }

    /**
     * What the service worker keeps for times without a network. The version comes from the content of all files, so a
     * new build makes a new cache and the same build none.
     */
    private String shell() {
        var kept = byPath.keySet().stream().filter(path -> !NOT_KEPT_OFFLINE.contains(path) && !path.endsWith(".map")).toList();
        var tags = kept.stream().map(path -> path + byPath.get(path).etag()).collect(Collectors.joining());
        var list = kept.stream().map(path -> '"' + path + '"').collect(Collectors.joining(","));
        return "self.shell={version:\"%s\",files:[%s]};%n".formatted(StaticFile.hash(tags.getBytes(StandardCharsets.UTF_8)), list);
    }

    private void readFolder(ServletContext context, String folder) {
        for (var path : context.getResourcePaths(folder)) {
            if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
                continue;
            }
            if (path.endsWith("/")) {
                readFolder(context, path);
            } else {
                add(path, read(context, path));
            }
        }
    }

    private void add(String path, byte[] bytes) {
        byPath.put(path, StaticFile.of(path, bytes));
    }

    private static byte[] read(ServletContext context, String path) {
        try (var in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
