package org.lazaret.web.dayreport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.dayreport.DailyReports.Listed;
import org.lazaret.dayreport.DailyReports.Named;
import org.lazaret.dayreport.Figure;
import org.lazaret.people.Sight;
import org.lazaret.web.door.Page;
import org.lazaret.web.problem.Texts;

/**
 * A part of the list behind a figure.
 *
 * @param total how many rows the list has: the figure
 * @param next  cursor of the part after; {@code null} at the end
 */
public record FigureListAnswer(DailyReportAnswer report, Figure figure, String label, int total, List<FigureRow> items, String next) {

    /**
     * @param person {@code null} for a room, as are {@code name} and {@code englishName}
     * @param room   its number; {@code null} for none
     * @param at     when it happened or began; {@code null} where nothing did
     * @param word   what is said of it, in the reader's language; {@code null} for nothing
     * @param tube   its code; {@code null} but for a swab
     */
    public record FigureRow(String key, UUID person, String name, String englishName, boolean madeUp, UUID roomId, String room, Instant at, String word, String tube) {
        static FigureRow of(Named row, Sight sight, Texts texts) {
            return new FigureRow(row.line().key(), row.line().person(), row.name() == null ? null : sight.name(row.name()),
                    row.name() == null ? null : sight.englishName(row.name()), row.madeUp(), row.line().room(), row.room(), row.line().at(), ReportTexts.word(row, texts),
                    row.line().tube());
        }
    }

    static FigureListAnswer of(Listed listed, Figure figure, int limit, Texts texts) {
        Page<FigureRow> page = Page.of(listed.items(), limit, row -> FigureRow.of(row, listed.sight(), texts), row -> row.line().key());
        return new FigureListAnswer(DailyReportAnswer.of(listed.of(), texts), figure, ReportTexts.figure(figure, texts), listed.total(), page.items(), page.next());
    }
}
