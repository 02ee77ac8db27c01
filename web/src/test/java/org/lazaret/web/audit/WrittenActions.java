package org.lazaret.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in Java sources what is written into the trail as an action: the argument of every method that takes a
 * {@code String action}, be it the trail's own or one on the way to it. What is put together is found by its first part,
 * which ends in a hyphen; what is handed on by a parameter is found where that parameter is filled.
 */
final class WrittenActions {
    private static final Pattern DECLARATION = Pattern.compile("\\b(\\w+)\\(([^()]*\\bString action\\b[^()]*)\\)");
    private static final Pattern LOCAL = Pattern.compile("String action = ([^;]+);");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern HANDED_ON = Pattern.compile("action|problem\\.type\\(\\)");
    private static final Pattern PARAMETER = Pattern.compile("(Caller|Room|RoomCondition) \\w+");

    /** A method that takes the action as one of its arguments. @param source in which it is declared; @param more it takes facts too */
    private record Carrier(String source, boolean hidden, String method, int at, int parameters, boolean more) {
        private boolean isTrails() {
            return source.contains("class Trail ");
        }

        /** The trail is called by its name; whatever else carries an action, with as many arguments, and if hidden at home. */
        private boolean meets(String in, String receiver, int arguments) {
            return receiver.equals("trail.") ? isTrails()
                    : !isTrails() && (source.equals(in) || !hidden && !receiver.isEmpty()) && (more || arguments == parameters);
        }
    }

    private final Set<String> found = new TreeSet<>();
    private final List<String> notUnderstood = new ArrayList<>();

    WrittenActions(List<String> sources) {
        Set<Carrier> carriers = sources.stream().flatMap(WrittenActions::carriers).collect(Collectors.toSet());
        sources.stream().filter(source -> !source.contains("class Trail ")).forEach(source -> {
            LOCAL.matcher(source).results().forEach(local -> keep(local.group(1)));
            carriers.forEach(carrier -> calls(source, carrier));
        });
    }

    static WrittenActions in(Path... folders) {
        return new WrittenActions(Stream.of(folders).flatMap(WrittenActions::sources).toList());
    }

    /** Whole actions, and first parts that end in a hyphen. */
    Set<String> found() {
        return found;
    }

    /** Arguments in which no action could be found. */
    List<String> notUnderstood() {
        return notUnderstood;
    }

    private static Stream<Carrier> carriers(String source) {
        return DECLARATION.matcher(source).results().filter(declared -> Character.isLowerCase(declared.group(1).charAt(0))).map(declared -> {
            List<String> parameters = arguments(declared.group(2));
            int at = (int) parameters.stream().takeWhile(parameter -> !parameter.strip().equals("String action")).count();
            boolean hidden = source.substring(source.lastIndexOf('\n', declared.start()) + 1, declared.start()).contains("private ");
            return new Carrier(source, hidden, declared.group(1), at, parameters.size(), declared.group(2).contains("..."));
        });
    }

    private void calls(String source, Carrier carrier) {
        Matcher call = Pattern.compile("((?:\\b\\w+\\.)?)\\b" + carrier.method() + "\\(").matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(inside(source, call.end()));
            boolean declaration = PARAMETER.matcher(arguments.get(0).strip()).matches();
            if (!declaration && arguments.size() > carrier.at() && carrier.meets(source, call.group(1), arguments.size())) {
                String argument = arguments.get(carrier.at()).strip();
                if (!HANDED_ON.matcher(argument).matches()) {
                    keep(argument);
                }
            }
        }
    }

    private void keep(String expression) {
        List<String> actions = LITERAL.matcher(expression).results().map(literal -> literal.group(1)).toList();
        if (actions.isEmpty()) {
            notUnderstood.add(expression);
        }
        found.addAll(actions);
    }

    private static String inside(String source, int start) {
        int depth = 1;
        int end = start;
        while (depth > 0) {
            depth += switch (source.charAt(end++)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
        }
        return source.substring(start, end - 1);
    }

    /** Cut at the commas that stand in no bracket. */
    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            depth += at == '(' || at == '[' || at == '{' ? 1 : at == ')' || at == ']' || at == '}' ? -1 : 0;
            if (at == ',' && depth == 0) {
                arguments.add(text.substring(start, i));
                start = i + 1;
            }
        }
        arguments.add(text.substring(start));
        return arguments;
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WrittenActions::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
