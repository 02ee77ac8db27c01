package org.lazaret.registration;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The paper belongs to another person whom the caller may see. */
public final class DocumentHeld extends Refusal {
    private static final long serialVersionUID = 1L;

    public DocumentHeld(UUID person) {
        super("document-held", 409, "person", person);
    }
}
