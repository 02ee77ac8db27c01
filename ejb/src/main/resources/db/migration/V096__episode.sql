-- What was noticed about people by their temperatures. Times are whole seconds of the epoch, temperatures hundredths of a
-- degree. The row says how it stands by all that is known now; how that came to be, in episode_judgement.
CREATE TABLE episode (
    id          BINARY(16)  NOT NULL,
    site_id     BINARY(16)  NOT NULL,
    person_id   BINARY(16)  NOT NULL,
    kind        VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    onset       BIGINT      NOT NULL,
    raised      BIGINT      NOT NULL,
    ended       BIGINT      NULL,
    peak        INT         NULL COMMENT 'of a fever the highest, of a patch off the body the lowest, of a battery the lowest percent',
    wear        INT         NOT NULL COMMENT '0: by thermometer',
    verdict     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merged_into BINARY(16)  NULL,
    noticed_at  DATETIME(6) NOT NULL COMMENT 'by our clock, when it was first known',
    judgements  INT         NOT NULL,
    open_person BINARY(16) GENERATED ALWAYS AS (CASE WHEN ended IS NULL AND verdict = 'VALID' THEN person_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY episode_open (open_person, kind),
    KEY episode_of_person (person_id, kind, onset),
    KEY episode_at_site (site_id, verdict, ended),
    CONSTRAINT episode_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT episode_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT episode_merged FOREIGN KEY (merged_into) REFERENCES episode (id),
    CONSTRAINT episode_kind CHECK (kind IN ('FEVER', 'RELATIVE_FEVER', 'OFF_BODY', 'LOW_BATTERY', 'SILENCE', 'MISSED_CHECK')),
    CONSTRAINT episode_verdict CHECK (verdict IN ('VALID', 'REFUTED', 'UNFOUNDED', 'MERGED')),
    CONSTRAINT episode_merged_says_where CHECK ((verdict = 'MERGED') = (merged_into IS NOT NULL)),
    CONSTRAINT episode_order CHECK (raised >= onset AND (ended IS NULL OR ended >= onset))
);

-- Each time an episode came to be seen otherwise: what was known at that moment (invariant 12). Only ever added to.
CREATE TABLE episode_judgement (
    episode_id  BINARY(16)  NOT NULL,
    seq         INT         NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    onset       BIGINT      NOT NULL,
    raised      BIGINT      NOT NULL,
    ended       BIGINT      NULL,
    peak        INT         NULL,
    verdict     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (episode_id, seq),
    CONSTRAINT episode_judgement_of FOREIGN KEY (episode_id) REFERENCES episode (id)
);

-- Somebody looked with a second method, and it was so or not. A refutation ends the episode at that time.
CREATE TABLE episode_check (
    id          BINARY(16)   NOT NULL,
    episode_id  BINARY(16)   NOT NULL,
    site_id     BINARY(16)   NOT NULL,
    person_id   BINARY(16)   NOT NULL,
    kind        VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at DATETIME(6)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    note        VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (id),
    KEY episode_check_of_person (site_id, person_id),
    CONSTRAINT episode_check_of FOREIGN KEY (episode_id) REFERENCES episode (id),
    CONSTRAINT episode_check_found CHECK (found IN ('CONFIRMED', 'REFUTED'))
);

-- How far everybody's timeline at a site has been walked, packed; written under the lock of the site's readings.
CREATE TABLE site_watch (
    site_id      BINARY(16) NOT NULL,
    next_silence BIGINT     NOT NULL COMMENT 'first second at which a patch counts as silent if nothing comes',
    states       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (site_id),
    KEY site_watch_next (next_silence),
    CONSTRAINT site_watch_site FOREIGN KEY (site_id) REFERENCES site (id)
);
