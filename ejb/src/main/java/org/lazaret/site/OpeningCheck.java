package org.lazaret.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Invalid;

/**
 * The check before a site opens: every requirement of the protocol is answered once (isolation sites R11, residences
 * R18; hospitals and communities have inspections of their own). What is not met does not forbid opening, since the
 * sites of 2021 were what could be had, but says what is done instead and stays on record.
 */
public final class OpeningCheck {

    private OpeningCheck() {
    }

    /** What is asked before a site of that kind opens, as words of the protocol. */
    public static List<String> asked(SiteKind kind, Protocol protocol) {
        return switch (kind) {
            case ISOLATION -> protocol.openingRequirements();
            case RESIDENCE -> protocol.ruling(Rule.RESIDENCE_RULES, null)
                    .map(ruling -> List.of(ruling.value().value().split("\\s*,\\s*"))).orElse(List.of());
            case HOSPITAL, COMMUNITY -> List.of();
        };
    }

    /** @throws Invalid an item is missing, answered twice, not asked, or is not met and says nothing */
    public static List<SiteOpening.Answer> complete(List<String> asked, List<SiteOpening.Answer> answers) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(asked);
        for (int i = 0; i < answers.size(); i++) {
            SiteOpening.Answer answer = answers.get(i);
            if (!open.remove(answer.item())) {
                wrong.add(Invalid.Field.of("answers[" + i + "].item", "not-asked", "item", String.valueOf(answer.item())));
            } else if (!answer.met() && (answer.remark() == null || answer.remark().isBlank())) {
                wrong.add(Invalid.Field.of("answers[" + i + "].remark", "required"));
            }
        }
        open.forEach(item -> wrong.add(Invalid.Field.of("answers", "unanswered", "item", item)));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return List.copyOf(answers);
    }
}
