-- Who went from door to door of a floor and brought something: part of whom a positive may have met. Only ever added to; a row
-- that was wrong is taken back by a second one that names it.
CREATE TABLE door_round (
    id               BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    floor_id         BINARY(16)   NOT NULL,
    errand           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    recorded_by_name VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    withdraws_id     BINARY(16)   NULL,
    reason           VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (id),
    KEY door_round_at (site_id, occurred_at),
    UNIQUE KEY door_round_withdrawn_once (withdraws_id),
    CONSTRAINT door_round_floor FOREIGN KEY (floor_id, site_id) REFERENCES floor (id, site_id),
    CONSTRAINT door_round_withdraws FOREIGN KEY (withdraws_id) REFERENCES door_round (id),
    CONSTRAINT door_round_errand CHECK (errand IN ('BREAKFAST', 'LUNCH', 'DINNER', 'GOODS')),
    CONSTRAINT door_round_says_why CHECK ((withdraws_id IS NULL) = (reason IS NULL)),
    CONSTRAINT door_round_is_past CHECK (occurred_at <= recorded_at + INTERVAL 5 MINUTE)
);

ALTER TABLE contact_reason DROP CONSTRAINT contact_reason_kind;
ALTER TABLE contact_reason ADD CONSTRAINT contact_reason_kind CHECK (kind IN ('SHARED_ROOM', 'NEXT_DOOR', 'SAME_FLOOR', 'ADMITTED', 'MOVED',
    'MEASURED', 'RECHECKED', 'PAIRED', 'SAMPLED', 'BROUGHT', 'CLEANED', 'SAMPLED_ROOM'));
