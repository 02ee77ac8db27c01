CREATE TABLE room (
    id               BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    floor_id         BINARY(16)   NOT NULL,
    number           VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    zone             VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    corridor         VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    side             VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    door             INT          NOT NULL,
    own_bathroom     BOOLEAN      NOT NULL,
    has_window       BOOLEAN      NOT NULL,
    air_conditioning VARCHAR(14)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    is_accessible    BOOLEAN      NOT NULL,
    capacity         INT          NOT NULL,
    area_m2          DECIMAL(5,1),
    bed_distance_m   DECIMAL(4,2),
    note             VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    version          BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY room_number (site_id, number),
    UNIQUE KEY room_in_site (id, site_id),
    KEY room_on_floor (floor_id, side, door),
    CONSTRAINT room_floor FOREIGN KEY (floor_id, site_id) REFERENCES floor (id, site_id),
    CONSTRAINT room_zone CHECK (zone IN ('CLEAN', 'BUFFER', 'CONTAMINATED')),
    CONSTRAINT room_side CHECK (side IN ('LEFT', 'RIGHT')),
    CONSTRAINT room_air CHECK (air_conditioning IN ('NONE', 'SPLIT', 'CENTRAL_SHARED')),
    CONSTRAINT room_capacity CHECK (capacity BETWEEN 1 AND 20)
);

CREATE TABLE bed (
    id      BINARY(16)  NOT NULL,
    room_id BINARY(16)  NOT NULL,
    label   VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bed_label (room_id, label),
    UNIQUE KEY bed_in_room (id, room_id),
    CONSTRAINT bed_room FOREIGN KEY (room_id) REFERENCES room (id)
);

-- Proof that a room was disinfected (R19): who, with what, how strong, how long. Append-only.
CREATE TABLE room_disinfection (
    id           BINARY(16)  NOT NULL,
    room_id      BINARY(16)  NOT NULL,
    team         VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agent        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mg_per_litre INT         NOT NULL,
    minutes      INT         NOT NULL,
    finished_at  DATETIME(6) NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    recorded_by  BINARY(16)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY room_disinfection_in_room (id, room_id),
    KEY room_disinfection_of (room_id, finished_at),
    CONSTRAINT room_disinfection_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT room_disinfection_real CHECK (mg_per_litre > 0 AND minutes > 0)
);

-- An environmental sample (R19, R20) from its taking to its result; one a room waits for its result at a time.
CREATE TABLE room_sample (
    id           BINARY(16)   NOT NULL,
    room_id      BINARY(16)   NOT NULL,
    taken_at     DATETIME(6)  NOT NULL,
    taken_by     BINARY(16)   NOT NULL,
    expected_at  DATETIME(6),
    laboratory   VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    result       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin,
    result_at    DATETIME(6),
    result_recorded DATETIME(6),
    result_by    BINARY(16),
    open_room    BINARY(16) GENERATED ALWAYS AS (CASE WHEN result IS NULL THEN room_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY room_sample_open (open_room),
    UNIQUE KEY room_sample_result (id, room_id, result),
    KEY room_sample_of (room_id, taken_at),
    CONSTRAINT room_sample_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT room_sample_known CHECK (result IS NULL OR result IN ('NEGATIVE', 'POSITIVE', 'WEAK', 'INVALID')),
    CONSTRAINT room_sample_signed CHECK ((result IS NULL) = (result_at IS NULL) AND (result IS NULL) = (result_by IS NULL)),
    CONSTRAINT room_sample_order CHECK (result_at IS NULL OR result_at >= taken_at)
);

-- The life of a room as a chain of dated, signed rows. Each row names the one before it together with that row's phase
-- and soil, so the keys and checks alone keep the cycle: one row is open (open_room), each row has one successor
-- (room_state_chain), every step is one that the cycle allows (room_state_step), soil is lost only by becoming clean
-- (room_state_soil), and nobody is in or expected in a room of a closed site (held_site). The chain hangs on one column,
-- link, because MySQL 9.7 does not check a key of several columns that refers to its own table.
-- An open bed assignment refers to (open_room, phase) with the constant 'OCCUPIED': it cannot exist in another phase.
CREATE TABLE room_state (
    id              BINARY(16)   NOT NULL,
    room_id         BINARY(16)   NOT NULL,
    site_id         BINARY(16)   NOT NULL,
    seq             INT          NOT NULL,
    phase           VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    soil            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_seq    INT,
    previous_phase  VARCHAR(22)  CHARACTER SET ascii COLLATE ascii_bin,
    previous_soil   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin,
    since           DATETIME(6)  NOT NULL,
    until_at        DATETIME(6),
    soiled_at       DATETIME(6),
    ready_at        DATETIME(6),
    expected_end    DATETIME(6),
    reason          VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    disinfection_id BINARY(16),
    sample_id       BINARY(16),
    sample_result   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin,
    recorded_at     DATETIME(6)  NOT NULL,
    recorded_by     BINARY(16)   NOT NULL,
    protocol_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
    open_room       BINARY(16) GENERATED ALWAYS AS (CASE WHEN until_at IS NULL THEN room_id END) STORED,
    held_site       BINARY(16) GENERATED ALWAYS AS (CASE WHEN until_at IS NULL AND phase IN ('RESERVED', 'OCCUPIED') THEN site_id END) STORED,
    link            VARBINARY(60) GENERATED ALWAYS AS (CONCAT(room_id, seq, '/', phase, '/', soil)) STORED,
    previous_link   VARBINARY(60) GENERATED ALWAYS AS (CONCAT(room_id, previous_seq, '/', previous_phase, '/', previous_soil)) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY room_state_open (open_room),
    UNIQUE KEY room_state_open_phase (open_room, phase),
    UNIQUE KEY room_state_seq (room_id, seq),
    UNIQUE KEY room_state_link (link),
    UNIQUE KEY room_state_chain (previous_link),
    KEY room_state_site (site_id, until_at),
    KEY room_state_held (held_site),
    CONSTRAINT room_state_room FOREIGN KEY (room_id, site_id) REFERENCES room (id, site_id),
    CONSTRAINT room_state_previous FOREIGN KEY (previous_link) REFERENCES room_state (link),
    CONSTRAINT room_state_in_open_site FOREIGN KEY (held_site) REFERENCES site_opening (open_site),
    CONSTRAINT room_state_disinfection FOREIGN KEY (disinfection_id, room_id) REFERENCES room_disinfection (id, room_id),
    CONSTRAINT room_state_sample FOREIGN KEY (sample_id, room_id, sample_result) REFERENCES room_sample (id, room_id, result),
    CONSTRAINT room_state_next CHECK (1 = CASE WHEN previous_seq IS NULL
        THEN seq = 1 AND previous_phase IS NULL AND previous_soil IS NULL
        ELSE seq = previous_seq + 1 AND previous_phase IS NOT NULL AND previous_soil IS NOT NULL END),
    CONSTRAINT room_state_step CHECK (1 = CASE COALESCE(previous_phase, 'NEW')
        WHEN 'NEW' THEN phase IN ('CLEAN', 'AWAITING_DISINFECTION', 'OUT_OF_SERVICE')
        WHEN 'CLEAN' THEN phase IN ('RESERVED', 'OCCUPIED', 'OUT_OF_SERVICE')
        WHEN 'RESERVED' THEN phase IN ('CLEAN', 'OCCUPIED', 'OUT_OF_SERVICE')
        WHEN 'OCCUPIED' THEN phase = 'AWAITING_DISINFECTION'
        WHEN 'AWAITING_DISINFECTION' THEN phase IN ('DISINFECTING', 'OUT_OF_SERVICE')
        WHEN 'DISINFECTING' THEN phase = 'OUT_OF_SERVICE'
            OR (disinfection_id IS NOT NULL AND (phase = 'AWAITING_SAMPLE' OR (phase = 'CLEAN' AND previous_soil = 'ORDINARY')))
        WHEN 'AWAITING_SAMPLE' THEN phase = 'OUT_OF_SERVICE'
            OR (phase = 'CLEAN' AND COALESCE(sample_result, '') = 'NEGATIVE')
            OR (phase = 'DISINFECTING' AND COALESCE(sample_result, '') = 'POSITIVE')
        WHEN 'OUT_OF_SERVICE' THEN phase = 'AWAITING_DISINFECTION' OR (phase = 'CLEAN' AND previous_soil = 'NONE')
        ELSE FALSE END),
    CONSTRAINT room_state_soil CHECK (1 = CASE
        WHEN phase IN ('CLEAN', 'RESERVED') THEN soil = 'NONE'
        WHEN phase = 'OUT_OF_SERVICE' AND previous_phase IS NOT NULL THEN soil = previous_soil
        WHEN COALESCE(previous_soil, '') = 'POSITIVE' THEN soil = 'POSITIVE'
        WHEN phase = 'OUT_OF_SERVICE' THEN soil IN ('NONE', 'ORDINARY', 'POSITIVE')
        ELSE soil IN ('ORDINARY', 'POSITIVE') END),
    CONSTRAINT room_state_order CHECK (until_at IS NULL OR until_at >= since),
    CONSTRAINT room_state_ready CHECK (phase <> 'OCCUPIED' OR ready_at IS NULL OR since >= ready_at),
    CONSTRAINT room_state_reason CHECK (phase <> 'OUT_OF_SERVICE' OR reason IS NOT NULL)
);
