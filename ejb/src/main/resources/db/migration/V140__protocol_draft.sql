-- Since when a version is known here; those that come with the product always were. What was ordered before keeps the
-- rules known then, whatever day a later version counts from.
ALTER TABLE protocol_version ADD COLUMN activated_at DATETIME(6) NULL;

-- A version that is being written: nothing is computed by it before somebody else has reviewed it and it is activated.
CREATE TABLE protocol_draft (
    id             BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL,
    code           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    scope          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    division       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'GB/T 2260 prefix: 43, 4302',
    site_id        BINARY(16)   NULL,
    effective_from DATE         NULL,
    effective_to   DATE         NULL COMMENT 'first day it is no longer in force',
    name_zh        VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    name_en        VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    source_zh      VARCHAR(400) CHARACTER SET utf8mb4 NULL,
    source_en      VARCHAR(400) CHARACTER SET utf8mb4 NULL,
    sureness       VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    replaces_id    BINARY(16)   NULL COMMENT 'ends when this one begins',
    activated_id   BINARY(16)   NULL COMMENT 'the version it became',
    PRIMARY KEY (id),
    UNIQUE KEY protocol_draft_activated (activated_id),
    CONSTRAINT protocol_draft_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT protocol_draft_replaces FOREIGN KEY (replaces_id) REFERENCES protocol_version (id),
    CONSTRAINT protocol_draft_became FOREIGN KEY (activated_id) REFERENCES protocol_version (id),
    CONSTRAINT protocol_draft_scope CHECK (
        (scope IN ('WORLD', 'NATION') AND division IS NULL AND site_id IS NULL)
        OR (scope = 'PROVINCE' AND LENGTH(division) = 2 AND site_id IS NULL)
        OR (scope = 'CITY' AND LENGTH(division) = 4 AND site_id IS NULL)
        OR (scope = 'SITE' AND division IS NULL AND site_id IS NOT NULL)),
    CONSTRAINT protocol_draft_sureness CHECK (sureness IS NULL OR sureness IN ('A', 'B', 'C'))
);

CREATE TABLE protocol_draft_rule (
    draft_id   BINARY(16)   NOT NULL,
    rule       VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    risk_class VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_value VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number     VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sureness   VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_zh  VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    source_en  VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (draft_id, rule, risk_class),
    CONSTRAINT protocol_draft_rule_of FOREIGN KEY (draft_id) REFERENCES protocol_draft (id),
    CONSTRAINT protocol_draft_rule_sureness CHECK (sureness IN ('A', 'B', 'C'))
);

-- What was done with a draft, by whom; only ever added to.
CREATE TABLE protocol_draft_step (
    draft_id    BINARY(16)   NOT NULL,
    seq         INT          NOT NULL,
    kind        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at          DATETIME(6)  NOT NULL,
    author      BINARY(16)   NOT NULL,
    author_name VARCHAR(120) CHARACTER SET utf8mb4 NOT NULL,
    reason      VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (draft_id, seq),
    CONSTRAINT protocol_draft_step_of FOREIGN KEY (draft_id) REFERENCES protocol_draft (id),
    CONSTRAINT protocol_draft_step_kind CHECK (kind IN ('BEGUN', 'CHANGED', 'SUBMITTED', 'APPROVED', 'SENT_BACK', 'DROPPED', 'ACTIVATED')),
    CONSTRAINT protocol_draft_step_reason CHECK (reason IS NOT NULL OR kind NOT IN ('SENT_BACK', 'DROPPED'))
);
