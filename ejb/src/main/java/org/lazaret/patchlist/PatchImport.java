package org.lazaret.patchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.imports.RowImport;
import org.lazaret.table.Columns;

/** Takes a list of patches into stock, row by row. */
@ApplicationScoped
public class PatchImport implements RowImport<PatchRow> {
    private PatchLists lists;

    protected PatchImport() {
    }

    @Inject
    public PatchImport(PatchLists lists) {
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "patches";
    }

    @Override
    public String policy() {
        return "POST /api/sites/{site}/patches";
    }

    @Override
    public Columns columns() {
        return PatchRow.COLUMNS;
    }

    @Override
    public PatchRow value(Columns.Values cells, SiteScope site) {
        return PatchRow.of(cells);
    }

    @Override
    public String key(PatchRow row) {
        return row.code();
    }

    @Override
    public void apply(Caller caller, SiteScope site, PatchRow row) {
        lists.add(caller, site.site(), row);
    }
}
