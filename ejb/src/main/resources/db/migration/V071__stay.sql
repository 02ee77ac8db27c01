ALTER TABLE site ADD UNIQUE KEY site_of_kind (id, kind);

-- The period of a person at a site. A person is present at one site at a time (present_person) and expected at one at a
-- time (expected_person): invariant 2. How far a stay has come follows from its dates; who, why and under which version
-- stands in its steps.
CREATE TABLE stay (
    id              BINARY(16)  NOT NULL,
    version         BIGINT      NOT NULL,
    site_id         BINARY(16)  NOT NULL,
    site_kind       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id       BINARY(16)  NOT NULL,
    order_id        BINARY(16)  NULL COMMENT 'none in a residence or a ward',
    expected_at     DATETIME(6) NULL,
    set_out_at      DATETIME(6) NULL,
    admitted_at     DATETIME(6) NULL,
    ending          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_at        DATETIME(6) NULL COMMENT 'the decision; the bed frees with closed_at',
    closed_at       DATETIME(6) NULL COMMENT 'physically gone, or never come',
    steps           INT         NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    present_person  BINARY(16) GENERATED ALWAYS AS (CASE WHEN admitted_at IS NOT NULL AND closed_at IS NULL THEN person_id END) STORED,
    expected_person BINARY(16) GENERATED ALWAYS AS (CASE WHEN admitted_at IS NULL AND closed_at IS NULL THEN person_id END) STORED,
    present_stay    BINARY(16) GENERATED ALWAYS AS (CASE WHEN admitted_at IS NOT NULL AND closed_at IS NULL THEN id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY stay_present (present_person),
    UNIQUE KEY stay_expected (expected_person),
    UNIQUE KEY stay_present_stay (present_stay),
    UNIQUE KEY stay_whose (id, person_id, site_id, site_kind),
    KEY stay_of_person (person_id, recorded_at),
    KEY stay_at_site (site_id, closed_at, id),
    CONSTRAINT stay_site FOREIGN KEY (site_id, site_kind) REFERENCES site (id, kind),
    CONSTRAINT stay_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT stay_order FOREIGN KEY (person_id, order_id) REFERENCES isolation_order (person_id, id),
    CONSTRAINT stay_isolated_by_order CHECK (site_kind <> 'ISOLATION' OR order_id IS NOT NULL),
    CONSTRAINT stay_ended_known CHECK (ending IS NULL OR ending IN ('RELEASED', 'TRANSFERRED', 'DIED', 'ABSCONDED', 'CANCELLED')),
    CONSTRAINT stay_ended_once CHECK ((ending IS NULL) = (ended_at IS NULL)),
    CONSTRAINT stay_closed_after_ending CHECK (closed_at IS NULL OR (ending IS NOT NULL AND closed_at >= ended_at)),
    CONSTRAINT stay_cancelled_before CHECK (ending IS NULL OR (ending = 'CANCELLED') = (admitted_at IS NULL)),
    CONSTRAINT stay_in_order CHECK (ended_at IS NULL OR admitted_at IS NULL OR ended_at >= admitted_at)
);

-- What happened to a stay, when, who wrote it down, why and under which version (invariant 12). Only ever added to.
CREATE TABLE stay_step (
    stay_id             BINARY(16)   NOT NULL,
    seq                 INT          NOT NULL,
    kind                VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at         DATETIME(6)  NOT NULL,
    recorded_at         DATETIME(6)  NOT NULL,
    recorded_by         BINARY(16)   NOT NULL,
    reason              VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    destination         VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    is_override         BOOLEAN      NOT NULL,
    protocol_version_id BINARY(16)   NULL,
    PRIMARY KEY (stay_id, seq),
    CONSTRAINT stay_step_of FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT stay_step_under FOREIGN KEY (protocol_version_id) REFERENCES protocol_version (id),
    CONSTRAINT stay_step_reason CHECK (reason IS NOT NULL OR kind IN ('EXPECTED', 'SET_OUT', 'ADMITTED', 'MOVED', 'RETURNED', 'DEPARTED')),
    CONSTRAINT stay_step_release CHECK (kind <> 'RELEASED' OR is_override)
);
