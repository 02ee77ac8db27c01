-- Who ordered whom into isolation, why, since which exposure, and what the protocol version made of it. How long is
-- computed once, under the version in force on the day of the order (settled reading 3); where no version has a rule for
-- the class nothing is computed, and the row says so by leaving it empty.
CREATE TABLE isolation_order (
    id                  BINARY(16)   NOT NULL,
    version             BIGINT       NOT NULL,
    person_id           BINARY(16)   NOT NULL,
    site_id             BINARY(16)   NOT NULL COMMENT 'the site that keeps the order',
    risk_class          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exposure_day        DATE         NOT NULL COMMENT 'day 0 by the calendar of the site',
    exposure_at         DATETIME(6)  NULL COMMENT 'where the hour is known',
    authority           VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL COMMENT 'who ordered',
    reason              VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    legal_basis         VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    protocol_version_id BINARY(16)   NULL,
    day_convention      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    days_central        INT          NULL,
    days_home           INT          NULL,
    occurred_at         DATETIME(6)  NOT NULL,
    recorded_at         DATETIME(6)  NOT NULL,
    recorded_by         BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY isolation_order_of_person (person_id, id),
    KEY isolation_order_site (site_id, occurred_at),
    CONSTRAINT isolation_order_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT isolation_order_kept_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT isolation_order_under FOREIGN KEY (protocol_version_id) REFERENCES protocol_version (id),
    CONSTRAINT isolation_order_class CHECK (risk_class IN ('CLOSE_CONTACT', 'SECONDARY_CONTACT', 'ARRIVAL', 'YELLOW_CODE',
        'RED_CODE', 'DISCHARGED', 'OTHER')),
    CONSTRAINT isolation_order_computed CHECK ((protocol_version_id IS NULL) = (day_convention IS NULL)
        AND (protocol_version_id IS NOT NULL OR (days_central IS NULL AND days_home IS NULL)))
);
