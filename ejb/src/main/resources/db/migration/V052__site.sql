CREATE TABLE site (
    id            BINARY(16)   NOT NULL,
    kind          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_zh       VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_en       VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    division_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone_id       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    contact_name  VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    contact_phone VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY site_name (division_code, name_zh),
    CONSTRAINT site_division FOREIGN KEY (division_code) REFERENCES division (code),
    CONSTRAINT site_kind CHECK (kind IN ('ISOLATION', 'RESIDENCE', 'HOSPITAL', 'COMMUNITY'))
);

-- From opening to closing; open_site is the site while it is open, so that there is one open period a site and other
-- rows can refer to an open site by a plain foreign key.
CREATE TABLE site_opening (
    id               BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    opened_at        DATETIME(6)  NOT NULL,
    opened_recorded  DATETIME(6)  NOT NULL,
    opened_by        BINARY(16)   NOT NULL,
    closed_at        DATETIME(6),
    closed_recorded  DATETIME(6),
    closed_by        BINARY(16),
    closing_reason   VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    open_site        BINARY(16) GENERATED ALWAYS AS (CASE WHEN closed_at IS NULL THEN site_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY site_opening_open (open_site),
    KEY site_opening_site (site_id, opened_at),
    CONSTRAINT site_opening_of FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT site_opening_period CHECK (closed_at IS NULL OR closed_at >= opened_at),
    CONSTRAINT site_opening_signed CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_recorded IS NULL))
);

-- What the check before opening found (R11), item by item; an item that is not met says why the site opens all the same.
CREATE TABLE site_opening_answer (
    opening_id BINARY(16)   NOT NULL,
    item       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    met        BOOLEAN      NOT NULL,
    remark     VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    PRIMARY KEY (opening_id, item),
    CONSTRAINT site_opening_answer_of FOREIGN KEY (opening_id) REFERENCES site_opening (id),
    CONSTRAINT site_opening_answer_reason CHECK (met OR remark IS NOT NULL)
);

CREATE TABLE building (
    id       BINARY(16)  NOT NULL,
    site_id  BINARY(16)  NOT NULL,
    name     VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_en  VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    position INT         NOT NULL,
    version  BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY building_name (site_id, name),
    UNIQUE KEY building_in_site (id, site_id),
    CONSTRAINT building_site FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE floor (
    id          BINARY(16)  NOT NULL,
    building_id BINARY(16)  NOT NULL,
    site_id     BINARY(16)  NOT NULL,
    number      INT         NOT NULL,
    label       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY floor_number (building_id, number),
    UNIQUE KEY floor_in_site (id, site_id),
    CONSTRAINT floor_building FOREIGN KEY (building_id, site_id) REFERENCES building (id, site_id)
);

-- Which risk classes a floor serves (invariant 5); none means no restriction.
CREATE TABLE floor_risk_class (
    floor_id   BINARY(16)  NOT NULL,
    risk_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (floor_id, risk_class),
    CONSTRAINT floor_risk_class_of FOREIGN KEY (floor_id) REFERENCES floor (id)
);

CREATE TABLE landmark (
    id       BINARY(16)  NOT NULL,
    floor_id BINARY(16)  NOT NULL,
    kind     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_en  VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    door     INT         NOT NULL,
    PRIMARY KEY (id),
    KEY landmark_floor (floor_id, door),
    CONSTRAINT landmark_of FOREIGN KEY (floor_id) REFERENCES floor (id),
    CONSTRAINT landmark_kind CHECK (kind IN ('STAIRS', 'LIFT', 'EXIT', 'BUFFER', 'NURSE_STATION'))
);
