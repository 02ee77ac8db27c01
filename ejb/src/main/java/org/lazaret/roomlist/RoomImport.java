package org.lazaret.roomlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.imports.RowImport;
import org.lazaret.table.Columns;

/** Takes a list of rooms over, row by row; buildings and floors that it names first come into being with it. */
@ApplicationScoped
public class RoomImport implements RowImport<RoomRow> {
    private RoomLists lists;

    protected RoomImport() {
    }

    @Inject
    public RoomImport(RoomLists lists) {
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "rooms";
    }

    @Override
    public String policy() {
        return "POST /api/sites/{site}/rooms";
    }

    @Override
    public Columns columns() {
        return RoomRow.COLUMNS;
    }

    @Override
    public RoomRow value(Columns.Values cells, SiteScope site) {
        return RoomRow.of(cells);
    }

    @Override
    public String key(RoomRow row) {
        return row.number();
    }

    @Override
    public void apply(Caller caller, SiteScope site, RoomRow row) {
        lists.add(caller, site.site(), row);
    }
}
