-- The printable proof of a release, signed so that anybody can check it with the public key alone. The private key is never in the
-- database. What stands on the paper is kept as it was printed; a correction is a new edition, and the former one is revoked by it.

CREATE TABLE signing_key (
    id         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'first 16 characters of its thumbprint (RFC 7638)',
    public_key VARBINARY(200) NOT NULL COMMENT 'X.509 SubjectPublicKeyInfo',
    since      DATETIME(6)   NOT NULL,
    retired_at DATETIME(6)   NULL COMMENT 'signs no more; what it signed can still be checked',
    in_use     INT GENERATED ALWAYS AS (CASE WHEN retired_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY signing_key_in_use (in_use),
    CONSTRAINT signing_key_retired CHECK (retired_at IS NULL OR retired_at >= since)
);

CREATE TABLE certificate_serial (
    site_id BINARY(16) NOT NULL,
    year    INT        NOT NULL,
    last    INT        NOT NULL,
    PRIMARY KEY (site_id, year),
    CONSTRAINT certificate_serial_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT certificate_serial_counts CHECK (last >= 1)
);

CREATE TABLE certificate (
    id                  BINARY(16)   NOT NULL,
    version             BIGINT       NOT NULL,
    release_id          BINARY(16)   NOT NULL,
    stay_id             BINARY(16)   NOT NULL,
    site_id             BINARY(16)   NOT NULL,
    person_id           BINARY(16)   NOT NULL,
    year                INT          NOT NULL,
    serial              INT          NOT NULL,
    edition             INT          NOT NULL,
    holder              VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    holder_latin        VARCHAR(600) CHARACTER SET utf8mb4 NOT NULL,
    site_zh             VARCHAR(60)  CHARACTER SET utf8mb4 NOT NULL,
    site_en             VARCHAR(120) CHARACTER SET utf8mb4 NOT NULL,
    zone                VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    leads_to            VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ground              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    isolated_from       DATE         NOT NULL,
    isolated_to         DATE         NOT NULL,
    rule_code           VARCHAR(40)  CHARACTER SET utf8mb4 NULL,
    rule_zh             VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    rule_en             VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    check_word          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'on the paper only: binds the name to the code',
    key_id              VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code                VARCHAR(2200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'compact JWS, as in the QR code',
    issued_at           DATETIME(6)  NOT NULL,
    issued_by           BINARY(16)   NOT NULL,
    issued_by_name      VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    standing_release_id BINARY(16)   NULL COMMENT 'the release, while neither is taken back',
    revoked_at          DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY certificate_standing_once (standing_release_id),
    UNIQUE KEY certificate_edition (release_id, edition),
    UNIQUE KEY certificate_number (site_id, year, serial, edition),
    KEY certificate_of_stay (stay_id, issued_at),
    CONSTRAINT certificate_of_release FOREIGN KEY (release_id, stay_id) REFERENCES stay_release (id, stay_id),
    CONSTRAINT certificate_release_stands FOREIGN KEY (standing_release_id) REFERENCES stay (release_id),
    CONSTRAINT certificate_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT certificate_whose FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT certificate_signed_by FOREIGN KEY (key_id) REFERENCES signing_key (id),
    CONSTRAINT certificate_numbered CHECK (serial >= 1 AND edition >= 1),
    CONSTRAINT certificate_leads_to CHECK (leads_to IN ('HOME_MONITORING', 'SELF_MONITORING', 'END')),
    CONSTRAINT certificate_ground CHECK (ground IN ('RULES', 'OVERRIDE')),
    CONSTRAINT certificate_period CHECK (isolated_from <= isolated_to),
    CONSTRAINT certificate_rule CHECK ((rule_code IS NULL) = (rule_zh IS NULL) AND (rule_code IS NULL) = (rule_en IS NULL)),
    CONSTRAINT certificate_stands CHECK ((standing_release_id IS NULL) = (revoked_at IS NOT NULL)),
    CONSTRAINT certificate_stands_for_its_release CHECK (standing_release_id IS NULL OR standing_release_id = release_id)
);

-- Once, dated and signed; a revoked certificate never stands again.
CREATE TABLE certificate_revocation (
    certificate_id BINARY(16)   NOT NULL,
    recorded_at    DATETIME(6)  NOT NULL,
    recorded_by    BINARY(16)   NOT NULL,
    by_name        VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    cause          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason         VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (certificate_id),
    UNIQUE KEY certificate_revocation_of (certificate_id, recorded_at),
    CONSTRAINT certificate_revocation_about FOREIGN KEY (certificate_id) REFERENCES certificate (id),
    CONSTRAINT certificate_revocation_cause CHECK (cause IN ('BY_HAND', 'REPLACED', 'RELEASE_WITHDRAWN')),
    CONSTRAINT certificate_revocation_reason CHECK (cause = 'REPLACED' OR CHAR_LENGTH(TRIM(COALESCE(reason, ''))) > 0)
);

ALTER TABLE certificate
    ADD CONSTRAINT certificate_revoked_by FOREIGN KEY (id, revoked_at) REFERENCES certificate_revocation (certificate_id, recorded_at);
