package org.lazaret.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.imports.RowImport;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;

/** Takes a list of arrivals over, row by row. */
@ApplicationScoped
public class ArrivalImport implements RowImport<ArrivalRow> {
    private Arrivals arrivals;

    protected ArrivalImport() {
    }

    @Inject
    public ArrivalImport(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String kind() {
        return "arrivals";
    }

    @Override
    public String policy() {
        return "POST /api/sites/{site}/arrivals";
    }

    @Override
    public Columns columns() {
        return ArrivalColumns.ALL;
    }

    @Override
    public List<Column<?>> common() {
        return ArrivalColumns.COMMON;
    }

    @Override
    public ArrivalRow value(Columns.Values cells, SiteScope site) {
        return ArrivalRow.of(cells);
    }

    @Override
    public List<Invalid.Field> further(Columns.Values cells) {
        return ArrivalRow.wrongIn(cells);
    }

    @Override
    public String key(ArrivalRow row) {
        return row.who();
    }

    @Override
    public ArrivalRow chosen(ArrivalRow row, String choice) {
        return row.chosen(Choice.read(choice));
    }

    @Override
    public Map<String, Object> summary(ArrivalRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", row.facts().name().full());
        told.put("riskClass", row.order() == null ? null : row.order().riskClass());
        told.put("family", row.family() == null ? null : Families.label(row));
        told.put("relation", row.coming().relation());
        told.put("transport", row.coming().transport());
        told.put("expectedAt", row.expectedAt());
        told.put("needs", row.needs());
        return told;
    }

    @Override
    public void apply(Caller caller, SiteScope site, ArrivalRow row) {
        arrivals.take(caller, site.site(), row);
    }
}
