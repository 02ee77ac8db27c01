package org.lazaret.contact;

import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/** CDI event: nobody was positive after all, and the investigation is over. Fired inside the transaction, under its lock. */
public record Unfounded(Investigation investigation, String reason, Occurrence when, Caller caller) {
}
