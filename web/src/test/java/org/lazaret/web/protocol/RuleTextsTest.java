package org.lazaret.web.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.Kind;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.Specimen;

/** Every rule, and every word that can be a rule's value, is said in both languages. */
class RuleTextsTest {
    private static final String[] LANGUAGES = read(Path.of("src/main/web/protocol/rules.ts")).split("\n {2}en: \\{");

    @Test
    void every_rule_has_a_name_in_chinese_and_english_in_the_order_of_the_rules() {
        List<String> rules = Stream.of(Rule.values()).map(Rule::key).toList();
        assertEquals(rules, names(LANGUAGES[0]));
        assertEquals(rules, names(LANGUAGES[1]));
    }

    @Test
    void every_word_a_version_holds_is_said_in_chinese_and_english() {
        Set<String> held = held();
        assertTrue(held.contains("THREE_ZONES_TWO_PASSAGES") && held.contains("NASOPHARYNGEAL"), held.toString());
        for (String language : LANGUAGES) {
            Set<String> missing = new TreeSet<>(held);
            missing.removeAll(words(language));
            assertEquals(Set.of(), missing);
        }
    }

    /** From the migrations, which bring all versions, and from the enums, whose constants later versions may hold. */
    private static Set<String> held() {
        Set<String> words = Stream.<Enum<?>[]>of(DayConvention.values(), Specimen.values(), RiskClass.values())
                .flatMap(Arrays::stream).map(Enum::name).collect(Collectors.toCollection(HashSet::new));
        words.addAll(List.of("ANY", "yes", "no"));
        Pattern.compile("@version, '([a-z0-9-]+)', '[A-Z_]+', '([^']*)', '[RSI]\\d+'")
                .matcher(read(Path.of("../ejb/src/main/resources/db/migration/V031__protocol_rules.sql"))).results()
                .filter(row -> Rule.of(row.group(1)).kind() == Kind.WORDS).flatMap(row -> Stream.of(row.group(2).split(",")))
                .map(String::strip).forEach(words::add);
        return words;
    }

    private static List<String> names(String language) {
        return Pattern.compile("'([a-z][a-z0-9-]*)': '").matcher(language).results().map(name -> name.group(1)).toList();
    }

    private static Set<String> words(String language) {
        return Pattern.compile("\\b([A-Z][A-Z_0-9]+|yes|no): '").matcher(language).results().map(word -> word.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("run in the module's folder", e);
        }
    }
}
