package org.lazaret.web.dayreport;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.lazaret.dayreport.DailyReports.Named;
import org.lazaret.dayreport.Figure;
import org.lazaret.dayreport.Figure.Section;
import org.lazaret.people.Sight;
import org.lazaret.web.problem.Texts;

/** What figures and rows of the daily report are called, in the reader's language. */
final class ReportTexts {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ReportTexts() {
    }

    static String figure(Figure figure, Texts texts) {
        return texts.text("report-figure." + figure, Map.of());
    }

    static String section(Section section, Texts texts) {
        return texts.text("report-section." + section, Map.of());
    }

    static String heading(String name, Texts texts) {
        return texts.text("report-heading." + name, Map.of());
    }

    /** @return {@code null} where nothing is said */
    static String word(Named row, Texts texts) {
        return row.line().word() == null ? null : texts.text("report-word." + row.line().word(), Map.of());
    }

    /** @return {@code null} for a room */
    static String name(Named row, Sight sight, Texts texts) {
        return row.name() == null ? null : "en".equals(texts.locale().getLanguage()) ? sight.englishName(row.name()) : sight.name(row.name());
    }

    /** By the clock of the site. @return {@code null} where nothing happened */
    static String time(Named row, ZoneId zone) {
        return row.line().at() == null ? null : MINUTES.format(row.line().at().atZone(zone));
    }
}
