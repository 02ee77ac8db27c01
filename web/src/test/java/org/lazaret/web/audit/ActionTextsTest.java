package org.lazaret.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.drafting.DraftStep;
import org.lazaret.restart.ClockRestart;
import org.lazaret.stay.StayStep;
import org.lazaret.transfer.TransferStep;
import org.lazaret.turnover.SampleResult;

/** Whoever reads the audit reads words: every action that the product writes has a text in both languages. */
class ActionTextsTest {
    private static final Map<String, Enum<?>[]> PUT_TOGETHER = Map.of(
            "stay-", StayStep.Kind.values(),
            "restart-", ClockRestart.State.values(),
            "protocol-draft-", DraftStep.Kind.values(),
            "transfer-", TransferStep.Kind.values(),
            "sample-result-", SampleResult.values());
    private static final WrittenActions WRITTEN = WrittenActions.in(Path.of("../ejb/src/main/java"), Path.of("src/main/java"));

    @Test
    void every_action_has_a_text_in_chinese_and_english() throws IOException {
        String[] languages = Files.readString(Path.of("src/main/web/audit/actions.ts")).split("\n {2}en: \\{");
        assertEquals(new TreeSet<>(written()), texts(languages[0]));
        assertEquals(new TreeSet<>(written()), texts(languages[1]));
    }

    @Test
    void every_action_in_the_sources_is_understood() {
        assertEquals(List.of(), WRITTEN.notUnderstood());
        assertTrue(WRITTEN.found().containsAll(Set.of("signed-in", "person-unmasked", "room-taken-out-of-service", "need-assessed",
                "people-told-apart", "bed-planned", "landmark-added", "rooms-added")), WRITTEN.found().toString());
    }

    @Test
    void an_action_is_found_wherever_it_is_handed_on() {
        WrittenActions some = new WrittenActions(List.of("class Trail { void wrote(Caller caller, String action, Subject subject) { } }", """
                class Some {
                    void a(Caller caller) { trail.wrote(caller, "plain-thing", Subject.of("x", f(1, 2))); tell(caller, b ? "one-way" : "other-way"); }
                    void c(Caller caller) { trail.wrote(caller, name(), Subject.of("x", null)); }
                    private void tell(Caller caller, String action) { trail.wrote(caller, action, null); }
                }"""));
        assertEquals(Set.of("plain-thing", "one-way", "other-way"), some.found());
        assertEquals(List.of("name()"), some.notUnderstood());
    }

    private static Set<String> written() {
        return WRITTEN.found().stream().flatMap(action -> action.endsWith("-") ? whole(action) : Stream.of(action))
                .collect(Collectors.toSet());
    }

    private static Stream<String> whole(String beginning) {
        return Stream.of(PUT_TOGETHER.get(beginning))
                .map(end -> beginning + end.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Set<String> texts(String language) {
        return Pattern.compile("'([a-z][a-z0-9-]*)': '[^']+'").matcher(language).results().map(text -> text.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
