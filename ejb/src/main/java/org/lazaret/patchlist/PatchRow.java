package org.lazaret.patchlist;

import java.time.LocalDate;
import org.lazaret.patch.Patch;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;
import org.lazaret.table.Parsers;

/**
 * A row of a list of patches. The code says enough.
 *
 * @param model    {@code null} when nobody knows
 * @param received day in the site's calendar; {@code null} for today
 */
public record PatchRow(String code, String model, LocalDate received) {
    static final Column<String> CODE = Column.required("code", "贴片编号", "Patch code", Patch::code, "编号", "Code", "Patch", "SN", "序列号");
    static final Column<String> MODEL = Column.optional("model", "型号", "Model", Parsers.text(60), "规格");
    static final Column<LocalDate> RECEIVED = Column.optional("received", "到货日期", "Received", Parsers::day, "入库日期", "日期", "Date");

    static final Columns COLUMNS = new Columns(CODE, MODEL, RECEIVED);

    static PatchRow of(Columns.Values cells) {
        return new PatchRow(cells.get(CODE), cells.get(MODEL), cells.get(RECEIVED));
    }
}
