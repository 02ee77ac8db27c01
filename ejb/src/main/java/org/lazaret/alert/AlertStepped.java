package org.lazaret.alert;

/** Something happened to an alert. @param state how the alert stood then */
public record AlertStepped(Alert alert, AlertStep step, AlertState state, String level) {
}
