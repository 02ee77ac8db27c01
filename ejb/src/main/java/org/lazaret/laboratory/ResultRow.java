package org.lazaret.laboratory;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.lazaret.sample.Tube;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;
import org.lazaret.table.Parsers;
import org.lazaret.testplan.Outcome;

/**
 * A row of a laboratory's list.
 *
 * @param reportedAt by the site's clock
 * @param reason     why it corrects an earlier result; {@code null} when it is the first
 */
public record ResultRow(String tube, Outcome outcome, String laboratory, String reagent, LocalDateTime reportedAt, String reason) {
    static final Column<String> TUBE = Column.required("tube", "试管编号", "Tube", Tube::code, "采样管编号", "管号", "样本编号", "编号", "Tube code", "Code",
            "Sample", "Barcode", "条码");
    static final Column<Outcome> OUTCOME = Column.required("outcome", "结果", "Result", OutcomeWords.PARSER, "检测结果", "核酸结果", "Outcome");
    static final Column<String> LABORATORY = Column.required("laboratory", "检测机构", "Laboratory", Parsers.text(60), "检测单位", "实验室", "Lab");
    static final Column<String> REAGENT = Column.required("reagent", "试剂", "Reagent", Parsers.text(Reported.REAGENT_MOST), "检测试剂", "试剂盒", "Kit");
    static final Column<LocalDateTime> REPORTED = Column.required("reportedAt", "报告时间", "Reported at", Parsers::moment, "检测时间", "出报告时间", "Reported");
    static final Column<String> REASON = Column.optional("reason", "更正原因", "Correction reason", Parsers.text(Reported.REASON_MOST), "更正说明", "Reason");

    static final Columns COLUMNS = new Columns(TUBE, OUTCOME, LABORATORY, REAGENT, REPORTED, REASON);

    static ResultRow of(Columns.Values cells) {
        return new ResultRow(cells.get(TUBE), cells.get(OUTCOME), cells.get(LABORATORY), cells.get(REAGENT), cells.get(REPORTED), cells.get(REASON));
    }

    Reported reported(ZoneId zone) {
        return new Reported(tube, outcome, laboratory, reagent, reportedAt.atZone(zone).toInstant(), null, reason);
    }
}
