-- A note or a dose that was written down wrongly is taken back by name and reason, as a document is.
ALTER TABLE person_health_note ADD COLUMN withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL;
ALTER TABLE person_document MODIFY COLUMN withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL;

ALTER TABLE person_vaccination
    ADD COLUMN withdrawn_at     DATETIME(6)  NULL,
    ADD COLUMN withdrawn_by     BINARY(16)   NULL,
    ADD COLUMN withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL;
-- A dose that was taken back may be written down again.
ALTER TABLE person_vaccination
    ADD COLUMN valid_dose INT GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN dose END) STORED;
ALTER TABLE person_vaccination ADD UNIQUE KEY person_vaccination_valid_dose_once (person_id, vaccine, valid_dose);
ALTER TABLE person_vaccination DROP KEY person_vaccination_dose_once;
