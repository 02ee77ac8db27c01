package org.lazaret.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.job.JobContext;
import org.lazaret.job.JobResult;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.table.Columns;
import org.lazaret.table.Defaults;
import org.lazaret.table.Parsed;
import org.lazaret.table.Reading;
import org.lazaret.table.Table;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;

/** One import: reads the whole list first, then takes over row by row; a row refused stops none of the others. */
final class ImportRun<T> {
    private final JobContext job;
    private final RowImport<T> rows;
    private final Rejections rejections;
    private final boolean dryRun;
    private final Map<Integer, String> choices;
    private final Defaults defaults;

    ImportRun(JobContext job, RowImport<T> rows, Rejections rejections) {
        this.job = job;
        this.rows = rows;
        this.rejections = rejections;
        this.dryRun = Boolean.TRUE.equals(job.settings().get(ImportJob.DRY_RUN));
        this.choices = Choices.read((String) job.settings().getOrDefault(ImportJob.CHOICES, ""));
        this.defaults = Defaults.read(told(job), rows.common());
    }

    private static List<String> told(JobContext job) {
        return ((List<?>) job.settings().getOrDefault(ImportJob.DEFAULTS, List.of())).stream().map(String.class::cast).toList();
    }

    JobResult run() {
        Table table = TableFile.read(job.file().bytes(), TableLimits.USUAL);
        Parsed<T> parsed = withoutTwins(rows.columns().read(table, defaults, new Row()));
        List<Parsed.Row<T>> good = parsed.good();
        job.begin(good.size(), dryRun ? "checking-rows" : "importing-rows");
        for (Parsed.Row<T> row : good.subList(job.doneBefore(), good.size())) {
            take(row);
        }
        return result(parsed);
    }

    private void take(Parsed.Row<T> row) {
        try {
            String choice = choices.get(row.source().number());
            T value = choice == null ? row.value() : rows.chosen(row.value(), choice);
            Runnable work = () -> rows.apply(job.caller(), job.scope(), value);
            if (dryRun) {
                job.tryOut(work);
                job.step(() -> { });
            } else {
                job.step(work);
            }
        } catch (Refusal refused) {
            job.step(() -> rejections.keep(job.id(), row.source().number(), refused));
        }
    }

    /** The second row about the same thing is refused before anything is done, in a dry run as well. */
    private Parsed<T> withoutTwins(Parsed<T> parsed) {
        Map<String, Integer> seen = new HashMap<>();
        List<Parsed.Row<T>> checked = new ArrayList<>();
        for (Parsed.Row<T> row : parsed.rows()) {
            String key = row.isGood() ? rows.key(row.value()) : null;
            Integer twin = key == null ? null : seen.putIfAbsent(key, row.source().number());
            checked.add(twin == null ? row : row.refused(parsed.headings(),
                    Invalid.Field.of("", "twice-in-file", "key", key, "row", twin), rows.columns()));
        }
        return new Parsed<>(parsed.headings(), parsed.ignored(), checked);
    }

    private JobResult result(Parsed<T> parsed) {
        Map<Integer, Invalid.Field> refused = rejections.of(job.id());
        List<Parsed.Row<T>> all = parsed.rows().stream()
                .map(row -> refused.containsKey(row.source().number())
                        ? row.refused(parsed.headings(), refused.get(row.source().number()), rows.columns()) : row)
                .toList();
        List<ImportReport.Rejected> rejected = all.stream().filter(row -> !row.isGood())
                .map(row -> new ImportReport.Rejected(row.source().number(), row.source().cells(), row.errors()))
                .toList();
        List<ImportReport.Taken> taken = all.stream().filter(Parsed.Row::isGood)
                .map(row -> new ImportReport.Taken(row.source().number(), rows.summary(row.value())))
                .filter(row -> !row.facts().isEmpty()).toList();
        int accepted = parsed.rows().size() - rejected.size();
        ImportReport report = new ImportReport(dryRun, parsed.rows().size(), accepted, taken, parsed.headings(),
                parsed.ignored(), rejected);
        return new JobResult(dryRun ? "rows-checked" : "rows-imported", Map.of("rows", report.rows(), "accepted",
                accepted, "rejected", rejected.size()), report.json(), null);
    }

    private final class Row implements Reading<T> {
        @Override
        public T value(Columns.Values cells) {
            return rows.value(cells, job.scope());
        }

        @Override
        public List<Invalid.Field> further(Columns.Values cells) {
            return rows.further(cells);
        }
    }
}
