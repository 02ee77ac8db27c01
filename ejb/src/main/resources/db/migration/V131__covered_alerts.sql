-- What is part of a fever of the same time is closed with it, and names the fever's alert: one task, not two.
ALTER TABLE alert ADD COLUMN covered_by BINARY(16) NULL COMMENT 'the alert of the fever that it is part of';
ALTER TABLE alert
    ADD CONSTRAINT alert_covering FOREIGN KEY (covered_by) REFERENCES alert (id),
    ADD CONSTRAINT alert_covered_is_closed CHECK (covered_by IS NULL OR (closed_at IS NOT NULL AND kind = 'RELATIVE_FEVER'));

ALTER TABLE alert_step DROP CONSTRAINT alert_step_kind;
ALTER TABLE alert_step DROP CONSTRAINT alert_step_reason;
ALTER TABLE alert_step
    ADD CONSTRAINT alert_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'RECHECKED', 'ESCALATED', 'ENDED', 'CLOSED', 'REOPENED', 'HANDED_OVER', 'COVERED')),
    ADD CONSTRAINT alert_step_reason CHECK (kind NOT IN ('CLOSED', 'COVERED') OR reason IS NOT NULL);
