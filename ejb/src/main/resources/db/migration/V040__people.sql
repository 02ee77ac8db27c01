-- Who lives together. Belongs to the site that wrote it down; seen by whoever sees one of its members.
CREATE TABLE household (
    id          BINARY(16)   NOT NULL,
    version     INT          NOT NULL,
    site_id     BINARY(16)   NOT NULL,
    label       VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    address     VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    division    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    KEY household_site (site_id, label)
);

-- Who may share a room by kinship.
CREATE TABLE kin_group (
    id          BINARY(16)   NOT NULL,
    version     INT          NOT NULL,
    site_id     BINARY(16)   NOT NULL,
    label       VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    KEY kin_group_site (site_id, label)
);

CREATE TABLE person (
    id                 BINARY(16)   NOT NULL,
    version            INT          NOT NULL,
    full_name          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    family_name        VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    given_name         VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    pinyin             VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'for sorting: syllables apart',
    pinyin_solid       VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'for searching: no spaces',
    pinyin_initials    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sex                VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    birth_year         INT          NULL,
    birth_month        INT          NULL,
    birth_day          INT          NULL,
    nationality        VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    language           VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'BCP 47',
    phone              VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'E.164',
    diet               VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    address            VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    emergency_name     VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    emergency_relation VARCHAR(60)  CHARACTER SET utf8mb4 NULL,
    emergency_phone    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    household_id       BINARY(16)   NULL,
    kin_group_id       BINARY(16)   NULL,
    survivor_id        BINARY(16)   NULL COMMENT 'the record that speaks for this one, while they are marked as the same person',
    made_up            BOOLEAN      NOT NULL,
    recorded_at        DATETIME(6)  NOT NULL,
    recorded_by        BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    KEY person_full_name (full_name),
    KEY person_pinyin (pinyin_solid(60)),
    KEY person_birth (birth_year, birth_month, birth_day),
    KEY person_phone (phone),
    KEY person_household (household_id),
    KEY person_kin_group (kin_group_id),
    KEY person_survivor (survivor_id),
    CONSTRAINT person_of_household FOREIGN KEY (household_id) REFERENCES household (id),
    CONSTRAINT person_of_kin_group FOREIGN KEY (kin_group_id) REFERENCES kin_group (id),
    CONSTRAINT person_spoken_for_by FOREIGN KEY (survivor_id) REFERENCES person (id),
    CONSTRAINT person_birth_known_from_the_left CHECK (
        (birth_day IS NULL OR birth_month IS NOT NULL) AND (birth_month IS NULL OR birth_year IS NOT NULL))
);

-- Every change of a person: the first row is the making of the record.
CREATE TABLE person_revision (
    person_id   BINARY(16)   NOT NULL,
    number      INT          NOT NULL,
    occurred_at DATETIME(6)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    reason      VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (person_id, number),
    CONSTRAINT person_revision_of FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE person_change (
    person_id BINARY(16)   NOT NULL,
    number    INT          NOT NULL,
    field     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    was       VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    became    VARCHAR(600) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (person_id, number, field),
    CONSTRAINT person_change_of FOREIGN KEY (person_id, number) REFERENCES person_revision (person_id, number)
);

-- A document is never changed: a wrong one is withdrawn by name and reason, a right one stands beside it.
CREATE TABLE person_document (
    id               BINARY(16)   NOT NULL,
    person_id        BINARY(16)   NOT NULL,
    type             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country          VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    number           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    unknown_reason   VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    withdrawn_at     DATETIME(6)  NULL,
    withdrawn_by     BINARY(16)   NULL,
    withdrawn_reason VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    valid_number     VARCHAR(90)  CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (
        CASE WHEN withdrawn_at IS NULL AND number IS NOT NULL
             THEN CONCAT(type, ':', country, ':', number) END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY person_document_held_once (valid_number),
    KEY person_document_of_person (person_id),
    KEY person_document_number (number),
    CONSTRAINT person_document_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_document_number_or_reason CHECK (
        (number IS NOT NULL AND country IS NOT NULL) OR unknown_reason IS NOT NULL)
);

-- What keeps somebody from staying alone (R12); under 14 follows from the birth date and is not written here.
CREATE TABLE person_need (
    id          BINARY(16)   NOT NULL,
    person_id   BINARY(16)   NOT NULL,
    kind        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assessor    VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    assessed_at DATETIME(6)  NOT NULL,
    note        VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    first_day   DATE         NOT NULL,
    end_day     DATE         NULL COMMENT 'first day it no longer holds',
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    ended_at    DATETIME(6)  NULL,
    ended_by    BINARY(16)   NULL,
    PRIMARY KEY (id),
    KEY person_need_of_person (person_id),
    CONSTRAINT person_need_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_need_period CHECK (end_day IS NULL OR end_day >= first_day)
);

CREATE TABLE person_health_note (
    id           BINARY(16)   NOT NULL,
    person_id    BINARY(16)   NOT NULL,
    kind         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    what         VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    detail       VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    recorded_by  BINARY(16)   NOT NULL,
    withdrawn_at DATETIME(6)  NULL,
    withdrawn_by BINARY(16)   NULL,
    PRIMARY KEY (id),
    KEY person_health_note_of_person (person_id),
    CONSTRAINT person_health_note_of FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE person_vaccination (
    id          BINARY(16)   NOT NULL,
    person_id   BINARY(16)   NOT NULL,
    vaccine     VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    dose        INT          NOT NULL,
    given_on    DATE         NULL,
    batch       VARCHAR(60)  CHARACTER SET utf8mb4 NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_vaccination_dose_once (person_id, vaccine, dose),
    CONSTRAINT person_vaccination_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_vaccination_dose CHECK (dose BETWEEN 1 AND 12)
);

-- Which sites see a person (invariant 13): made with the record, then kept by the stays.
CREATE TABLE person_site (
    id        BINARY(16)  NOT NULL,
    person_id BINARY(16)  NOT NULL,
    site_id   BINARY(16)  NOT NULL,
    division  VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where the site lies',
    seen_from DATETIME(6) NOT NULL,
    seen_to   DATETIME(6) NULL,
    open_marker INT GENERATED ALWAYS AS (CASE WHEN seen_to IS NULL THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY person_site_open_once (person_id, site_id, open_marker),
    KEY person_site_of_site (site_id, person_id),
    CONSTRAINT person_site_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_site_period CHECK (seen_to IS NULL OR seen_to >= seen_from)
);

-- "These two records are one person", and the taking back of it: both are signed rows, nothing is deleted.
CREATE TABLE same_person (
    id          BINARY(16)   NOT NULL,
    person_id   BINARY(16)   NOT NULL,
    survivor_id BINARY(16)   NOT NULL,
    undoes_id   BINARY(16)   NULL,
    reason      VARCHAR(300) CHARACTER SET utf8mb4 NOT NULL,
    occurred_at DATETIME(6)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY same_person_undone_once (undoes_id),
    KEY same_person_of (person_id),
    KEY same_person_survivor (survivor_id),
    CONSTRAINT same_person_of_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT same_person_of_survivor FOREIGN KEY (survivor_id) REFERENCES person (id),
    CONSTRAINT same_person_undoes FOREIGN KEY (undoes_id) REFERENCES same_person (id),
    CONSTRAINT same_person_of_two CHECK (person_id <> survivor_id)
);
