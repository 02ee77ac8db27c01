package org.lazaret.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forms a name is sorted, searched and shown by.
 *
 * @param pinyin   syllables apart, small letters, no tones: {@code chen gui hua}
 * @param solid    the same without blanks: {@code chenguihua}
 * @param initials first letters: {@code cgh}
 */
public record NameForms(String pinyin, String solid, String initials) {
    /** Reads surnames as surnames (单 shan, 曾 zeng), then drops tones and accents. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin/Names; Any-Latin; Latin-ASCII; Lower");
    private static final Set<String> DOUBLE_SURNAMES = Set.of("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛",
            "夏侯", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "长孙", "長孫", "宇文", "司徒", "司空", "东方", "東方",
            "独孤", "獨孤", "南宫", "南宮", "端木", "百里", "呼延", "轩辕", "軒轅", "澹台", "闾丘", "太史", "申屠", "钟离",
            "鍾離", "淳于", "濮阳", "濮陽", "赫连", "赫連", "万俟", "闻人", "聞人");

    public static NameForms of(PersonName name) {
        String pinyin = latin(name.full());
        return new NameForms(pinyin, pinyin.replace(" ", ""),
                Arrays.stream(pinyin.split(" ")).filter(s -> !s.isEmpty())
                        .map(s -> s.substring(0, s.offsetByCodePoints(0, 1))).collect(Collectors.joining()));
    }

    /** What somebody typed, in the form {@link #solid} has; the keyboard's {@code v} for ü included. */
    public static String searchable(String typed) {
        return latin(typed).replace(" ", "").replace("lv", "lu").replace("nv", "nu");
    }

    /** {@code Chen GH}, {@code Ouyang XH}, {@code Maimaiti A}, {@code Smith J}: for readers of English. */
    public static String english(PersonName name) {
        List<String> parts = familyFirst(name);
        String rest = parts.subList(1, parts.size()).stream().map(NameForms::latin)
                .flatMap(p -> Arrays.stream(p.split(" "))).filter(s -> !s.isEmpty())
                .map(NameForms::initial).collect(Collectors.joining());
        String family = capital(latin(parts.get(0)).replace(" ", name.isHan() ? "" : " "));
        return rest.isEmpty() ? family : family + " " + rest;
    }

    /** {@code CHEN GUIHUA}, {@code MAIMAITI AILI}, {@code SMITH JOHN}: whole, the family first, as passports have it. */
    public static String inCapitals(PersonName name) {
        return familyFirst(name).stream().map(part -> latin(part).replace(" ", name.isHan() ? "" : " ").toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** {@code CGH}: enough to tell two figures apart, for roles that need no names. */
    public static String initialsOnly(PersonName name) {
        return of(name).initials().toUpperCase(Locale.ROOT);
    }

    private static List<String> familyFirst(PersonName name) {
        if (name.family() != null) {
            return name.given() == null ? List.of(name.family()) : List.of(name.family(), name.given());
        }
        String full = name.full();
        if (full.contains("·")) {
            return List.of(full.split("·"));
        }
        if (name.isHan() && !full.contains(" ")) {
            int end = DOUBLE_SURNAMES.stream().anyMatch(full::startsWith) ? 2 : full.offsetByCodePoints(0, 1);
            return end >= full.length() ? List.of(full) : List.of(full.substring(0, end), full.substring(end));
        }
        int last = full.lastIndexOf(' ');
        return last < 0 ? List.of(full) : List.of(full.substring(last + 1), full.substring(0, last));
    }

    private static String latin(String text) {
        return LATIN.transliterate(text).replaceAll("[·'’\\-.,\\s]+", " ").strip();
    }

    private static String initial(String syllable) {
        return syllable.substring(0, syllable.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : initial(word) + word.substring(word.offsetByCodePoints(0, 1));
    }
}
