package org.lazaret.imports;

import java.util.List;
import java.util.Map;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;

/** A kind of list that a feature takes over. Every CDI bean of this type is found by itself. */
public interface RowImport<T> {

    /** Its name in addresses: {@code rooms}. */
    String kind();

    /** Key of the policy row that lets do by hand what a row does: {@code POST /api/sites/{site}/rooms}. */
    String policy();

    Columns columns();

    /** Columns that mostly say the same in every row, so that it can be told once for the whole list. */
    default List<Column<?>> common() {
        return List.of();
    }

    /**
     * Makes the value of a row whose cells are all well-formed.
     *
     * @throws Invalid the cells do not fit together; its paths are column keys
     */
    T value(Columns.Values cells, SiteScope site);

    /** What else is wrong in a row with bad cells, see {@link org.lazaret.table.Reading#further}. */
    default List<Invalid.Field> further(Columns.Values cells) {
        return List.of();
    }

    /** What may stand in a file only once, for example the room number; {@code null} when rows cannot clash. */
    String key(T value);

    /**
     * The value with what a person decided about it after a dry run; kinds that ask nothing take it as it is.
     *
     * @param choice letters and digits, as the kind understands them
     */
    default T chosen(T value, String choice) {
        return value;
    }

    /** What a person reads of a row that can be taken over, beside its number; empty where the count says enough. */
    default Map<String, Object> summary(T value) {
        return Map.of();
    }

    /**
     * Does what the row asks, through the feature's service, in the row's own transaction.
     *
     * @throws org.lazaret.shared.Refusal the row is refused, and only it
     */
    void apply(Caller caller, SiteScope site, T value);
}
