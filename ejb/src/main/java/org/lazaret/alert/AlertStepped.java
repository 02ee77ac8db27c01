package org.lazaret.alert;

/** Something happened to an alert, in the transaction in which it did. */
public record AlertStepped(Alert alert, AlertStep step, String level) {
}
