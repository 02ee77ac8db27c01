package org.lazaret.alert;

import java.util.List;

/** CDI event: what happened to alerts of a site, in its order, in the transaction in which it did. */
public record AlertsStepped(List<AlertStepped> steps) {
    public AlertsStepped {
        steps = List.copyOf(steps);
    }
}
