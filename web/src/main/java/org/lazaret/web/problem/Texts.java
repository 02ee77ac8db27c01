package org.lazaret.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of problems in one language. A text names facts as {@code {bed}}; a fact that is a word of ours
 * ({@code NURSE}) is itself translated by {@code word.<VALUE>}.
 */
public final class Texts {
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE, "、", "M月d日 HH:mm");
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, ", ", "d MMM, HH:mm");

    private final Locale locale;
    private final String separator;
    private final DateTimeFormatter instants;
    private final Properties texts = new Properties();

    private Texts(Locale locale, String separator, String instantPattern) {
        this.locale = locale;
        this.separator = separator;
        instants = DateTimeFormatter.ofPattern(instantPattern, locale).withZone(ZONE);
        String name = "messages_" + locale.getLanguage() + ".properties";
        try (InputStreamReader reader = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param accepted as the request names them, best first; Chinese unless English comes first */
    public static Texts in(List<Locale> accepted) {
        return accepted.stream().map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en")).findFirst()
                .filter("en"::equals).map(en -> ENGLISH).orElse(CHINESE);
    }

    public Locale locale() {
        return locale;
    }

    /** @return the text with its facts; {@code null} when there is none of that name */
    public String text(String key, Map<String, Object> facts) {
        String text = texts.getProperty(key);
        return text == null ? null : FACT.matcher(text)
                .replaceAll(fact -> Matcher.quoteReplacement(word(facts.get(fact.group(1)))));
    }

    String raw(String key) {
        return texts.getProperty(key);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private String word(Object fact) {
        if (fact == null) {
            return "–";
        }
        if (fact instanceof Instant instant) {
            return instants.format(instant);
        }
        if (fact instanceof Collection<?> many) {
            return many.stream().map(this::word).collect(Collectors.joining(separator));
        }
        return texts.getProperty("word." + fact, fact.toString());
    }
}
