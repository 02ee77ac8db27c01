package org.lazaret.site;

import org.lazaret.shared.Refusal;

/** Another one of the same place has this name or number. */
public final class PlaceNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public PlaceNameTaken(String name) {
        super("place-name-taken", 409, "name", name);
    }
}
