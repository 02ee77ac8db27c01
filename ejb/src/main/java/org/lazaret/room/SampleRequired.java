package org.lazaret.room;

import org.lazaret.shared.Refusal;

/** The room cannot become clean without a negative environmental sample. */
public final class SampleRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    public SampleRequired(String room, Soil soil) {
        super("sample-required", 422, "room", room, "soil", soil);
    }
}
