-- What is still to be told to the outside about alerts: one row for each step that is told, made with the step itself, so
-- that nothing is told that did not happen and nothing that happened is left untold. Times are real ones, not the product's.
CREATE TABLE notice (
    id       BINARY(16)    NOT NULL,
    alert_id BINARY(16)    NOT NULL,
    seq      INT           NOT NULL,
    made_at  DATETIME(6)   NOT NULL,
    due_at   DATETIME(6)   NULL COMMENT 'next try; NULL when it was told or given up',
    tries    INT           NOT NULL,
    told_at  DATETIME(6)   NULL,
    body     VARCHAR(2000) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_of_step (alert_id, seq),
    KEY notice_due (due_at, id),
    CONSTRAINT notice_step FOREIGN KEY (alert_id, seq) REFERENCES alert_step (alert_id, seq),
    CONSTRAINT notice_told CHECK (told_at IS NULL OR due_at IS NULL)
);
