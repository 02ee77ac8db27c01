-- A version of the rules for one place and time. The narrowest scope in force on the date of an order wins, rule by rule.
CREATE TABLE protocol_version (
    id             BINARY(16)   NOT NULL,
    code           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    division       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'GB/T 2260 prefix: 43, 4302',
    site_id        BINARY(16)   NULL,
    effective_from DATE         NOT NULL,
    effective_to   DATE         NULL COMMENT 'first day it is no longer in force',
    name_zh        VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    name_en        VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
    source_zh      VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    source_en      VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    sureness       VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY protocol_version_code (code),
    CONSTRAINT protocol_version_scope CHECK (
        (scope = 'WORLD' AND division IS NULL AND site_id IS NULL)
        OR (scope = 'NATION' AND division IS NULL AND site_id IS NULL)
        OR (scope = 'PROVINCE' AND LENGTH(division) = 2 AND site_id IS NULL)
        OR (scope = 'CITY' AND LENGTH(division) = 4 AND site_id IS NULL)
        OR (scope = 'SITE' AND division IS NULL AND site_id IS NOT NULL)),
    CONSTRAINT protocol_version_period CHECK (effective_to IS NULL OR effective_to > effective_from),
    CONSTRAINT protocol_version_sureness CHECK (sureness IN ('A', 'B', 'C'))
);

-- One value of one rule for one risk class (ANY: whatever the class), with the place it was taken from.
CREATE TABLE protocol_rule (
    version_id BINARY(16)   NOT NULL,
    rule       VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    risk_class VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_value VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number     VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'R-number of the rule table',
    sureness   VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_zh  VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    source_en  VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (version_id, rule, risk_class),
    CONSTRAINT protocol_rule_version FOREIGN KEY (version_id) REFERENCES protocol_version (id),
    CONSTRAINT protocol_rule_sureness CHECK (sureness IN ('A', 'B', 'C'))
);
