package org.lazaret.table;

import java.util.List;
import org.lazaret.shared.Invalid;

/** Makes something of a row. */
@FunctionalInterface
public interface Reading<T> {

    /**
     * The value of a row whose cells are all well-formed.
     *
     * @throws Invalid the cells do not fit together; its paths are column keys
     */
    T value(Columns.Values cells);

    /** What else is wrong in a row with bad cells, which are missing here: told at once, so that nobody corrects a list twice. */
    default List<Invalid.Field> further(Columns.Values cells) {
        return List.of();
    }
}
