package org.lazaret.arrival;

import static org.lazaret.arrival.ArrivalColumns.ADDRESS;
import static org.lazaret.arrival.ArrivalColumns.AUTHORITY;
import static org.lazaret.arrival.ArrivalColumns.BIRTH;
import static org.lazaret.arrival.ArrivalColumns.CHOICE;
import static org.lazaret.arrival.ArrivalColumns.COUNTRY;
import static org.lazaret.arrival.ArrivalColumns.DIET;
import static org.lazaret.arrival.ArrivalColumns.DOCUMENT_NUMBER;
import static org.lazaret.arrival.ArrivalColumns.DOCUMENT_TYPE;
import static org.lazaret.arrival.ArrivalColumns.EMERGENCY_NAME;
import static org.lazaret.arrival.ArrivalColumns.EMERGENCY_PHONE;
import static org.lazaret.arrival.ArrivalColumns.EXPECTED;
import static org.lazaret.arrival.ArrivalColumns.EXPOSURE;
import static org.lazaret.arrival.ArrivalColumns.FAMILY;
import static org.lazaret.arrival.ArrivalColumns.LEGAL_BASIS;
import static org.lazaret.arrival.ArrivalColumns.NAME;
import static org.lazaret.arrival.ArrivalColumns.NEEDS;
import static org.lazaret.arrival.ArrivalColumns.NOTE;
import static org.lazaret.arrival.ArrivalColumns.NO_DOCUMENT;
import static org.lazaret.arrival.ArrivalColumns.PHONE;
import static org.lazaret.arrival.ArrivalColumns.REASON;
import static org.lazaret.arrival.ArrivalColumns.RELATION;
import static org.lazaret.arrival.ArrivalColumns.RISK_CLASS;
import static org.lazaret.arrival.ArrivalColumns.SEX;
import static org.lazaret.arrival.ArrivalColumns.TRANSPORT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.PersonFacts;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;

/**
 * A row of a list of arrivals.
 *
 * @param facts      birth date and sex taken from the paper where nobody wrote them
 * @param family     as the list writes it, or {@code null}
 * @param needs      of R12, as the list says; a child is known by the birth date
 * @param order      {@code null} where the list names no class: a residence takes people without an order
 * @param expectedAt by the site's clock, or {@code null}
 */
public record ArrivalRow(PersonFacts facts, IdentityDocument paper, String family, Set<NeedKind> needs, Order order,
        LocalDateTime expectedAt, Coming coming, Choice choice) {

    /** @param at by the site's clock, where the hour is known; {@code null} otherwise */
    public record Order(RiskClass riskClass, LocalDate day, LocalDateTime at, IsolationOrder.Text text) {
    }

    /** @throws Invalid everything wrong in the row, by column key */
    static ArrivalRow of(Columns.Values cells) {
        List<Invalid.Field> wrong = new ArrayList<>();
        PersonName name = read(wrong, () -> PersonName.of(cells.get(NAME)));
        Phone phone = read(wrong, () -> Phone.parse("phone", cells.get(PHONE)));
        Phone other = read(wrong, () -> Phone.parse("emergency.phone", cells.get(EMERGENCY_PHONE)));
        IdentityDocument paper = read(wrong, () -> paper(cells));
        BirthDate birth = cells.get(BIRTH) == null ? BirthDate.UNKNOWN : cells.get(BIRTH);
        Sex sex = cells.get(SEX) == null ? Sex.UNKNOWN : cells.get(SEX);
        if (paper != null) {
            wrong.addAll(paper.contradictions(birth, sex));
        }
        BirthDate born = paper == null ? birth : paper.birth().map(BirthDate::of).orElse(birth);
        Set<NeedKind> needs = cells.get(NEEDS) == null ? Set.of() : cells.get(NEEDS);
        if (needs.contains(NeedKind.CHILD) && born.year() == null) {
            wrong.add(Invalid.Field.of("needs", "derived-from-birth-date"));
        }
        Order order = cells.get(RISK_CLASS) == null ? null : order(wrong, cells);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        PersonFacts facts = new PersonFacts(name, sex == Sex.UNKNOWN ? paper.sex().orElse(sex) : sex, born, cells.get(COUNTRY), null,
                phone, cells.get(DIET), cells.get(ADDRESS), new EmergencyContact(cells.get(EMERGENCY_NAME), null,
                other == null ? null : other.e164()), null, null);
        return new ArrivalRow(facts, paper, cells.get(FAMILY), needs, order, cells.get(EXPECTED),
                new Coming(cells.get(TRANSPORT), cells.get(RELATION), cells.get(NOTE)),
                cells.get(CHOICE) == null ? Choice.OPEN : cells.get(CHOICE));
    }

    /** Everything wrong in a row, some of whose cells may be missing. */
    static List<Invalid.Field> wrongIn(Columns.Values cells) {
        try {
            of(cells);
            return List.of();
        } catch (Invalid wrong) {
            return wrong.fields();
        }
    }

    ArrivalRow chosen(Choice made) {
        return new ArrivalRow(facts, paper, family, needs, order, expectedAt, coming, made);
    }

    /** What tells two rows of a list apart, as people read it. */
    String who() {
        return paper.number() != null ? paper.number() : said(facts.name().full(), facts.birth().iso(),
                facts.phone() == null ? null : facts.phone().e164(), facts.address(), family);
    }

    /** Equal exactly when a row says the same of the same person's same coming. */
    String digest() {
        String all = said(facts.name().full(), paper.key(), paper.unknownReason(), facts.birth().iso(), facts.sex(),
                facts.phone() == null ? null : facts.phone().e164(), facts.address(), family, coming.transport(), expectedAt);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String said(Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" · "));
    }

    /** A list with one column for numbers says what paper it is by the number's form. */
    private static IdentityDocument paper(Columns.Values cells) {
        String number = cells.get(DOCUMENT_NUMBER);
        DocumentType type = cells.get(DOCUMENT_TYPE);
        if (type == null) {
            type = number == null ? DocumentType.UNKNOWN : typeOf(number.strip());
        }
        if (type == DocumentType.UNKNOWN) {
            String reason = cells.get(NO_DOCUMENT) == null ? number : cells.get(NO_DOCUMENT);
            if (reason == null) {
                throw new Invalid("document.number", "document-or-reason");
            }
            return IdentityDocument.read("document", type, null, null, reason);
        }
        if (type == DocumentType.PASSPORT && cells.get(COUNTRY) == null) {
            throw new Invalid("document.country", "nationality-needed");
        }
        return IdentityDocument.read("document", type, cells.get(COUNTRY), number, null);
    }

    private static DocumentType typeOf(String number) {
        if (number.matches("[HMhm]\\d{8,10}|8[12]0000.{12}")) {
            return DocumentType.HONG_KONG_MACAU_PERMIT;
        }
        if (number.matches("830000.{12}")) {
            return DocumentType.TAIWAN_PERMIT;
        }
        if (number.matches("[A-Za-z]{3}\\d{12}|9.{17}")) {
            return DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD;
        }
        if (number.matches("\\d.{14,}")) {
            return DocumentType.RESIDENT_IDENTITY_CARD;
        }
        throw new Invalid("document.type", "document-type-needed");
    }

    private static Order order(List<Invalid.Field> wrong, Columns.Values cells) {
        needed(wrong, EXPOSURE, cells.get(EXPOSURE));
        needed(wrong, AUTHORITY, cells.get(AUTHORITY));
        needed(wrong, REASON, cells.get(REASON));
        ArrivalWords.DayOrTime exposed = cells.get(EXPOSURE);
        return exposed == null ? null : new Order(cells.get(RISK_CLASS), exposed.day(), exposed.at(),
                new IsolationOrder.Text(cells.get(AUTHORITY), cells.get(REASON), cells.get(LEGAL_BASIS)));
    }

    private static void needed(List<Invalid.Field> wrong, Column<?> column, Object value) {
        if (value == null) {
            wrong.add(Invalid.Field.of(column.key(), "needed-for-an-order", "zh", column.zh(), "en", column.en()));
        }
    }

    private static <T> T read(List<Invalid.Field> wrong, Supplier<T> cell) {
        try {
            return cell.get();
        } catch (Invalid invalid) {
            wrong.addAll(invalid.fields());
            return null;
        }
    }
}
