package org.lazaret.start;

import java.util.List;

/** Lazaret cannot start, for reasons a person can act on: each line is one reason, complete in itself. */
public class StartProblem extends RuntimeException {
    private final transient List<String> lines;

    public StartProblem(String line) {
        this(List.of(line));
    }

    public StartProblem(List<String> lines) {
        super(String.join(" / ", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
