package org.lazaret.care;

import org.lazaret.shared.Refusal;

/** That dose of that vaccine is on record for the person. */
public final class DoseRecorded extends Refusal {
    private static final long serialVersionUID = 1L;

    public DoseRecorded(String vaccine, int dose) {
        super("dose-recorded", 409, "vaccine", vaccine, "dose", dose);
    }
}
