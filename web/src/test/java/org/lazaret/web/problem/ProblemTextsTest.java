package org.lazaret.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Role;
import org.lazaret.shared.Refusal;

/** Whatever can be refused has its words in both languages and its page. */
class ProblemTextsTest {
    private static final Texts CHINESE = Texts.in(List.of());
    private static final Texts ENGLISH = Texts.in(List.of(Locale.UK));
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TYPE = Pattern.compile("super\\(\\s*\"([a-z0-9-]+)\",\\s*\\d{3}");
    private static final Pattern FIELD = Pattern.compile(
            "(?:new Invalid|Field\\.of|new FieldProblem)\\(\\s*[^;,]+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    @Test
    void every_refusal_has_a_title_a_detail_and_help_in_both_languages() {
        assertEquals(Map.of(), withoutTexts(types()));
    }

    @Test
    void every_problem_has_a_page_in_both_languages() {
        Set<String> without = new TreeSet<>();
        for (String type : described()) {
            Path page = ROOT.resolve("docs/api/problems/" + type + ".md");
            if (!Files.exists(page) || !read(page).startsWith("# ") || !read(page).matches("(?s).*[\\u4e00-\\u9fff].*")) {
                without.add(type);
            }
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void every_page_is_of_a_problem_that_exists() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/api/problems"))) {
            Set<String> unknown = pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .filter(type -> !described().contains(type)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), unknown);
        }
    }

    @Test
    void every_refusal_says_its_type_where_this_test_can_read_it() {
        Set<String> silent = refusals().stream().filter(each -> type(source(each)).isEmpty()).map(JavaClass::getSimpleName)
                .filter(name -> !Set.of("Refusal").contains(name)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
        assertTrue(refusals().size() > 15, "refusals were looked for in the wrong place");
    }

    @Test
    void every_code_of_a_field_has_its_text_in_both_languages() {
        Set<String> codes = new TreeSet<>();
        sources().forEach(source -> FIELD.matcher(source).results().forEach(found -> codes.add(found.group(1))));
        assertTrue(codes.contains("unknown-field") && codes.contains("password-too-short"), codes.toString());
        assertEquals(Set.of(), codes.stream().filter(code -> CHINESE.text("field." + code, Map.of()) == null
                || ENGLISH.text("field." + code, Map.of()) == null).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_facts() {
        assertEquals(CHINESE.keys(), ENGLISH.keys());
        for (String key : CHINESE.keys()) {
            assertEquals(facts(CHINESE, key), facts(ENGLISH, key), key);
        }
    }

    @Test
    void every_role_has_a_word_in_both_languages() {
        for (Role role : Role.values()) {
            assertFalse(CHINESE.text("forbidden.detail", Map.of("roles", List.of(role))).contains(role.name()));
            assertFalse(ENGLISH.text("forbidden.detail", Map.of("roles", List.of(role))).contains(role.name()));
        }
    }

    @Test
    void facts_are_said_in_the_readers_language_and_zone() {
        Map<String, Object> facts = Map.of("until", Instant.parse("2021-08-09T02:24:00Z"));
        assertEquals("8月9日 10:24 之后可再次尝试。", CHINESE.text("sign-in-later.detail", facts));
        assertEquals("The next attempt is possible at 9 Aug, 10:24.", ENGLISH.text("sign-in-later.detail", facts));
        assertEquals("One of these is expected: $1, –.", ENGLISH.text("field.not-one-of", Map.of("allowed", Arrays.asList("$1", null))));
    }

    @Test
    void chinese_is_spoken_unless_english_comes_first() {
        assertEquals("zh", Texts.in(List.of(Locale.FRENCH)).locale().getLanguage());
        assertEquals("zh", Texts.in(List.of(Locale.TRADITIONAL_CHINESE, Locale.US)).locale().getLanguage());
        assertEquals("en", Texts.in(List.of(Locale.FRENCH, Locale.US, Locale.CHINA)).locale().getLanguage());
    }

    @Test
    void the_rule_sees_a_refusal_without_words() {
        assertEquals(Map.of("nobody-wrote-this", 6L), withoutTexts(Set.of("nobody-wrote-this")));
    }

    /** Types with the number of texts that are missing. */
    private static Map<String, Long> withoutTexts(Set<String> types) {
        Map<String, Long> missing = new TreeMap<>();
        for (String type : types) {
            long absent = Stream.of("title", "detail", "help").flatMap(part -> Stream.of(CHINESE, ENGLISH)
                    .filter(texts -> texts.text(type + "." + part, Map.of()) == null)).count();
            if (absent > 0) {
                missing.put(type, absent);
            }
        }
        return missing;
    }

    private static Set<String> described() {
        return CHINESE.keys().stream().filter(key -> key.endsWith(".title")).map(key -> key.replace(".title", "")).collect(Collectors.toSet());
    }

    /** A fact that is a name in one language, {@code {zh}} or {@code {en}}, stands for its twin. */
    private static Set<String> facts(Texts texts, String key) {
        return FACT.matcher(texts.raw(key)).results().map(found -> found.group(1).replaceFirst("^(zh|en)$", "name")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types() {
        return refusals().stream().flatMap(each -> type(source(each)).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JavaClass> refusals() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lazaret").stream()
                .filter(each -> each.isAssignableTo(Refusal.class)).toList();
    }

    private static String source(JavaClass refusal) {
        return Stream.of("ejb", "web").map(module -> ROOT.resolve(module + "/src/main/java/" + refusal.getName().replace('.', '/') + ".java"))
                .filter(Files::exists).map(ProblemTextsTest::read).findFirst().orElseThrow();
    }

    private static List<String> type(String source) {
        Matcher type = TYPE.matcher(source);
        return type.find() ? List.of(type.group(1)) : List.of();
    }

    private static List<String> sources() {
        return Stream.of("ejb", "web").map(module -> ROOT.resolve(module + "/src/main/java")).flatMap(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".java")).map(ProblemTextsTest::read).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
