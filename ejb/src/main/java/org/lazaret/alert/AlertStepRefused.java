package org.lazaret.alert;

import org.lazaret.shared.Refusal;

/** The alert cannot take that step as it stands: somebody was faster, or a fever has not been rechecked. */
public final class AlertStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlertStepRefused(Alert alert, AlertCycle.Act act) {
        super("alert-step-refused", 409, "alert", alert.label(), "step", act, "state", alert.state() == AlertState.CLOSED ? "ALERT_CLOSED" : alert.state(),
                "holder", alert.holder().name() == null ? "–" : alert.holder().name());
    }
}
