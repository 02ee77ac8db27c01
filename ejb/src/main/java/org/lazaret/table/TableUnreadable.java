package org.lazaret.table;

import org.lazaret.shared.Refusal;

/** The file is no table that can be read; nothing of it was taken over. */
public final class TableUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why; the place is the line the trouble starts in, from 1, or 0 where there is none. */
    TableUnreadable(Reason reason, long line) {
        super("table-unreadable", 422, "reason", reason.code, "line", line);
    }

    TableUnreadable(Reason reason) {
        this(reason, 0);
    }

    enum Reason {
        /** No cell with text. */
        EMPTY("empty-file"),
        /** Neither UTF-8 nor GB18030, or a text file of another kind. */
        ENCODING("unknown-encoding"),
        /** UTF-8 with damaged places: cut off or mixed; reading it as GB18030 would make nonsense of the names. */
        DAMAGED_TEXT("damaged-text"),
        /** A quotation mark opens a cell and nothing closes it. */
        OPEN_QUOTE("open-quote"),
        /** The old binary format, or a workbook with a password. */
        OLD_WORKBOOK("old-workbook"),
        /** A damaged workbook, or another kind of zip file. */
        NO_WORKBOOK("no-workbook"),
        /** No row carries the names of the expected columns. */
        NO_HEADER("no-header");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }
}
