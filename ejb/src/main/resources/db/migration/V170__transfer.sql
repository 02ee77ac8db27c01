-- Somebody is to go to another site or to a hospital, from the request to the hand-over. The row says how it stands; who
-- did what and when is in transfer_step, on what ground in transfer_ground. One transfer of a person is open at a time.
-- Nobody sets out before a destination has agreed, and where that is a site of ours a stay is kept for them there.
CREATE TABLE transfer (
    id                  BINARY(16)   NOT NULL,
    version             BIGINT       NOT NULL,
    site_id             BINARY(16)   NOT NULL COMMENT 'where the person stays',
    person_id           BINARY(16)   NOT NULL,
    state               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since               DATETIME(6)  NOT NULL COMMENT 'when it came to stand so',
    requested_at        DATETIME(6)  NOT NULL,
    is_order            BOOLEAN      NOT NULL COMMENT 'a doctor ordered it: an emergency',
    destination_id      BINARY(16)   NULL COMMENT 'a site of ours',
    outside             VARCHAR(100) CHARACTER SET utf8mb4 NULL COMMENT 'a hospital that is none',
    plate               VARCHAR(20)  CHARACTER SET utf8mb4 NULL,
    driver              VARCHAR(60)  CHARACTER SET utf8mb4 NULL,
    driver_phone        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    departs_at          DATETIME(6)  NULL,
    note                VARCHAR(2000) CHARACTER SET utf8mb4 NULL COMMENT 'what the destination must know besides',
    stay_id             BINARY(16)   NULL COMMENT 'the stay that was left',
    destination_stay_id BINARY(16)   NULL COMMENT 'the stay that is kept at the destination',
    ended_at            DATETIME(6)  NULL,
    steps               INT          NOT NULL,
    open_person         BINARY(16) GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN person_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY transfer_open (open_person),
    UNIQUE KEY transfer_stay_left (stay_id),
    UNIQUE KEY transfer_stay_kept (destination_stay_id),
    KEY transfer_of_person (person_id, requested_at),
    KEY transfer_from (site_id, ended_at),
    KEY transfer_to (destination_id, ended_at),
    CONSTRAINT transfer_origin FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT transfer_whose FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT transfer_destination FOREIGN KEY (destination_id) REFERENCES site (id),
    CONSTRAINT transfer_left FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT transfer_kept FOREIGN KEY (destination_stay_id) REFERENCES stay (id),
    CONSTRAINT transfer_state CHECK (state IN ('REQUESTED', 'ORIGIN_APPROVED', 'REFUSED', 'DESTINATION_APPROVED', 'ARRANGED',
        'PICKED_UP', 'ARRIVED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT transfer_ended CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'CANCELLED'))),
    CONSTRAINT transfer_one_destination CHECK (destination_id IS NULL OR outside IS NULL),
    CONSTRAINT transfer_elsewhere CHECK (destination_id IS NULL OR destination_id <> site_id),
    CONSTRAINT transfer_to_somewhere CHECK (state IN ('REQUESTED', 'CANCELLED') OR destination_id IS NOT NULL OR outside IS NOT NULL),
    CONSTRAINT transfer_stay_is_kept CHECK (state NOT IN ('DESTINATION_APPROVED', 'ARRANGED', 'PICKED_UP', 'ARRIVED', 'COMPLETED')
        OR destination_id IS NULL OR destination_stay_id IS NOT NULL),
    CONSTRAINT transfer_with_vehicle CHECK (state NOT IN ('ARRANGED', 'PICKED_UP', 'ARRIVED', 'COMPLETED')
        OR (plate IS NOT NULL AND departs_at IS NOT NULL)),
    CONSTRAINT transfer_stay_is_left CHECK (state NOT IN ('PICKED_UP', 'ARRIVED', 'COMPLETED') OR stay_id IS NOT NULL)
);

-- What happened to a transfer, signed (invariant 12); only ever added to. A mistaken step is taken back by a new row that
-- names it (corrects), each at most once.
CREATE TABLE transfer_step (
    transfer_id      BINARY(16)   NOT NULL,
    seq              INT          NOT NULL,
    kind             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    by_name          VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    reason           VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    destination_id   BINARY(16)   NULL,
    outside          VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    spoken_for       VARCHAR(60)  CHARACTER SET utf8mb4 NULL COMMENT 'who said it for a hospital that is no site of ours',
    bed_id           BINARY(16)   NULL,
    plate            VARCHAR(20)  CHARACTER SET utf8mb4 NULL,
    driver           VARCHAR(60)  CHARACTER SET utf8mb4 NULL,
    driver_phone     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    departs_at       DATETIME(6)  NULL,
    note             VARCHAR(2000) CHARACTER SET utf8mb4 NULL,
    protocol_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    corrects         INT          NULL,
    PRIMARY KEY (transfer_id, seq),
    UNIQUE KEY transfer_step_corrected_once (transfer_id, corrects),
    CONSTRAINT transfer_step_of FOREIGN KEY (transfer_id) REFERENCES transfer (id),
    CONSTRAINT transfer_step_to FOREIGN KEY (destination_id) REFERENCES site (id),
    CONSTRAINT transfer_step_bed FOREIGN KEY (bed_id) REFERENCES bed (id),
    CONSTRAINT transfer_step_kind CHECK (kind IN ('REQUESTED', 'ORIGIN_APPROVED', 'ORDERED_BY_DOCTOR', 'REFUSED', 'DESTINATION_APPROVED',
        'ARRANGED', 'PICKED_UP', 'ARRIVED', 'COMPLETED', 'CANCELLED', 'GROUND_ADDED', 'GROUND_REFUTED', 'WITHDRAWN')),
    CONSTRAINT transfer_step_reason CHECK (reason IS NOT NULL OR kind NOT IN ('REQUESTED', 'ORDERED_BY_DOCTOR', 'REFUSED', 'CANCELLED',
        'GROUND_ADDED', 'GROUND_REFUTED', 'WITHDRAWN')),
    CONSTRAINT transfer_step_directed CHECK ((kind IN ('ORIGIN_APPROVED', 'ORDERED_BY_DOCTOR')) = (destination_id IS NOT NULL OR outside IS NOT NULL)),
    CONSTRAINT transfer_step_one_destination CHECK (destination_id IS NULL OR outside IS NULL),
    CONSTRAINT transfer_step_vehicle CHECK ((kind = 'ARRANGED') = (plate IS NOT NULL) AND (kind = 'ARRANGED') = (departs_at IS NOT NULL)),
    CONSTRAINT transfer_step_names_what_it_corrects CHECK ((kind = 'WITHDRAWN') = (corrects IS NOT NULL)),
    CONSTRAINT transfer_step_corrects_before CHECK (corrects IS NULL OR corrects < seq)
);

-- Why somebody is to go: a confirmed fever, a positive sample, somebody's own words. Each source stands once; one that
-- proved wrong stays on record.
CREATE TABLE transfer_ground (
    transfer_id    BINARY(16)   NOT NULL,
    seq            INT          NOT NULL,
    ground         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id      BINARY(16)   NULL COMMENT 'the alert, the sample',
    reason         VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    recorded_at    DATETIME(6)  NOT NULL,
    recorded_by    BINARY(16)   NOT NULL,
    refuted_at     DATETIME(6)  NULL,
    refuted_by     BINARY(16)   NULL,
    refuted_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    standing       BINARY(16) GENERATED ALWAYS AS (CASE WHEN refuted_at IS NULL THEN source_id END) STORED,
    PRIMARY KEY (transfer_id, seq),
    UNIQUE KEY transfer_ground_source (transfer_id, ground, standing),
    CONSTRAINT transfer_ground_of FOREIGN KEY (transfer_id) REFERENCES transfer (id),
    CONSTRAINT transfer_ground_known CHECK (ground IN ('FEVER', 'POSITIVE', 'BY_HAND')),
    CONSTRAINT transfer_ground_from CHECK ((ground = 'BY_HAND') = (source_id IS NULL)),
    CONSTRAINT transfer_ground_refuted CHECK ((refuted_at IS NULL) = (refuted_by IS NULL) AND (refuted_at IS NULL) = (refuted_reason IS NULL))
);

-- The requests of confirmed fevers that there are already go on as transfers.
INSERT INTO transfer (id, version, site_id, person_id, state, since, requested_at, is_order, ended_at, steps)
    SELECT id, 0, site_id, person_id, CASE WHEN withdrawn_at IS NULL THEN 'REQUESTED' ELSE 'CANCELLED' END,
        COALESCE(withdrawn_at, requested_at), requested_at, FALSE, withdrawn_at, CASE WHEN withdrawn_at IS NULL THEN 1 ELSE 2 END
    FROM transfer_request;
INSERT INTO transfer_step (transfer_id, seq, kind, occurred_at, recorded_at, recorded_by, by_name, reason)
    SELECT r.id, 1, 'REQUESTED', r.requested_at, r.requested_at, r.requested_by, COALESCE(a.name, '-'), r.reason
    FROM transfer_request r LEFT JOIN account a ON a.id = r.requested_by;
INSERT INTO transfer_step (transfer_id, seq, kind, occurred_at, recorded_at, recorded_by, by_name, reason)
    SELECT r.id, 2, 'CANCELLED', r.withdrawn_at, r.withdrawn_at, r.withdrawn_by, COALESCE(a.name, '-'), r.withdrawn_reason
    FROM transfer_request r LEFT JOIN account a ON a.id = r.withdrawn_by
    WHERE r.withdrawn_at IS NOT NULL;
INSERT INTO transfer_ground (transfer_id, seq, ground, source_id, reason, recorded_at, recorded_by, refuted_at, refuted_by, refuted_reason)
    SELECT id, 1, 'FEVER', alert_id, reason, requested_at, requested_by, withdrawn_at, withdrawn_by, withdrawn_reason
    FROM transfer_request;
DROP TABLE transfer_request;
