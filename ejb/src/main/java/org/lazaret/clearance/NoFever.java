package org.lazaret.clearance;

import java.util.List;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Situation.Fever;

/** An episode that is not known to be over blocks, confirmed or not (settled reading 4). */
final class NoFever {
    private NoFever() {
    }

    static Finding judge(Situation situation) {
        List<Fever> open = situation.fevers().stream().filter(fever -> fever.settledAt() == null).toList();
        List<Unmet> unmet = open.isEmpty() ? List.of()
                : List.of(Unmet.blocks(Lack.FEVER, open.stream().map(fever -> "FEVER " + fever.episode()).toArray(String[]::new))
                        .by(open.stream().map(Fever::episode).toList()));
        return Finding.of(About.FEVER, unmet, List.of(), situation.fevers().stream().map(Fever::settledAt));
    }
}
