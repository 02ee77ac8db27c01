package org.lazaret.table;

/** Text of a cell as it travels between this product and a spreadsheet. */
final class Text {
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private Text() {
    }

    /** Takes away white space around it, also the wide space of Chinese input and the fixed one of web pages. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }

    /**
     * A cell that a spreadsheet would compute gets an apostrophe in front: it is somebody's text, not our formula. So does one
     * that looks as if it had one already, or it would lose its own on the way back.
     */
    static String guarded(String text) {
        return isFormula(withoutApostrophes(text)) ? "'" + text : text;
    }

    /** Undoes {@link #guarded}, so that rows we wrote can be corrected and sent again. */
    static String withoutGuard(String text) {
        return text.startsWith("'") && isFormula(withoutApostrophes(text)) ? text.substring(1) : text;
    }

    private static String withoutApostrophes(String text) {
        return text.replaceFirst("^'+", "");
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
