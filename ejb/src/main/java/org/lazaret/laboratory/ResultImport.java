package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.imports.RowImport;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;

/** Takes a laboratory's list of results over, tube by tube. */
@ApplicationScoped
public class ResultImport implements RowImport<ResultRow> {
    private TubeResults results;

    protected ResultImport() {
    }

    @Inject
    public ResultImport(TubeResults results) {
        this.results = results;
    }

    @Override
    public String kind() {
        return "tube-results";
    }

    @Override
    public String policy() {
        return "POST /api/sites/{site}/tube-results";
    }

    @Override
    public Columns columns() {
        return ResultRow.COLUMNS;
    }

    /** One laboratory, one kit, often one time for the whole list. */
    @Override
    public List<Column<?>> common() {
        return List.of(ResultRow.LABORATORY, ResultRow.REAGENT, ResultRow.REPORTED);
    }

    @Override
    public ResultRow value(Columns.Values cells, SiteScope site) {
        return ResultRow.of(cells);
    }

    @Override
    public String key(ResultRow row) {
        return row.tube();
    }

    @Override
    public void apply(Caller caller, SiteScope site, ResultRow row) {
        results.take(caller, site.site(), row);
    }
}
