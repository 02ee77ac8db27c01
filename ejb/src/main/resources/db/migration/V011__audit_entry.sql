-- Rows are only added; no statement of the product changes or removes one.
CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    recorded_at  DATETIME(6)  NOT NULL,
    user_id      BINARY(16)   NOT NULL,
    user_name    VARCHAR(100) NOT NULL,
    address      VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BINARY(16)   NULL,
    site_id      BINARY(16)   NULL,
    person_id    BINARY(16)   NULL,
    details      JSON         NULL,
    PRIMARY KEY (id),
    KEY audit_entry_person (person_id, id),
    KEY audit_entry_user (user_id, id)
);
