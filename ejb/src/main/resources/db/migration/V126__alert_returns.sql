-- An alert whose episode goes on after all comes back, and whoever takes a shift over takes the alerts of who gave it.
ALTER TABLE alert_step DROP CONSTRAINT alert_step_kind;
ALTER TABLE alert_step
    ADD CONSTRAINT alert_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'RECHECKED', 'ESCALATED', 'ENDED', 'CLOSED', 'REOPENED', 'HANDED_OVER'));
