package org.lazaret.imports;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.shared.NotFound;
import org.lazaret.table.Defaults;
import org.lazaret.table.TableLimits;

/** Lists that people bring. */
@Stateless
public class Imports {
    private Instance<RowImport<?>> imports;
    private Jobs jobs;

    protected Imports() {
    }

    @Inject
    public Imports(@Any Instance<RowImport<?>> imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * Asks for a list to be taken over, or only checked.
     *
     * @param dryRun   say what would happen, and change nothing
     * @param choices  what a person decided about rows of the dry run, see {@link Choices}; empty for nothing
     * @param defaults what stands in every row whose own cell is empty: {@code key:text}, see {@link RowImport#common}
     * @throws org.lazaret.shared.Invalid choices or defaults are not understood, or more than fit
     * @throws NotFound no such kind of list, or the caller may not do what its rows do
     * @throws org.lazaret.table.TableTooLarge more than 10 MB
     */
    public JobView submit(Caller caller, SiteScope site, String kind, boolean dryRun, String choices, List<String> defaults,
            JobResult.Content list) {
        TableLimits.USUAL.checkBytes(list.bytes().length);
        Choices.read(choices);
        RowImport<?> rows = find(kind);
        Defaults.read(defaults, rows.common());
        return jobs.submit(caller, site, ImportJob.PREFIX + kind, rows.policy(),
                Map.of(ImportJob.DRY_RUN, dryRun, ImportJob.CHOICES, choices, ImportJob.DEFAULTS, defaults), list);
    }

    /** The headings of a list to fill in; those that are needed end with an asterisk. */
    public List<String> template(String kind, boolean chinese) {
        return find(kind).columns().template(chinese);
    }

    private RowImport<?> find(String kind) {
        return imports.stream().filter(i -> i.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }
}
