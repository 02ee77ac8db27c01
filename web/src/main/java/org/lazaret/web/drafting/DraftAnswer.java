package org.lazaret.web.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.drafting.Draft;
import org.lazaret.drafting.DraftState;
import org.lazaret.drafting.DraftStep;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.web.protocol.VersionAnswer.RuleAnswer;
import org.lazaret.web.protocol.VersionAnswer.Words;

/**
 * A draft as it stands. {@code rules} is {@code null} in a list.
 *
 * @param activated the version it became, {@code null} before
 * @param own       the reader has written in it and cannot approve it
 */
public record DraftAnswer(UUID id, DraftState state, String code, Scope scope, String division, UUID site, LocalDate effectiveFrom,
        LocalDate effectiveTo, Words name, Words source, Sureness sureness, UUID replaces, UUID activated, boolean own, List<StepAnswer> steps,
        List<RuleAnswer> rules) {

    /** @param reason {@code null} where none was asked for */
    public record StepAnswer(DraftStep.Kind kind, Instant at, String author, String reason) {
        static StepAnswer of(DraftStep step) {
            return new StepAnswer(step.kind(), step.at(), step.authorName(), step.reason());
        }
    }

    static DraftAnswer listed(Draft draft, UUID reader) {
        return of(draft, reader, null);
    }

    static DraftAnswer whole(Draft draft, UUID reader) {
        return of(draft, reader, draft.rules().stream().map(RuleAnswer::of).toList());
    }

    private static DraftAnswer of(Draft draft, UUID reader, List<RuleAnswer> rules) {
        VersionHead h = draft.head();
        return new DraftAnswer(draft.id(), draft.state(), h.code(), h.scope(), h.division(), h.site(), h.effectiveFrom(), h.effectiveTo(),
                new Words(h.nameZh(), h.nameEn()), new Words(h.sourceZh(), h.sourceEn()), h.sureness(), draft.replaces(), draft.activated(),
                draft.isWrittenBy(reader), draft.steps().stream().map(StepAnswer::of).toList(), rules);
    }
}
