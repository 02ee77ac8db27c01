package org.lazaret.table;

import org.lazaret.shared.Refusal;

/** The file is larger than any list this product works with; nothing of it was read. */
public final class TableTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param what {@code file-bytes}, {@code unpacked-bytes}, {@code table-rows}, {@code table-columns},
     *             {@code cell-characters} or {@code table-characters} */
    TableTooLarge(String what, long limit) {
        super("table-too-large", 413, "what", what, "limit", limit);
    }
}
