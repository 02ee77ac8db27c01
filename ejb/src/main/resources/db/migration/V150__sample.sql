-- What a swab is put into: one sample or a pool, with a code that is on one label only. All samples of a tube are of one
-- site and of one sort, people or their surroundings.
CREATE TABLE tube (
    id              BINARY(16)  NOT NULL,
    site_id         BINARY(16)  NOT NULL,
    code            VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    capacity        INT         NOT NULL COMMENT 'samples, 1 for a single one',
    contents        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reserved_at     DATETIME(6) NOT NULL,
    reserved_by     BINARY(16)  NOT NULL,
    closed_at       DATETIME(6) NULL,
    closed_recorded DATETIME(6) NULL,
    closed_by       BINARY(16)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY tube_code (code),
    UNIQUE KEY tube_of_sort (id, site_id, capacity, contents),
    KEY tube_at_site (site_id, code),
    CONSTRAINT tube_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT tube_capacity CHECK (capacity BETWEEN 1 AND 100),
    CONSTRAINT tube_contents CHECK (contents IN ('PEOPLE', 'SURROUNDINGS')),
    CONSTRAINT tube_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_recorded IS NULL))
);

-- The last number of the codes that were made on a day; the row is locked while the next ones are taken.
CREATE TABLE tube_number (
    day  DATE NOT NULL,
    last INT  NOT NULL,
    PRIMARY KEY (day)
);

-- One swab of a person, a room or belongings, with an id that the collecting phone made, so that sending it again changes
-- nothing. A mistake is withdrawn by name, never deleted (invariant 12). What the keys keep: no tube beyond its size or
-- of two sites or sorts, one sample a place, nobody twice in a tube.
CREATE TABLE sample (
    id               BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    tube_id          BINARY(16)   NOT NULL,
    capacity         INT          NOT NULL,
    contents         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place            INT          NOT NULL COMMENT 'in the tube, from 1',
    subject          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id        BINARY(16)   NULL,
    room_id          BINARY(16)   NULL,
    specimen         VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    collected_at     DATETIME(6)  NOT NULL,
    collected_on     DATE         NOT NULL COMMENT 'by the calendar of the site',
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    planned_on       DATE         NULL COMMENT 'the planned day it answers for',
    make_up_for      DATE         NULL COMMENT 'the earlier planned day it makes up for',
    retest_of        BINARY(16)   NULL,
    recall_of        BINARY(16)   NULL,
    pair_of          BINARY(16)   NULL,
    withdrawn_at     DATETIME(6)  NULL,
    withdrawn_by     BINARY(16)   NULL,
    withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    standing_tube    BINARY(16) GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN tube_id END) STORED,
    swabbed_person   BINARY(16) GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL AND subject = 'PERSON' THEN person_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY sample_place_once (standing_tube, place),
    UNIQUE KEY sample_person_once (tube_id, swabbed_person),
    KEY sample_at_site (site_id, collected_at),
    KEY sample_of_person (person_id, collected_at),
    KEY sample_of_room (room_id, collected_at),
    CONSTRAINT sample_tube FOREIGN KEY (tube_id, site_id, capacity, contents) REFERENCES tube (id, site_id, capacity, contents),
    CONSTRAINT sample_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT sample_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT sample_retest FOREIGN KEY (retest_of) REFERENCES sample (id),
    CONSTRAINT sample_recall FOREIGN KEY (recall_of) REFERENCES sample (id),
    CONSTRAINT sample_pair FOREIGN KEY (pair_of) REFERENCES sample (id),
    CONSTRAINT sample_fits CHECK (place BETWEEN 1 AND capacity),
    CONSTRAINT sample_subject CHECK (subject IN ('PERSON', 'ROOM', 'BELONGINGS')),
    CONSTRAINT sample_sort CHECK ((subject = 'PERSON') = (contents = 'PEOPLE')),
    CONSTRAINT sample_whose CHECK ((subject = 'ROOM') = (room_id IS NOT NULL) AND (subject = 'ROOM' OR person_id IS NOT NULL)),
    CONSTRAINT sample_specimen CHECK ((subject = 'PERSON') = (specimen IS NOT NULL)
        AND (specimen IS NULL OR specimen IN ('NASOPHARYNGEAL', 'OROPHARYNGEAL'))),
    CONSTRAINT sample_planned CHECK (planned_on IS NULL OR (planned_on = collected_on AND make_up_for IS NULL)),
    CONSTRAINT sample_made_up CHECK (make_up_for IS NULL OR make_up_for < collected_on),
    CONSTRAINT sample_one_ground CHECK ((retest_of IS NOT NULL) + (recall_of IS NOT NULL) + (pair_of IS NOT NULL) <= 1),
    CONSTRAINT sample_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (UNHEX('01795000000070008000000000000001'), 'tube-sizes', 'ANY', '1,5,10,20', 'R10', 'C',
     '通行做法：单采，或5合1、10合1、20合1混采；没有主管部门规定时适用',
     'General practice: single, or pools of 5, 10 or 20; holds where no authority says otherwise');
