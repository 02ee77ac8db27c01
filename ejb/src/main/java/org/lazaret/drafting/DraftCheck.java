package org.lazaret.drafting;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.protocol.RuleCheck;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Invalid.Field;

/** What a draft must have: right as far as it goes while it is written, complete before somebody reviews it. */
final class DraftCheck {
    private static final int NAME_MOST = 200;
    private static final int SOURCE_MOST = 400;

    private final List<Field> wrong = new ArrayList<>();
    private final boolean complete;

    private DraftCheck(boolean complete) {
        this.complete = complete;
    }

    /** As far as it goes. */
    static List<Field> whileWritten(VersionHead head) {
        DraftCheck check = new DraftCheck(false);
        check.head(head);
        return check.wrong;
    }

    /** All that is missing or contradicts itself. */
    static List<Field> complete(Draft draft) {
        DraftCheck check = new DraftCheck(true);
        check.head(draft.head());
        if (draft.rules().isEmpty()) {
            check.wrong.add(Field.of("rules", "missing"));
        }
        check.wrong.addAll(RuleCheck.together(draft.rules()));
        return check.wrong;
    }

    private void head(VersionHead head) {
        if (head.code() == null ? complete : !head.code().matches("[a-z0-9][a-z0-9-]{1,39}")) {
            wrong.add(Field.of("code", head.code() == null ? "missing" : "version-code"));
        }
        scope(head);
        if (head.effectiveFrom() == null && complete) {
            wrong.add(Field.of("effectiveFrom", "missing"));
        }
        if (head.effectiveFrom() != null && head.effectiveTo() != null && !head.effectiveTo().isAfter(head.effectiveFrom())) {
            wrong.add(Field.of("effectiveTo", "before-it-begins"));
        }
        if (head.sureness() == null && complete) {
            wrong.add(Field.of("sureness", "missing"));
        }
        text("name.zh", head.nameZh(), NAME_MOST);
        text("name.en", head.nameEn(), NAME_MOST);
        text("source.zh", head.sourceZh(), SOURCE_MOST);
        text("source.en", head.sourceEn(), SOURCE_MOST);
    }

    private void scope(VersionHead head) {
        if (head.scope() == null) {
            wrong.add(Field.of("scope", "missing"));
        } else if (!fits(head.scope(), head.division(), head.site() != null)) {
            wrong.add(Field.of(head.scope() == Scope.SITE ? "site" : "division", "not-of-that-scope", "scope", head.scope()));
        }
    }

    private static boolean fits(Scope scope, String division, boolean site) {
        return switch (scope) {
            case WORLD, NATION -> division == null && !site;
            case PROVINCE -> division != null && division.matches("\\d{2}") && !site;
            case CITY -> division != null && division.matches("\\d{4}") && !site;
            case SITE -> division == null && site;
        };
    }

    private void text(String path, String text, int most) {
        if (text == null ? complete : text.length() > most) {
            wrong.add(text == null ? Field.of(path, "missing") : Field.of(path, "too-long", "most", most));
        }
    }
}
