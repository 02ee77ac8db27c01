-- The lock of all wears of a site, and the last number given to one: who pairs, ends or corrects holds this row first.
-- The version rises with every change, so that whoever keeps a copy of the wears knows when it is old.
CREATE TABLE wear_book (
    site_id     BINARY(16) NOT NULL,
    version     INT        NOT NULL,
    last_number INT        NOT NULL,
    PRIMARY KEY (site_id),
    CONSTRAINT wear_book_site FOREIGN KEY (site_id) REFERENCES site (id)
);

-- Who wore which patch when, [from_at, to_at), as it stands now; how it came to stand so is in its steps. What the keys
-- keep (invariant 7): one open wear a patch and a person, and an open one only while the patch stands as worn. That past
-- periods do not overlap is kept under the lock on wear_book. A wear that never was is withdrawn and counts no more; its
-- number is not given again.
CREATE TABLE wear (
    id           BINARY(16)  NOT NULL,
    version      BIGINT      NOT NULL,
    site_id      BINARY(16)  NOT NULL,
    number       INT         NOT NULL,
    patch_id     BINARY(16)  NOT NULL,
    person_id    BINARY(16)  NOT NULL,
    body_place   VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    from_at      DATETIME(6) NOT NULL,
    to_at        DATETIME(6) NULL,
    withdrawn_at DATETIME(6) NULL,
    steps        INT         NOT NULL,
    open_patch   BINARY(16) GENERATED ALWAYS AS (CASE WHEN to_at IS NULL AND withdrawn_at IS NULL THEN patch_id END) STORED,
    open_person  BINARY(16) GENERATED ALWAYS AS (CASE WHEN to_at IS NULL AND withdrawn_at IS NULL THEN person_id END) STORED,
    open_phase   VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (CASE WHEN to_at IS NULL AND withdrawn_at IS NULL THEN 'WORN' END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY wear_number (site_id, number),
    UNIQUE KEY wear_open_patch (open_patch),
    UNIQUE KEY wear_open_person (open_person),
    KEY wear_patch_worn (open_patch, open_phase),
    KEY wear_of_person (person_id, from_at),
    KEY wear_of_patch (patch_id, from_at),
    CONSTRAINT wear_which FOREIGN KEY (patch_id, site_id) REFERENCES patch (id, site_id),
    CONSTRAINT wear_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT wear_only_worn FOREIGN KEY (open_patch, open_phase) REFERENCES patch_state (open_patch, phase),
    CONSTRAINT wear_period CHECK (to_at IS NULL OR to_at > from_at),
    CONSTRAINT wear_place CHECK (body_place IS NULL OR body_place IN ('AXILLA_LEFT', 'AXILLA_RIGHT', 'CHEST', 'ARM', 'FOREHEAD'))
);

-- What happened to a wear, when, who wrote it down and why (invariant 12). Only ever added to: a correction is a new step
-- that names the one it corrects (corrects), and each step is corrected at most once.
CREATE TABLE wear_step (
    wear_id          BINARY(16)   NOT NULL,
    seq              INT          NOT NULL,
    kind             VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome          VARCHAR(7)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    reason           VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    protocol_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    corrects         INT          NULL,
    link             VARBINARY(40) GENERATED ALWAYS AS (CONCAT(wear_id, seq)) STORED,
    corrects_link    VARBINARY(40) GENERATED ALWAYS AS (CONCAT(wear_id, corrects)) STORED,
    PRIMARY KEY (wear_id, seq),
    UNIQUE KEY wear_step_link (link),
    UNIQUE KEY wear_step_corrected_once (corrects_link),
    CONSTRAINT wear_step_of FOREIGN KEY (wear_id) REFERENCES wear (id),
    CONSTRAINT wear_step_corrects FOREIGN KEY (corrects_link) REFERENCES wear_step (link),
    CONSTRAINT wear_step_kind CHECK (kind IN ('BEGUN', 'ENDED', 'BEGIN_CORRECTED', 'END_CORRECTED', 'RESUMED', 'WITHDRAWN')),
    CONSTRAINT wear_step_outcome CHECK ((kind = 'ENDED') = (outcome IS NOT NULL)
        AND (outcome IS NULL OR outcome IN ('REMOVED', 'LOST', 'FAULTY'))),
    CONSTRAINT wear_step_names_what_it_corrects CHECK ((kind IN ('BEGUN', 'ENDED')) = (corrects IS NULL)),
    CONSTRAINT wear_step_corrects_before CHECK (corrects IS NULL OR corrects < seq),
    CONSTRAINT wear_step_reason CHECK (corrects IS NULL OR reason IS NOT NULL)
);
