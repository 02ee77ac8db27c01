-- What became known after somebody was released and speaks against it: each time that changes a dated, signed row that names what
-- came. The release stays what it was; its certificate is revoked by the row, in the same transaction.
CREATE TABLE release_review (
    id          BINARY(16)  NOT NULL,
    release_id  BINARY(16)  NOT NULL,
    seq         INT         NOT NULL,
    stay_id     BINARY(16)  NOT NULL,
    site_id     BINARY(16)  NOT NULL,
    person_id   BINARY(16)  NOT NULL,
    lack        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the gravest of what would have held it; NULL: it would be decided alike again',
    matters     TEXT        CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'all of it, as an override would name it',
    tube_id     BINARY(16)  NOT NULL,
    result_id   BINARY(16)  NULL COMMENT 'what came; none where a swab was withdrawn',
    recorded_at DATETIME(6) NOT NULL,
    recorded_by BINARY(16)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY release_review_seq (release_id, seq),
    KEY release_review_of_stay (stay_id),
    KEY release_review_at_site (site_id, recorded_at),
    CONSTRAINT release_review_of FOREIGN KEY (release_id, stay_id) REFERENCES stay_release (id, stay_id),
    CONSTRAINT release_review_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT release_review_whose FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT release_review_by_result FOREIGN KEY (result_id, tube_id) REFERENCES tube_result (id, tube_id),
    CONSTRAINT release_review_begins CHECK (seq > 1 OR (seq = 1 AND lack IS NOT NULL)),
    CONSTRAINT release_review_matters CHECK ((lack IS NULL) = (matters = ''))
);

ALTER TABLE certificate_revocation ADD COLUMN review_id BINARY(16) NULL COMMENT 'what became known later';
ALTER TABLE certificate_revocation DROP CONSTRAINT certificate_revocation_cause;
ALTER TABLE certificate_revocation DROP CONSTRAINT certificate_revocation_reason;
ALTER TABLE certificate_revocation
    ADD CONSTRAINT certificate_revocation_by_review FOREIGN KEY (review_id) REFERENCES release_review (id),
    ADD CONSTRAINT certificate_revocation_cause CHECK (cause IN ('BY_HAND', 'REPLACED', 'RELEASE_WITHDRAWN', 'FOUND_LATER')),
    ADD CONSTRAINT certificate_revocation_found CHECK ((cause = 'FOUND_LATER') = (review_id IS NOT NULL)),
    ADD CONSTRAINT certificate_revocation_reason CHECK (cause IN ('REPLACED', 'FOUND_LATER') OR CHAR_LENGTH(TRIM(COALESCE(reason, ''))) > 0);

ALTER TABLE episode DROP CONSTRAINT episode_kind;
ALTER TABLE episode ADD CONSTRAINT episode_kind CHECK (kind IN ('FEVER', 'RELATIVE_FEVER', 'OFF_BODY', 'LOW_BATTERY', 'SILENCE', 'MISSED_CHECK',
    'OVERDUE_TEST', 'RELEASE_DOUBTED'));
