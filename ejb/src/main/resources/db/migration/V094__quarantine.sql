-- What a gateway said and could not be kept as a reading: until a person, or a pairing recorded late, settles it.
CREATE TABLE quarantined_reading (
    id           BINARY(16)   NOT NULL,
    site_id      BINARY(16)   NOT NULL,
    gateway_id   BINARY(16)   NOT NULL,
    received_at  DATETIME(6)  NOT NULL,
    content_hash BINARY(16)   NOT NULL COMMENT 'of patch, time and value as they came: the same twice is one row',
    reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    patch_code   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    measured_at  BIGINT       NULL COMMENT 'epoch seconds; NULL when no time could be read',
    centi        INT          NULL COMMENT 'NULL when no temperature could be read',
    air          INT          NOT NULL,
    battery      INT          NOT NULL,
    said         VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'as it came, shortened',
    settled_at   DATETIME(6)  NULL,
    settled_by   BINARY(16)   NULL,
    outcome      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    note         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY quarantined_reading_once (site_id, content_hash),
    KEY quarantined_reading_open (site_id, settled_at, id),
    KEY quarantined_reading_patch (site_id, patch_code, settled_at),
    CONSTRAINT quarantined_reading_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT quarantined_reading_reason CHECK (reason IN ('NO_TEMPERATURE', 'NO_TIME', 'CLOCK_NOT_SET', 'IN_THE_FUTURE',
        'UNKNOWN_PATCH', 'NOT_WORN')),
    CONSTRAINT quarantined_reading_settled CHECK
        ((settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
    CONSTRAINT quarantined_reading_outcome CHECK (outcome IS NULL OR outcome IN ('TAKEN', 'DISMISSED'))
);
