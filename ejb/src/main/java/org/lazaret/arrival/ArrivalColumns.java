package org.lazaret.arrival;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.Sex;
import org.lazaret.protocol.RiskClass;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;
import org.lazaret.table.Parsers;

/** The columns of a list of arrivals, under the headings that such lists have. Keys are the paths of what the rules refuse. */
final class ArrivalColumns {
    static final Column<String> NAME = Column.required("name.full", "姓名", "Name", Parsers.text(200), "名字", "Full name");
    static final Column<Sex> SEX = Column.optional("sex", "性别", "Sex", Parsers.oneOf(ArrivalWords.SEX), "Gender");
    static final Column<BirthDate> BIRTH = Column.optional("birth", "出生日期", "Birth date", ArrivalWords::birth, "生日", "出生年月",
            "Date of birth", "Born");
    static final Column<DocumentType> DOCUMENT_TYPE = Column.optional("document.type", "证件类型", "Document type",
            Parsers.oneOf(ArrivalWords.DOCUMENT), "证件种类", "Kind of document");
    static final Column<String> DOCUMENT_NUMBER = Column.optional("document.number", "证件号码", "Document number", Parsers.text(100),
            "证件号", "身份证号", "身份证号码", "身份证", "公民身份号码", "护照号", "ID number", "ID card", "Passport number");
    static final Column<String> NO_DOCUMENT = Column.optional("document.unknownReason", "无证件原因", "Why no document",
            Parsers.text(200));
    static final Column<String> COUNTRY = Column.optional("document.country", "国籍", "Nationality", ArrivalWords::country, "签发国",
            "国家", "Country");
    static final Column<String> PHONE = Column.optional("phone", "电话", "Phone", Parsers.text(60), "联系电话", "手机", "手机号",
            "手机号码", "Telephone", "Mobile");
    static final Column<RiskClass> RISK_CLASS = Column.optional("riskClass", "人员类别", "Risk class",
            Parsers.oneOf(ArrivalWords.RISK_CLASS), "风险类别", "类别", "Class");
    static final Column<ArrivalWords.DayOrTime> EXPOSURE = Column.optional("exposureDay", "末次暴露时间", "Last exposure",
            ArrivalWords::dayOrTime, "末次暴露日期", "末次接触时间", "末次接触日期", "最后接触时间", "入境时间", "入境日期", "Exposure");
    static final Column<String> FAMILY = Column.optional("family", "家庭", "Family", Parsers.text(60), "家庭编号", "户号", "同住家庭",
            "家庭组", "亲属组", "Household", "Kin group");
    static final Column<String> RELATION = Column.optional("relation", "家庭关系", "Relation", Parsers.text(Coming.RELATION_MOST), "与户主关系",
            "亲属关系", "关系", "Kinship");
    static final Column<Set<NeedKind>> NEEDS = Column.optional("needs", "特殊需要", "Needs", ArrivalWords::needs, "特殊情况", "特殊人群");
    static final Column<String> ADDRESS = Column.optional("address", "住址", "Address", Parsers.text(300), "家庭住址", "现住址", "地址");
    static final Column<String> AUTHORITY = Column.optional("authority", "下达单位", "Ordered by", Parsers.text(100), "隔离决定单位", "通知单位",
            "Authority");
    static final Column<String> REASON = Column.optional("reason", "隔离原因", "Reason", Parsers.text(500), "隔离事由", "接触史", "关联病例",
            "原因", "Why");
    static final Column<String> LEGAL_BASIS = Column.optional("legalBasis", "法律依据", "Legal basis", Parsers.text(300), "依据");
    static final Column<String> TRANSPORT = Column.optional("transport", "车辆", "Bus", Parsers.text(Coming.TRANSPORT_MOST), "车次", "车牌",
            "车牌号", "转运车辆", "Vehicle");
    static final Column<LocalDateTime> EXPECTED = Column.optional("expectedAt", "预计到达时间", "Expected at", Parsers::moment, "预计到达",
            "到达时间", "Expected", "Expected time", "Arrival time");
    static final Column<String> DIET = Column.optional("diet", "饮食", "Diet", Parsers.text(200), "饮食要求", "忌口");
    static final Column<String> EMERGENCY_NAME = Column.optional("emergency.name", "紧急联系人", "Emergency contact", Parsers.text(100));
    static final Column<String> EMERGENCY_PHONE = Column.optional("emergency.phone", "紧急联系人电话", "Emergency phone", Parsers.text(60),
            "紧急联系电话");
    static final Column<String> NOTE = Column.optional("note", "备注", "Note", Parsers.text(Coming.NOTE_MOST), "说明", "Remark", "Remarks");
    static final Column<Choice> CHOICE = Column.optional("choice", "如已登记", "If known", Parsers.oneOf(ArrivalWords.CHOICE), "重复处理");

    static final Columns ALL = new Columns(NAME, SEX, BIRTH, DOCUMENT_TYPE, DOCUMENT_NUMBER, NO_DOCUMENT, COUNTRY, PHONE, RISK_CLASS,
            EXPOSURE, AUTHORITY, REASON, LEGAL_BASIS, FAMILY, RELATION, NEEDS, ADDRESS, TRANSPORT, EXPECTED, DIET, EMERGENCY_NAME,
            EMERGENCY_PHONE, NOTE, CHOICE);
    /** A bus brings people of one order: by whom, why, since when, in which vehicle and for what time is said once. */
    static final List<Column<?>> COMMON = List.of(RISK_CLASS, EXPOSURE, AUTHORITY, REASON, LEGAL_BASIS, TRANSPORT, EXPECTED);

    private ArrivalColumns() {
    }
}
