package org.lazaret.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.Verdict;
import org.lazaret.watch.Kind;

/**
 * A fever and a temperature above the person's usual at the same time are one task: the fever's. The other's alert is
 * closed as part of it, and comes back when the fever turns out not to have been one.
 */
final class FeverCover {
    private FeverCover() {
    }

    /**
     * Which fever a relative one is part of.
     *
     * @param relative not closed
     * @param all      the alerts of the person's fevers of both kinds
     * @return empty for another kind, for what somebody has rechecked on its own, and without an open fever of that time
     */
    static Optional<Told> of(Told relative, Collection<Told> all) {
        return relative.alert().kind() != Kind.RELATIVE_FEVER || relative.alert().finding().found() != null ? Optional.empty()
                : all.stream().filter(fever -> fever.alert().kind() == Kind.FEVER && fever.alert().state() != AlertState.CLOSED)
                        .filter(fever -> isFeverOf(fever.episode(), relative))
                        .min(Comparator.comparing((Told fever) -> fever.alert().raisedAt()).thenComparing(fever -> fever.alert().id()));
    }

    /**
     * Whether a covered alert is looked after on its own again: its fever was none, or not of that time, and it goes on
     * itself, or is over and nobody has ever looked.
     *
     * @param all the alerts of the person's fevers of both kinds
     */
    static boolean comesBack(Told covered, Collection<Told> all) {
        Told fever = all.stream().filter(one -> one.alert().id().equals(covered.alert().coveredBy())).findFirst().orElseThrow();
        boolean looked = fever.alert().finding().found() != null;
        return !isFeverOf(whole(fever, all).episode(), covered) && covered.episode().verdict() == Verdict.VALID
                && (covered.episode().isOpen() || !looked);
    }

    /** Of which it turned out to be a part. */
    private static Told whole(Told fever, Collection<Told> all) {
        return all.stream().filter(one -> one.episode().id().equals(fever.episode().mergedInto())).findFirst().map(one -> whole(one, all))
                .orElse(fever);
    }

    private static boolean isFeverOf(EpisodeRow fever, Told relative) {
        return fever.verdict() == Verdict.VALID && fever.person().equals(relative.alert().person())
                && fever.period().overlaps(relative.episode().period());
    }
}
