package org.lazaret.contact;

import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/**
 * CDI event: it was looked who was near a positive. Fired inside the transaction, under the lock of the investigation.
 *
 * @param residents those for whom a reason stands; decided or not
 */
public record Traced(Investigation investigation, List<Contact> residents, Occurrence when, Caller caller) {
}
