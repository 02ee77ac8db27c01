-- A device that measures a temperature on the skin. Its code is what the label says and what gateways send: unique
-- over all sites.
CREATE TABLE patch (
    id          BINARY(16)  NOT NULL,
    version     BIGINT      NOT NULL,
    site_id     BINARY(16)  NOT NULL,
    code        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    received_at DATETIME(6) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    recorded_by BINARY(16)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY patch_code (code),
    UNIQUE KEY patch_in_site (id, site_id),
    KEY patch_at_site (site_id, code),
    CONSTRAINT patch_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT patch_code_form CHECK (LENGTH(code) BETWEEN 3 AND 32)
);

-- The life of a patch as a chain of dated, signed rows, kept as the life of a room is: one row is open (open_patch), each
-- row has one successor (patch_state_chain), every step is one that the cycle allows (patch_state_step). The chain hangs
-- on one column, link, because MySQL 9.7 does not check a key of several columns that refers to its own table.
-- An open wear refers to (open_patch, phase) with the constant 'WORN': it cannot exist in another phase.
CREATE TABLE patch_state (
    id               BINARY(16)   NOT NULL,
    patch_id         BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    seq              INT          NOT NULL,
    phase            VARCHAR(21)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_seq     INT          NULL,
    previous_phase   VARCHAR(21)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    since            DATETIME(6)  NOT NULL,
    until_at         DATETIME(6)  NULL,
    reason           VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    protocol_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    open_patch       BINARY(16) GENERATED ALWAYS AS (CASE WHEN until_at IS NULL THEN patch_id END) STORED,
    open_site        BINARY(16) GENERATED ALWAYS AS (CASE WHEN until_at IS NULL THEN site_id END) STORED,
    link             VARBINARY(60) GENERATED ALWAYS AS (CONCAT(patch_id, seq, '/', phase)) STORED,
    previous_link    VARBINARY(60) GENERATED ALWAYS AS (CONCAT(patch_id, previous_seq, '/', previous_phase)) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY patch_state_open (open_patch),
    UNIQUE KEY patch_state_open_phase (open_patch, phase),
    UNIQUE KEY patch_state_seq (patch_id, seq),
    UNIQUE KEY patch_state_link (link),
    UNIQUE KEY patch_state_chain (previous_link),
    KEY patch_state_stock (open_site, phase),
    CONSTRAINT patch_state_patch FOREIGN KEY (patch_id, site_id) REFERENCES patch (id, site_id),
    CONSTRAINT patch_state_previous FOREIGN KEY (previous_link) REFERENCES patch_state (link),
    CONSTRAINT patch_state_next CHECK (1 = CASE WHEN previous_seq IS NULL
        THEN seq = 1 AND previous_phase IS NULL
        ELSE seq = previous_seq + 1 AND previous_phase IS NOT NULL END),
    CONSTRAINT patch_state_step CHECK (1 = CASE COALESCE(previous_phase, 'NEW')
        WHEN 'NEW' THEN phase = 'IN_STOCK'
        WHEN 'IN_STOCK' THEN phase IN ('WORN', 'LOST', 'FAULTY', 'DISPOSED')
        WHEN 'WORN' THEN phase IN ('REMOVED', 'LOST', 'FAULTY') OR (phase = 'IN_STOCK' AND reason IS NOT NULL)
        WHEN 'REMOVED' THEN phase IN ('AWAITING_DISINFECTION', 'LOST', 'FAULTY', 'DISPOSED') OR (phase = 'WORN' AND reason IS NOT NULL)
        WHEN 'AWAITING_DISINFECTION' THEN phase IN ('IN_STOCK', 'LOST', 'FAULTY', 'DISPOSED')
        WHEN 'LOST' THEN phase IN ('AWAITING_DISINFECTION', 'DISPOSED') OR (phase = 'WORN' AND reason IS NOT NULL)
        WHEN 'FAULTY' THEN phase IN ('AWAITING_DISINFECTION', 'LOST', 'DISPOSED') OR (phase = 'WORN' AND reason IS NOT NULL)
        ELSE FALSE END),
    CONSTRAINT patch_state_order CHECK (until_at IS NULL OR until_at >= since)
);
