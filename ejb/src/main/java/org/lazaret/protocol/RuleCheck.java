package org.lazaret.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Invalid.Field;

/** Whether rows that somebody has written are rules: each by itself, and none twice. Field names are {@code rules[3].value}. */
public final class RuleCheck {
    private static final int VALUE_MOST = 300;
    private static final int SOURCE_MOST = 400;
    private static final int MOST = 300;

    private final List<Field> wrong = new ArrayList<>();

    private RuleCheck() {
    }

    /** All that is wrong, nothing if all is well. */
    public static List<Field> of(List<RuleValue> rules) {
        RuleCheck check = new RuleCheck();
        if (rules.size() > MOST) {
            return List.of(Field.of("rules", "too-many", "most", MOST));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            check.row("rules[" + i + "].", rules.get(i), seen);
        }
        return check.wrong;
    }

    private void row(String path, RuleValue row, Set<String> seen) {
        Optional<Rule> rule = Rule.find(row.rule());
        if (rule.isEmpty()) {
            wrong.add(Field.of(path + "rule", "unknown-rule"));
            return;
        }
        boolean any = RuleValue.ANY.equals(row.riskClass());
        if (!any && Stream.of(RiskClass.values()).noneMatch(c -> c.name().equals(row.riskClass()))) {
            wrong.add(Field.of(path + "riskClass", "missing"));
        } else if (!any && !rule.get().byClass()) {
            wrong.add(Field.of(path + "riskClass", "holds-for-everybody"));
        } else if (!seen.add(row.rule() + " " + row.riskClass())) {
            wrong.add(Field.of(path + "rule", "said-twice"));
        }
        value(path, rule.get(), row.value());
        if (row.number() == null || !row.number().matches("[A-Z]\\d{1,3}")) {
            wrong.add(Field.of(path + "number", "wrong-form"));
        }
        if (Stream.of(Sureness.values()).noneMatch(s -> s.name().equals(row.sureness()))) {
            wrong.add(Field.of(path + "sureness", "missing"));
        }
        source(path + "source.zh", row.sourceZh());
        source(path + "source.en", row.sourceEn());
    }

    private void value(String path, Rule rule, String value) {
        if (value == null || value.isBlank()) {
            wrong.add(Field.of(path + "value", "missing"));
            return;
        }
        try {
            if (value.length() > VALUE_MOST) {
                throw new IllegalArgumentException("too long");
            }
            rule.kind().check(value);
        } catch (RuntimeException notOfItsKind) {
            wrong.add(Field.of(path + "value", "no-rule-value", "kind", rule.kind()));
        }
    }

    private void source(String path, String source) {
        if (source == null || source.isBlank()) {
            wrong.add(Field.of(path, "missing"));
        } else if (source.length() > SOURCE_MOST) {
            wrong.add(Field.of(path, "too-long", "most", SOURCE_MOST));
        }
    }

    /**
     * What contradicts itself where it is complete: samples without a duration, or after its end.
     *
     * @return all that is wrong, nothing if all is well
     */
    public static List<Field> together(Collection<RuleValue> rules) {
        List<Field> wrong = new ArrayList<>();
        List<RuleValue> rows = List.copyOf(rules);
        for (int i = 0; i < rows.size(); i++) {
            RuleValue row = rows.get(i);
            Rule rule = Rule.of(row.rule());
            if (rule == Rule.TEST_DAYS) {
                within(wrong, i, row, duration(rows, row, Rule.DAYS_CENTRAL, null));
            } else if (rule == Rule.HOME_TEST_DAYS) {
                within(wrong, i, row, duration(rows, row, Rule.DAYS_HOME, Rule.DAYS_SELF_MONITORING));
            }
        }
        return wrong;
    }

    private static void within(List<Field> wrong, int index, RuleValue row, Optional<Integer> days) {
        String path = "rules[" + index + "].value";
        if (days.isEmpty()) {
            wrong.add(Field.of(path, "no-duration", "riskClass", row.riskClass()));
        } else if (Kind.list(row.value()).stream().map(Kind::whole).anyMatch(day -> day > days.get())) {
            wrong.add(Field.of(path, "after-the-end", "days", days.get()));
        }
    }

    /** Of the class; self-monitoring goes on after the days at home. */
    private static Optional<Integer> duration(List<RuleValue> rows, RuleValue of, Rule rule, Rule further) {
        Optional<Integer> days = days(rows, of, rule);
        return further == null ? days : days.map(d -> d + days(rows, of, further).orElse(0));
    }

    private static Optional<Integer> days(List<RuleValue> rows, RuleValue of, Rule rule) {
        return rows.stream().filter(r -> r.rule().equals(rule.key()) && r.riskClass().equals(of.riskClass())).findAny()
                .map(r -> Kind.whole(r.value()));
    }

    /** @throws Invalid with all that is wrong */
    public static void refuse(List<Field> wrong) {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
