package org.lazaret.web.dayreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.dayreport.DailyReport;
import org.lazaret.dayreport.DailyReport.Change;
import org.lazaret.dayreport.DailyReports.OfSite;
import org.lazaret.dayreport.Figure;
import org.lazaret.dayreport.Figure.Rows;
import org.lazaret.dayreport.Figure.Section;
import org.lazaret.web.problem.Texts;

/**
 * The daily report of a site, its words in the reader's language.
 *
 * @param zone    time zone of the site's calendar days
 * @param from    00:00 of the day, {@code to} its 24:00
 * @param knownBy what was recorded later is not in it
 * @param over    whether 24:00 had come by then; otherwise the figures are those of that moment
 * @param even    whether begin + in − out = end
 */
public record DailyReportAnswer(UUID site, String nameZh, String nameEn, String zone, LocalDate day, Instant from, Instant to, Instant knownBy, boolean over,
        boolean even, List<SectionAnswer> sections) {

    public record SectionAnswer(Section section, String label, List<FigureAnswer> figures) {
    }
    /**
     * @param count   {@code null} where it cannot be told as it was recorded at the moment asked
     * @param added   rows that came to it by what was recorded after 24:00, 0 or more; {@code removed} that left it
     * @param rows    what its list is of
     */
    public record FigureAnswer(Figure figure, String label, Integer count, int added, int removed, Rows rows) {
        static FigureAnswer of(DailyReport report, Figure figure, Texts texts) {
            Change change = report.changes().getOrDefault(figure, new Change(0, 0));
            return new FigureAnswer(figure, ReportTexts.figure(figure, texts), report.count(figure), change.added(), change.removed(), figure.rows());
        }
    }
    static DailyReportAnswer of(OfSite of, Texts texts) {
        DailyReport report = of.report();
        return new DailyReportAnswer(of.site().id(), of.site().facts().nameZh(), of.site().facts().nameEn(), report.day().zone().getId(), report.day().day(),
                report.day().from(), report.day().to(), report.day().knownBy(), report.day().isOver(), report.even(),
                Stream.of(Section.values()).map(section -> new SectionAnswer(section, ReportTexts.section(section, texts), Stream.of(Figure.values())
                        .filter(figure -> figure.section() == section).map(figure -> FigureAnswer.of(report, figure, texts)).toList())).toList());
    }
}
