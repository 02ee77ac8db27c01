package org.lazaret.web.patch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchState;
import org.lazaret.patch.Wear;
import org.lazaret.patchlist.PatchPages;

/** One patch: its life and who wore it, the newest first. */
public record PatchAnswer(UUID id, UUID site, String code, String model, Instant receivedAt, List<State> states, List<WornBy> wears) {

    /** @param author who wrote it down; {@code null} for a task of the system */
    public record State(int seq, PatchPhase phase, Instant since, Instant until, String reason, Instant recordedAt, String author) {
    }

    /** @param name as the reader's role may see it, {@code englishName} for readers of English */
    public record WornBy(UUID wear, int number, UUID person, String name, String englishName, Instant from, Instant to, Instant withdrawnAt) {
    }

    static PatchAnswer of(PatchPages.Sheet sheet) {
        return new PatchAnswer(sheet.patch().id(), sheet.patch().site(), sheet.patch().code(), sheet.patch().model(),
                sheet.patch().receivedAt(), sheet.states().stream().map(state -> state(sheet, state)).toList(),
                sheet.wears().stream().map(worn -> worn(sheet, worn)).toList());
    }

    private static State state(PatchPages.Sheet sheet, PatchState state) {
        return new State(state.seq(), state.phase(), state.condition().since(), state.until(), state.reason(), state.recordedAt(),
                sheet.authors().get(state.recordedBy()));
    }

    private static WornBy worn(PatchPages.Sheet sheet, PatchPages.WornBy worn) {
        Wear wear = worn.wear();
        return new WornBy(wear.id(), wear.number(), wear.person(), sheet.sight().name(worn.name()), sheet.sight().englishName(worn.name()),
                wear.period().from(), wear.period().to(), wear.withdrawnAt());
    }
}
