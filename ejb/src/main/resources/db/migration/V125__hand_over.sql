-- Somebody goes off shift and says what is still to be done; somebody else takes it over by name. Never changed after
-- that, never deleted.
CREATE TABLE hand_over (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    site_id       BINARY(16)   NOT NULL,
    given_at      DATETIME(6)  NOT NULL,
    given_by      BINARY(16)   NOT NULL,
    given_by_name VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    note          VARCHAR(2000) CHARACTER SET utf8mb4 NULL,
    alerts        INT          NOT NULL COMMENT 'how many were open then',
    missed        INT          NOT NULL COMMENT 'how many checks of the day nobody had made',
    taken_at      DATETIME(6)  NULL,
    taken_by      BINARY(16)   NULL,
    taken_by_name VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (id),
    KEY hand_over_at_site (site_id, given_at),
    CONSTRAINT hand_over_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT hand_over_signed CHECK ((taken_at IS NULL) = (taken_by IS NULL) AND (taken_at IS NULL) = (taken_by_name IS NULL)),
    CONSTRAINT hand_over_other CHECK (taken_by IS NULL OR taken_by <> given_by),
    CONSTRAINT hand_over_period CHECK (taken_at IS NULL OR taken_at >= given_at)
);

-- What was open when it was given: an alert, or a check of somebody that was due at a time.
CREATE TABLE hand_over_matter (
    hand_over_id BINARY(16)  NOT NULL,
    position     INT         NOT NULL,
    kind         VARCHAR(20) CHARACTER SET ascii NOT NULL,
    person_id    BINARY(16)  NOT NULL,
    alert_id     BINARY(16)  NULL,
    due_at       DATETIME(6) NULL,
    PRIMARY KEY (hand_over_id, position),
    CONSTRAINT hand_over_matter_of FOREIGN KEY (hand_over_id) REFERENCES hand_over (id),
    CONSTRAINT hand_over_matter_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT hand_over_matter_alert FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT hand_over_matter_one CHECK ((alert_id IS NULL) <> (due_at IS NULL))
);
