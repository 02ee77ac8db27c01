-- Who examines samples, each under one name, so that two laboratories are two (R1).
CREATE TABLE laboratory (
    id          BINARY(16)   NOT NULL,
    name        VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    folded      VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'without blanks, width and case',
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY laboratory_name (folded)
);

-- Tubes on their way to a laboratory, with an id that the sender made, so that sending it again changes nothing.
CREATE TABLE consignment (
    id            BINARY(16)  NOT NULL,
    site_id       BINARY(16)  NOT NULL,
    laboratory_id BINARY(16)  NOT NULL,
    dispatched_at DATETIME(6) NOT NULL,
    recorded_at   DATETIME(6) NOT NULL,
    recorded_by   BINARY(16)  NOT NULL,
    courier       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY consignment_of_site (id, site_id),
    KEY consignment_at_site (site_id, dispatched_at),
    CONSTRAINT consignment_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT consignment_laboratory FOREIGN KEY (laboratory_id) REFERENCES laboratory (id)
);

ALTER TABLE tube ADD UNIQUE KEY tube_of_site (id, site_id);

-- A tube goes out once, with others of its site.
CREATE TABLE consigned_tube (
    tube_id        BINARY(16) NOT NULL,
    consignment_id BINARY(16) NOT NULL,
    site_id        BINARY(16) NOT NULL,
    PRIMARY KEY (tube_id),
    KEY consigned_tube_with (consignment_id),
    CONSTRAINT consigned_tube_of FOREIGN KEY (tube_id, site_id) REFERENCES tube (id, site_id),
    CONSTRAINT consigned_tube_in FOREIGN KEY (consignment_id, site_id) REFERENCES consignment (id, site_id)
);

-- It came, or it did not; the last row holds. Only ever added to.
CREATE TABLE tube_receipt (
    tube_id     BINARY(16)   NOT NULL,
    seq         INT          NOT NULL,
    arrived     BOOLEAN      NOT NULL COMMENT 'false: reported missing',
    occurred_at DATETIME(6)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    note        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (tube_id, seq),
    CONSTRAINT tube_receipt_of FOREIGN KEY (tube_id) REFERENCES consigned_tube (tube_id)
);

-- What a laboratory found in a tube. One first result each; a correction is a later row that names the one it corrects,
-- each corrected once, so that one stands at the end (invariant 12).
CREATE TABLE tube_result (
    id            BINARY(16)   NOT NULL,
    tube_id       BINARY(16)   NOT NULL,
    outcome       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    laboratory_id BINARY(16)   NOT NULL,
    reagent       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reported_at   DATETIME(6)  NOT NULL COMMENT 'by the laboratory',
    recorded_at   DATETIME(6)  NOT NULL,
    recorded_by   BINARY(16)   NOT NULL,
    corrects_id   BINARY(16)   NULL,
    reason        VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    first_of      BINARY(16) GENERATED ALWAYS AS (CASE WHEN corrects_id IS NULL THEN tube_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY tube_result_first (first_of),
    UNIQUE KEY tube_result_corrected_once (corrects_id, tube_id),
    UNIQUE KEY tube_result_of_tube (id, tube_id),
    KEY tube_result_tube (tube_id),
    CONSTRAINT tube_result_of FOREIGN KEY (tube_id) REFERENCES consigned_tube (tube_id),
    CONSTRAINT tube_result_by FOREIGN KEY (laboratory_id) REFERENCES laboratory (id),
    CONSTRAINT tube_result_corrects FOREIGN KEY (corrects_id, tube_id) REFERENCES tube_result (id, tube_id),
    CONSTRAINT tube_result_outcome CHECK (outcome IN ('NEGATIVE', 'POSITIVE', 'WEAK', 'INVALID')),
    CONSTRAINT tube_result_reason CHECK ((corrects_id IS NULL) = (reason IS NULL))
);
