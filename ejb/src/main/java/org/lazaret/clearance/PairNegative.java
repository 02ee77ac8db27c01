package org.lazaret.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.testplan.PairState;

/** Two samples of the last planned day, from two laboratories and with two reagents, where the version asks for them (R1). */
final class PairNegative {
    private PairNegative() {
    }

    static Finding judge(Course course) {
        PairState pair = course.tested().pair();
        if (pair == null) {
            return Finding.notAsked(About.PAIR);
        }
        List<Unmet> unmet = new ArrayList<>();
        switch (pair.state()) {
            case MET, POSITIVE -> { }
            case TO_COME -> unmet.add(unmet(pair, Lack.PAIR_TO_COME, false));
            case PENDING -> unmet.add(unmet(pair, Lack.PAIR_RESULT_PENDING, false));
            case MISSED -> unmet.add(unmet(pair, Lack.PAIR_MISSED, true));
            case ALIKE -> {
                if (pair.sameLaboratory()) {
                    unmet.add(unmet(pair, Lack.PAIR_SAME_LABORATORY, pair.due() == null));
                }
                if (pair.sameReagent()) {
                    unmet.add(unmet(pair, Lack.PAIR_SAME_REAGENT, pair.due() == null));
                }
            }
        }
        List<Remark> remarks = pair.notes().stream().map(note -> new Remark(Word.valueOf(note.name()), pair.planned().day(), null)).toList();
        return Finding.of(About.PAIR, unmet, remarks, Stream.ofNullable(pair.since()));
    }

    private static Unmet unmet(PairState pair, Lack lack, boolean blocks) {
        return Unmet.of(lack, null, pair.planned().date(), "PAIR " + pair.planned().date(), blocks, pair.due()).madeUp(pair.isToBeMadeUp()).by(pair.evidence());
    }
}
