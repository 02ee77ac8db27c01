package org.lazaret.laboratory;

import org.lazaret.shared.Refusal;

/** No laboratory of that name, or under that id, is known; it is entered first, so that two spellings are not two. */
public final class LaboratoryUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    LaboratoryUnknown(String laboratory) {
        super("laboratory-unknown", 422, "laboratory", laboratory);
    }
}
