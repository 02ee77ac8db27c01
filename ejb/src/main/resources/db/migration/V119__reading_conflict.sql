-- Two values that a patch gave for one second (settled reading 10): both are kept where readings are; here stands that
-- there are two, and which counts. It is open while a value is known that nobody has decided about.
CREATE TABLE reading_conflict (
    id         BINARY(16)  NOT NULL,
    site_id    BINARY(16)  NOT NULL,
    wear       INT         NOT NULL,
    at_second  BIGINT      NOT NULL COMMENT 'of the epoch',
    noticed_at DATETIME(6) NOT NULL,
    known      INT         NOT NULL COMMENT 'how many values are known',
    decided    INT         NOT NULL COMMENT 'how many were known when somebody decided; 0 before',
    PRIMARY KEY (id),
    UNIQUE KEY reading_conflict_once (site_id, wear, at_second),
    KEY reading_conflict_time (site_id, at_second),
    CONSTRAINT reading_conflict_wear FOREIGN KEY (site_id, wear) REFERENCES wear (site_id, number),
    CONSTRAINT reading_conflict_counts CHECK (known >= 2 AND decided BETWEEN 0 AND known)
);

CREATE TABLE reading_conflict_value (
    conflict_id BINARY(16) NOT NULL,
    centi       INT        NOT NULL,
    PRIMARY KEY (conflict_id, centi),
    CONSTRAINT reading_conflict_value_of FOREIGN KEY (conflict_id) REFERENCES reading_conflict (id)
);

-- Which of them counts, as somebody decided; the last one holds, and none is overwritten (invariant 12).
CREATE TABLE reading_decision (
    conflict_id BINARY(16)   NOT NULL,
    seq         INT          NOT NULL,
    centi       INT          NOT NULL,
    decided_at  DATETIME(6)  NOT NULL,
    decided_by  BINARY(16)   NOT NULL,
    reason      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (conflict_id, seq),
    CONSTRAINT reading_decision_value FOREIGN KEY (conflict_id, centi) REFERENCES reading_conflict_value (conflict_id, centi)
);
