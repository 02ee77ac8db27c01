package org.lazaret.web.dayreport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lazaret.dayreport.DailyReport;
import org.lazaret.dayreport.DailyReport.Change;
import org.lazaret.dayreport.DailyReports.Book;
import org.lazaret.dayreport.DailyReports.Named;
import org.lazaret.dayreport.Figure;
import org.lazaret.dayreport.SiteDay;
import org.lazaret.table.TableWriter;
import org.lazaret.web.problem.Texts;

/** The report as a workbook: a sheet of figures, and behind it one for each list that has rows. */
record ReportBook(Book book, Texts texts) {
    private static final List<String> COLUMNS = List.of("name", "room", "time", "word", "tube");

    void write(OutputStream out) throws IOException {
        Stream<TableWriter.Sheet> lists = Stream.of(Figure.values()).filter(figure -> !book.rows().getOrDefault(figure, List.of()).isEmpty()).map(this::list);
        TableWriter.workbook(out, () -> Stream.concat(Stream.of(figures()), lists).iterator());
    }

    private TableWriter.Sheet figures() {
        DailyReport report = book.of().report();
        SiteDay day = report.day();
        List<List<?>> rows = new ArrayList<>();
        boolean english = texts.locale().equals(Locale.ENGLISH);
        rows.add(List.of(ReportTexts.heading("site", texts), english ? book.of().site().facts().nameEn() : book.of().site().facts().nameZh()));
        rows.add(List.of(ReportTexts.heading("day", texts), day.day().toString()));
        rows.add(List.of(ReportTexts.heading("as-of", texts), day.end().atZone(day.zone()).toOffsetDateTime().toString(), ReportTexts.heading(day.isOver() ? "over" : "not-over", texts)));
        rows.add(List.of(ReportTexts.heading("known-by", texts), day.knownBy().atZone(day.zone()).toOffsetDateTime().toString()));
        rows.add(List.of(ReportTexts.heading("balance", texts), ReportTexts.heading(report.even() ? "even" : "uneven", texts)));
        rows.add(List.of());
        rows.add(Stream.of("section", "figure", "count", "added", "removed").map(name -> ReportTexts.heading(name, texts)).toList());
        for (Figure figure : Figure.values()) {
            Change change = report.changes().getOrDefault(figure, new Change(0, 0));
            Object count = report.count(figure) == null ? ReportTexts.heading("not-told", texts) : report.count(figure);
            rows.add(List.of(ReportTexts.section(figure.section(), texts), ReportTexts.figure(figure, texts), count, change.added(), change.removed()));
        }
        return new TableWriter.Sheet(ReportTexts.heading("figures", texts), rows);
    }

    private TableWriter.Sheet list(Figure figure) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(name -> ReportTexts.heading(name, texts)).toList());
        book.rows().get(figure).forEach(row -> rows.add(cells(row)));
        return new TableWriter.Sheet(ReportTexts.figure(figure, texts), Collections.unmodifiableList(rows));
    }

    private List<String> cells(Named row) {
        return Arrays.asList(ReportTexts.name(row, book.sight(), texts), row.room(), ReportTexts.time(row, book.of().report().day().zone()),
                ReportTexts.word(row, texts), row.line().tube());
    }
}
