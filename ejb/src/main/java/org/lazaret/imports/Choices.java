package org.lazaret.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.lazaret.shared.Invalid;

/** What a person decided about single rows of a list, written {@code 7:new,12:same}: the row's number and a word of the kind. */
final class Choices {
    /** Leaves room in a job's settings; some hundred rows, more than anybody decides one by one. */
    private static final int MOST = 1800;
    private static final Pattern FORM = Pattern.compile("(\\d{1,7}:[A-Za-z0-9]{1,32})?(,\\d{1,7}:[A-Za-z0-9]{1,32})*");

    private Choices() {
    }

    /** @throws Invalid another form, or too many */
    static Map<Integer, String> read(String text) {
        if (text.length() > MOST) {
            throw new Invalid("choices", "too-long", "most", MOST);
        }
        if (!FORM.matcher(text).matches()) {
            throw new Invalid("choices", "wrong-form");
        }
        Map<Integer, String> choices = new HashMap<>();
        for (String choice : text.isEmpty() ? new String[0] : text.split(",")) {
            choices.put(Integer.valueOf(choice.substring(0, choice.indexOf(':'))), choice.substring(choice.indexOf(':') + 1));
        }
        return choices;
    }
}
