-- A running order goes over to another version (settled reading 3): from what to what, since which day, by whom and why.
-- Only ever added to; the order itself holds the term that counts now.
CREATE TABLE order_migration (
    id                  BINARY(16)   NOT NULL,
    order_id            BINARY(16)   NOT NULL,
    seq                 INT          NOT NULL,
    from_version_id     BINARY(16)   NULL COMMENT 'none where nothing was computed',
    from_day_convention VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    from_days_central   INT          NULL,
    from_days_home      INT          NULL,
    protocol_version_id BINARY(16)   NOT NULL,
    day_convention      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days_central        INT          NULL,
    days_home           INT          NULL,
    rules_of            DATE         NOT NULL COMMENT 'the rules of this day hold for the order from now on',
    occurred_at         DATETIME(6)  NOT NULL,
    recorded_at         DATETIME(6)  NOT NULL,
    recorded_by         BINARY(16)   NOT NULL,
    reason              VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY order_migration_seq (order_id, seq),
    CONSTRAINT order_migration_of FOREIGN KEY (order_id) REFERENCES isolation_order (id),
    CONSTRAINT order_migration_from FOREIGN KEY (from_version_id) REFERENCES protocol_version (id),
    CONSTRAINT order_migration_to FOREIGN KEY (protocol_version_id) REFERENCES protocol_version (id)
);

-- Empty until an order goes over: then the rules of that day, as they were known at that moment, are the order's.
ALTER TABLE isolation_order ADD COLUMN migrations INT NOT NULL DEFAULT 0,
    ADD COLUMN rules_of DATE NULL, ADD COLUMN rules_known_at DATETIME(6) NULL;
