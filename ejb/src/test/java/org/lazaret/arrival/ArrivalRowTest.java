package org.lazaret.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.Sex;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Columns;
import org.lazaret.table.Defaults;
import org.lazaret.table.Parsed;
import org.lazaret.table.Reading;
import org.lazaret.table.Table;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;
import org.lazaret.table.TableWriter;

class ArrivalRowTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void reads_a_chinese_list_in_gb18030_below_its_title() {
        ArrivalRow row = one(read("""
                荷塘区集中隔离人员转运名单,,,,,,,,,,
                序号,姓名,性别,身份证号,联系电话,人员类别,末次接触时间,隔离原因,下达单位,车牌号,预计到达时间
                1,陈桂华,女,11010519491231002X,13800138000,密接,2021年8月7日,新荷家园2栋同楼,荷塘区疾控中心,湘B12345,2021-08-09 14:30
                """, GB18030));
        assertEquals("陈桂华", row.facts().name().full());
        assertEquals(BirthDate.parse("1949-12-31"), row.facts().birth());
        assertEquals(Sex.FEMALE, row.facts().sex());
        assertEquals("+8613800138000", row.facts().phone().e164());
        assertEquals(DocumentType.RESIDENT_IDENTITY_CARD, row.paper().type());
        assertEquals(RiskClass.CLOSE_CONTACT, row.order().riskClass());
        assertEquals(LocalDate.parse("2021-08-07"), row.order().day());
        assertNull(row.order().at());
        assertEquals("荷塘区疾控中心", row.order().text().authority());
        assertEquals("湘B12345", row.coming().transport());
        assertEquals(LocalDateTime.parse("2021-08-09T14:30"), row.expectedAt());
    }

    @Test
    void reads_an_english_workbook_with_a_passport_and_the_hour_of_the_last_exposure() {
        ArrivalRow row = one(TableFile.read(TableWriter.xlsx("arrivals", List.of(
                List.of("Name", "Sex", "Date of birth", "Document type", "Document number", "Nationality", "Risk class", "Last exposure",
                        "Ordered by", "Reason", "Needs"),
                List.of("Nguyễn Văn An", "male", "1990", "passport", "c1234567", "Vietnam", "arrival", "2021-08-08 23:40",
                        "Customs", "flight VN512", "pregnant; not self-caring"))), TableLimits.USUAL));
        assertEquals("Nguyễn Văn An", row.facts().name().full());
        assertEquals(BirthDate.parse("1990"), row.facts().birth());
        assertEquals("PASSPORT:VN:C1234567", row.paper().key());
        assertEquals("VN", row.facts().nationality());
        assertEquals(LocalDateTime.parse("2021-08-08T23:40"), row.order().at());
        assertEquals(LocalDate.parse("2021-08-08"), row.order().day());
        assertEquals(Set.of(NeedKind.PREGNANT, NeedKind.NOT_SELF_CARING), row.needs());
    }

    @Test
    void reads_names_as_people_have_them_from_pasted_cells() {
        Parsed<ArrivalRow> list = parsed(read("""
                姓名\t证件类型\t无证件原因
                买买提•艾力\t无证件\t途中遗失
                𬱖𠮷\t无\t未带
                """, StandardCharsets.UTF_8));
        assertEquals(List.of("买买提·艾力", "𬱖𠮷"), list.good().stream().map(r -> r.value().facts().name().full()).toList());
        assertEquals("途中遗失", list.good().get(0).value().paper().unknownReason());
    }

    @Test
    void a_number_without_a_type_says_what_paper_it_is() {
        Parsed<ArrivalRow> list = parsed(read("""
                姓名,证件号,国籍
                甲,H12345678,
                乙,430202198803121018,
                丙,AUS123456789012,
                丁,E12345678,
                """, StandardCharsets.UTF_8));
        assertEquals(List.of(DocumentType.HONG_KONG_MACAU_PERMIT, DocumentType.RESIDENT_IDENTITY_CARD,
                DocumentType.FOREIGN_PERMANENT_RESIDENT_CARD), list.good().stream().map(r -> r.value().paper().type()).toList());
        assertEquals(List.of("5 - document-type-needed"), errors(list));
    }

    @Test
    void a_wrong_check_digit_is_an_error_of_its_cell() {
        assertEquals(List.of("2 C check-digit-wrong"),
                errors(parsed(read("序号,姓名,身份证号\n1,陈桂华,110105194912310021\n", StandardCharsets.UTF_8))));
    }

    @Test
    void everything_wrong_in_a_row_is_told_at_once_by_column() {
        List<String> errors = errors(parsed(read("姓名,性别,身份证号,电话,下达单位,人员类别,末次接触时间\n陈桂华,男,11010519491231002X,12,,密接,2021-08-07\n",
                StandardCharsets.UTF_8)));
        assertEquals(List.of("2 D not-a-phone", "2 B differs-from-document", "2 E needed-for-an-order", "2 - needed-for-an-order"), errors);
    }

    @Test
    void a_cell_that_no_rule_understands_names_its_column() {
        assertEquals(List.of("2 B not-a-known-word", "2 C no-such-day", "2 D not-a-time", "2 E not-a-known-word"),
                errors(parsed(read("姓名,人员类别,末次接触时间,预计到达,特殊需要\n甲,绿码,2021-02-30,下午,飞行\n", StandardCharsets.UTF_8))));
    }

    @Test
    void somebody_without_paper_needs_a_reason_and_a_child_a_birth_date() {
        assertEquals(List.of("2 B document-or-reason", "2 C derived-from-birth-date"),
                errors(parsed(read("姓名,证件号,特殊需要\n甲,,儿童\n", StandardCharsets.UTF_8))));
    }

    @Test
    void a_family_that_is_only_a_number_is_told_apart_by_its_bus() {
        assertEquals("1 · 湘B12345 · 2021-08-09T14:30", Families.label(family("1", "湘B12345", "2021-08-09 14:30")));
        assertNotEquals(Families.label(family("1", "湘B12345", "2021-08-09 14:30")), Families.label(family("1", "湘B12345", "2021-08-10 14:30")));
        assertEquals("2栋502 陈家", Families.label(family("2栋502 陈家", "湘B12345", "2021-08-09 14:30")));
    }

    @Test
    void the_same_row_has_the_same_digest_and_another_bus_another() {
        assertEquals(family("1", "A", "2021-08-09 14:30").digest(), family("1", "A", "2021-08-09 14:30").digest());
        assertNotEquals(family("1", "A", "2021-08-09 14:30").digest(), family("1", "B", "2021-08-09 14:30").digest());
    }

    @Test
    void the_templates_headings_are_read_again_in_both_languages() {
        for (boolean chinese : new boolean[] {true, false}) {
            List<String> headings = ArrivalColumns.ALL.template(chinese);
            String row = "甲" + ",".repeat(5) + "没带";
            assertEquals(1, parsed(read(String.join(",", headings) + "\n" + row + "\n", StandardCharsets.UTF_8)).rows().size());
            assertEquals(List.of(), parsed(read(String.join(",", headings) + "\n" + row + "\n", StandardCharsets.UTF_8)).ignored());
        }
    }

    @Test
    void what_is_told_once_for_the_list_stands_where_a_row_says_nothing() {
        Defaults bus = Defaults.read(List.of("riskClass:密接", "exposureDay:2021-08-07", "authority:荷塘区疾控中心", "reason:同楼", "transport:湘B12345"),
                ArrivalColumns.COMMON);
        List<ArrivalRow> rows = ArrivalColumns.ALL.read(read("""
                姓名,无证件原因,人员类别,隔离原因
                甲,未带,,
                乙,未带,次密接,同车
                """, StandardCharsets.UTF_8), bus, ArrivalRow::of).good().stream().map(Parsed.Row::value).toList();
        assertEquals(List.of(RiskClass.CLOSE_CONTACT, RiskClass.SECONDARY_CONTACT), rows.stream().map(row -> row.order().riskClass()).toList());
        assertEquals(List.of("同楼", "同车"), rows.stream().map(row -> row.order().text().reason()).toList());
        assertEquals(List.of("湘B12345", "湘B12345"), rows.stream().map(row -> row.coming().transport()).toList());
    }

    @Test
    void a_row_with_a_bad_cell_is_told_everything_else_that_is_wrong_in_it() {
        Parsed<ArrivalRow> list = ArrivalColumns.ALL.read(read("""
                姓名,证件号码,电话,人员类别,预计到达
                李四,110105194912310021,12,绿码,下午
                ,110105194912310021,12,密接,
                """, StandardCharsets.UTF_8), Defaults.NONE, new Reading<>() {
                    @Override
                    public ArrivalRow value(Columns.Values cells) {
                        return ArrivalRow.of(cells);
                    }

                    @Override
                    public List<Invalid.Field> further(Columns.Values cells) {
                        return ArrivalRow.wrongIn(cells);
                    }
                });
        assertEquals(List.of("D", "E", "C", "B"), list.bad().get(0).errors().stream().map(Parsed.CellError::column).toList());
        assertEquals(Set.of("A", "B", "C"), list.bad().get(1).errors().stream().map(Parsed.CellError::column).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    @Test
    void what_is_told_once_is_read_as_a_cell_would_be() {
        Invalid wrong = assertThrows(Invalid.class, () -> Defaults.read(List.of("riskClass:绿码", "expectedAt:下午", "authority:疾控"), ArrivalColumns.COMMON));
        assertEquals(List.of("defaults.riskClass", "defaults.expectedAt"), wrong.fields().stream().map(Invalid.Field::path).toList());
        for (String told : List.of("name.full:甲", "authority", ":")) {
            assertEquals("wrong-form", assertThrows(Invalid.class, () -> Defaults.read(List.of(told), ArrivalColumns.COMMON)).fields().get(0).code());
        }
        assertThrows(Invalid.class, () -> Defaults.read(List.of("authority:甲", "authority:乙"), ArrivalColumns.COMMON));
        assertThrows(Invalid.class, () -> Defaults.read(List.of("reason:" + "长".repeat(4000)), ArrivalColumns.COMMON));
    }

    private static ArrivalRow family(String family, String bus, String at) {
        return one(read("姓名,证件类型,无证件原因,家庭,车辆,预计到达\n甲,无,未带," + family + "," + bus + "," + at + "\n", StandardCharsets.UTF_8));
    }

    private static Table read(String text, Charset charset) {
        return TableFile.read(text.getBytes(charset), TableLimits.USUAL);
    }

    private static Parsed<ArrivalRow> parsed(Table table) {
        return ArrivalColumns.ALL.read(table, Defaults.NONE, ArrivalRow::of);
    }

    private static ArrivalRow one(Table table) {
        Parsed<ArrivalRow> list = parsed(table);
        assertEquals(List.of(), errors(list));
        return list.good().get(0).value();
    }

    private static List<String> errors(Parsed<ArrivalRow> list) {
        return list.bad().stream().flatMap(row -> row.errors().stream())
                .map(e -> e.row() + " " + (e.column() == null ? "-" : e.column()) + " " + e.code()).toList();
    }
}
