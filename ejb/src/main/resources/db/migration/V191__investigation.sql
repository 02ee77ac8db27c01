-- Somebody at a site was found positive: who was near, within the window that the rules give. One a stay that stands, whatever
-- reports come for it. Never deleted: a positive that was none is taken back by name, and the case with the last of them.
CREATE TABLE investigation (
    id               BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    person_id        BINARY(16)   NOT NULL,
    stay_id          BINARY(16)   NOT NULL,
    window_from      DATETIME(6)  NOT NULL,
    window_to        DATETIME(6)  NOT NULL COMMENT 'collection of the earliest positive sample, or onset if earlier',
    window_hours     INT          NOT NULL,
    door_distance    INT          NOT NULL,
    protocol_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which says how far the window reaches',
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    by_name          VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    traced_at        DATETIME(6)  NOT NULL COMMENT 'contacts stand as known then',
    ended_at         DATETIME(6)  NULL,
    ended_by         BINARY(16)   NULL,
    ended_name       VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    ended_reason     VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    open_stay        BINARY(16) GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN stay_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY investigation_open (open_stay),
    KEY investigation_at_site (site_id, window_to),
    KEY investigation_of_person (person_id, ended_at),
    CONSTRAINT investigation_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT investigation_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT investigation_stay FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT investigation_window CHECK (window_from < window_to AND window_hours > 0 AND door_distance >= 0),
    CONSTRAINT investigation_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)
        AND (ended_at IS NULL) = (ended_name IS NULL))
);

-- What says that the person is positive: a sample, or somebody who told it. Each sample once in a case that stands.
CREATE TABLE investigation_positive (
    id               BINARY(16)   NOT NULL,
    investigation_id BINARY(16)   NOT NULL,
    sample_id        BINARY(16)   NULL COMMENT 'none where it was told',
    collected_at     DATETIME(6)  NOT NULL,
    onset_at         DATETIME(6)  NULL,
    told_by          VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    by_name          VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    withdrawn_at     DATETIME(6)  NULL,
    withdrawn_by     BINARY(16)   NULL,
    withdrawn_name   VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    standing_sample  BINARY(16) GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN sample_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY investigation_positive_once (investigation_id, standing_sample),
    KEY investigation_positive_sample (sample_id),
    CONSTRAINT investigation_positive_of FOREIGN KEY (investigation_id) REFERENCES investigation (id),
    CONSTRAINT investigation_positive_known CHECK (sample_id IS NOT NULL OR told_by IS NOT NULL),
    CONSTRAINT investigation_positive_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_name IS NULL))
);

-- Somebody who was near: one row a case and person or member of staff. The grade is the nearest of the reasons that stand.
CREATE TABLE contact (
    id               BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    investigation_id BINARY(16)   NOT NULL,
    who              VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'stay, account, or name of a team',
    stay_id          BINARY(16)   NULL,
    person_id        BINARY(16)   NULL,
    account_id       BINARY(16)   NULL,
    staff_name       VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    grade            VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found_at         DATETIME(6)  NOT NULL,
    gone_at          DATETIME(6)  NULL COMMENT 'nothing that is recorded now says so any more',
    decision         VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    decisions        INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY contact_once (investigation_id, who),
    KEY contact_person (person_id),
    CONSTRAINT contact_of FOREIGN KEY (investigation_id) REFERENCES investigation (id),
    CONSTRAINT contact_stay FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT contact_whom FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT contact_grade CHECK (grade IN ('ROOM', 'DOOR', 'FLOOR', 'STAFF')),
    CONSTRAINT contact_kind CHECK ((grade = 'STAFF') = (person_id IS NULL) AND (person_id IS NULL) = (stay_id IS NULL)
        AND (person_id IS NULL) = (staff_name IS NOT NULL)),
    CONSTRAINT contact_decision CHECK (decision IS NULL OR decision IN ('CONFIRMED', 'DISMISSED')),
    CONSTRAINT contact_decided CHECK ((decision IS NULL) = (decisions = 0))
);

-- Why: what, where and when. One that a later record contradicts stays, with when it stopped being true.
CREATE TABLE contact_reason (
    id         BINARY(16)  NOT NULL,
    contact_id BINARY(16)  NOT NULL,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    room_id    BINARY(16)  NOT NULL COMMENT 'where the positive was',
    own_room   BINARY(16)  NULL COMMENT 'where the contact was; none for staff',
    from_at    DATETIME(6) NOT NULL,
    to_at      DATETIME(6) NULL COMMENT 'none for a moment',
    found_at   DATETIME(6) NOT NULL,
    gone_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY contact_reason_of (contact_id, from_at),
    CONSTRAINT contact_reason_contact FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT contact_reason_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT contact_reason_own FOREIGN KEY (own_room) REFERENCES room (id),
    CONSTRAINT contact_reason_period CHECK (to_at IS NULL OR to_at > from_at),
    CONSTRAINT contact_reason_kind CHECK (kind IN ('SHARED_ROOM', 'NEXT_DOOR', 'SAME_FLOOR', 'ADMITTED', 'MOVED', 'MEASURED', 'RECHECKED',
        'PAIRED', 'SAMPLED', 'CLEANED', 'SAMPLED_ROOM'))
);

-- What somebody decided about a contact, signed; a change of mind is a further row.
CREATE TABLE contact_decision (
    contact_id  BINARY(16)   NOT NULL,
    seq         INT          NOT NULL,
    decision    VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    by_name     VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (contact_id, seq),
    CONSTRAINT contact_decision_of FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT contact_decision_known CHECK (decision IN ('CONFIRMED', 'DISMISSED'))
);
