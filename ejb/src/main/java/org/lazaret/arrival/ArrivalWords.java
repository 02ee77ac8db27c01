package org.lazaret.arrival;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.Sex;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Parsers;

/** The words that lists of arrivals use, and what they mean. */
final class ArrivalWords {
    static final Map<String, Sex> SEX = words("男", Sex.MALE, "女", Sex.FEMALE, "未知", Sex.UNKNOWN, "male", Sex.MALE,
            "female", Sex.FEMALE, "unknown", Sex.UNKNOWN, "男性", Sex.MALE, "女性", Sex.FEMALE, "M", Sex.MALE, "F", Sex.FEMALE);
    static final Map<String, DocumentType> DOCUMENT = words(
            "居民身份证", DocumentType.RESIDENT_IDENTITY_CARD, "身份证", DocumentType.RESIDENT_IDENTITY_CARD,
            "护照", DocumentType.PASSPORT, "港澳居民证件", DocumentType.HONG_KONG_MACAU_PERMIT,
            "港澳通行证", DocumentType.HONG_KONG_MACAU_PERMIT, "回乡证", DocumentType.HONG_KONG_MACAU_PERMIT,
            "港澳居民居住证", DocumentType.HONG_KONG_MACAU_PERMIT, "台湾居民证件", DocumentType.TAIWAN_PERMIT,
            "台胞证", DocumentType.TAIWAN_PERMIT, "台湾居民居住证", DocumentType.TAIWAN_PERMIT,
            "外国人永久居留身份证", DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD, "永久居留证", DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD,
            "无证件", DocumentType.UNKNOWN, "无", DocumentType.UNKNOWN, "未知", DocumentType.UNKNOWN,
            "resident identity card", DocumentType.RESIDENT_IDENTITY_CARD, "identity card", DocumentType.RESIDENT_IDENTITY_CARD,
            "ID card", DocumentType.RESIDENT_IDENTITY_CARD, "passport", DocumentType.PASSPORT,
            "Hong Kong or Macau permit", DocumentType.HONG_KONG_MACAU_PERMIT, "Taiwan permit", DocumentType.TAIWAN_PERMIT,
            "permanent resident card", DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD, "no document", DocumentType.UNKNOWN,
            "none", DocumentType.UNKNOWN, "unknown", DocumentType.UNKNOWN);
    static final Map<String, RiskClass> RISK_CLASS = words(
            "密接", RiskClass.CLOSE_CONTACT, "次密接", RiskClass.SECONDARY_CONTACT, "入境", RiskClass.ARRIVAL, "黄码", RiskClass.YELLOW_CODE,
            "红码", RiskClass.RED_CODE, "出院后", RiskClass.DISCHARGED, "其他", RiskClass.OTHER,
            "close contact", RiskClass.CLOSE_CONTACT, "secondary contact", RiskClass.SECONDARY_CONTACT, "arrival", RiskClass.ARRIVAL,
            "yellow code", RiskClass.YELLOW_CODE, "red code", RiskClass.RED_CODE, "discharged", RiskClass.DISCHARGED,
            "other", RiskClass.OTHER,
            "密切接触者", RiskClass.CLOSE_CONTACT, "密接者", RiskClass.CLOSE_CONTACT, "次密切接触者", RiskClass.SECONDARY_CONTACT,
            "密接的密接", RiskClass.SECONDARY_CONTACT, "次密", RiskClass.SECONDARY_CONTACT, "入境人员", RiskClass.ARRIVAL,
            "黄码人员", RiskClass.YELLOW_CODE, "红码人员", RiskClass.RED_CODE, "出院后人员", RiskClass.DISCHARGED, "出院患者", RiskClass.DISCHARGED,
            "其它", RiskClass.OTHER, "其他人员", RiskClass.OTHER, "discharged case", RiskClass.DISCHARGED);
    static final Map<String, Choice> CHOICE = words("同一人", Choice.SAME, "另一人", Choice.ANOTHER, "same person", Choice.SAME,
            "another person", Choice.ANOTHER, "same", Choice.SAME, "new", Choice.ANOTHER, "新登记", Choice.ANOTHER);
    private static final Map<String, NeedKind> NEED = words(
            "未满14岁", NeedKind.CHILD, "孕妇", NeedKind.PREGNANT, "严重疾病", NeedKind.SERIOUS_DISEASE, "生活不能自理", NeedKind.NOT_SELF_CARING,
            "under 14", NeedKind.CHILD, "pregnant", NeedKind.PREGNANT, "serious disease", NeedKind.SERIOUS_DISEASE,
            "not self-caring", NeedKind.NOT_SELF_CARING, "儿童", NeedKind.CHILD, "未成年", NeedKind.CHILD, "child", NeedKind.CHILD,
            "怀孕", NeedKind.PREGNANT, "基础疾病", NeedKind.SERIOUS_DISEASE, "重病", NeedKind.SERIOUS_DISEASE,
            "失能", NeedKind.NOT_SELF_CARING, "不能自理", NeedKind.NOT_SELF_CARING);
    private static final Set<String> NOTHING = Set.of("无", "没有", "否", "none", "no", "-", "/");
    private static final Map<String, String> COUNTRIES = countries();

    private ArrivalWords() {
    }

    /** A day, and the time of day where somebody knew it. */
    record DayOrTime(LocalDate day, LocalDateTime at) {
    }

    static DayOrTime dayOrTime(String text) {
        try {
            return new DayOrTime(Parsers.day(text), null);
        } catch (Invalid noDay) {
            if (noDay.fields().get(0).code().equals("no-such-day")) {
                throw noDay;
            }
            try {
                LocalDateTime at = Parsers.moment(text);
                return new DayOrTime(at.toLocalDate(), at);
            } catch (Invalid noTime) {
                throw noTime.fields().get(0).code().equals("not-a-time") ? noDay : noTime;
            }
        }
    }

    /** A whole date in any of the usual ways, or a month or year as {@code 1968-03} and {@code 1968}. */
    static BirthDate birth(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return plain.matches("\\d{4}(-\\d{2})?") ? BirthDate.parse(plain) : BirthDate.of(Parsers.day(plain));
    }

    /** Several needs may stand in one cell. */
    static Set<NeedKind> needs(String text) {
        Set<NeedKind> needs = EnumSet.noneOf(NeedKind.class);
        for (String part : text.split("[,，、;；/+\\n]")) {
            String word = part.strip();
            if (!word.isEmpty() && !NOTHING.contains(word.toLowerCase(Locale.ROOT))) {
                needs.add(Parsers.oneOf(NEED).parse(word));
            }
        }
        return Collections.unmodifiableSet(needs);
    }

    /** Two letters, or the country's name in Chinese or English. */
    static String country(String text) {
        String found = COUNTRIES.get(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (found == null) {
            throw new Invalid("", "not-a-country");
        }
        return found;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            countries.put(country.getDisplayCountry(Locale.ENGLISH), code);
            countries.put(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), code);
            countries.put(code, code);
        }
        return countries;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> words(Object... pairs) {
        Map<String, T> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put((String) pairs[i], (T) pairs[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
