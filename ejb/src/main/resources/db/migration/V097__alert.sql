-- How many alerts a site had on a day; the row is locked while the next number is taken.
CREATE TABLE alert_number (
    site_id BINARY(16) NOT NULL,
    day     DATE       NOT NULL,
    last    INT        NOT NULL,
    PRIMARY KEY (site_id, day),
    CONSTRAINT alert_number_site FOREIGN KEY (site_id) REFERENCES site (id)
);

-- Somebody is to look after an episode: exactly one for each (invariant 8). The row says how it stands; who did what and
-- when is in alert_step. due_at: when it is handed on if nobody acts, NULL when it is not.
CREATE TABLE alert (
    id              BINARY(16)  NOT NULL,
    version         BIGINT      NOT NULL,
    site_id         BINARY(16)  NOT NULL,
    person_id       BINARY(16)  NOT NULL,
    episode_id      BINARY(16)  NOT NULL,
    kind            VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day             DATE        NOT NULL,
    number          INT         NOT NULL,
    state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level           INT         NOT NULL COMMENT '0: the first of the steps of the protocol',
    holder          BINARY(16)  NULL,
    holder_name     VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    found           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    raised_at       DATETIME(6) NOT NULL,
    acknowledged_at DATETIME(6) NULL,
    rechecked_at    DATETIME(6) NULL,
    closed_at       DATETIME(6) NULL,
    due_at          DATETIME(6) NULL,
    steps           INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY alert_of_episode (episode_id),
    UNIQUE KEY alert_shown_number (site_id, day, number),
    KEY alert_at_site (site_id, closed_at),
    KEY alert_due (due_at),
    CONSTRAINT alert_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT alert_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT alert_episode FOREIGN KEY (episode_id) REFERENCES episode (id),
    CONSTRAINT alert_state CHECK (state IN ('RAISED', 'ACKNOWLEDGED', 'CONFIRMED', 'CLOSED')),
    CONSTRAINT alert_found CHECK (found IS NULL OR found IN ('CONFIRMED', 'REFUTED')),
    CONSTRAINT alert_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CONSTRAINT alert_closed_is_not_due CHECK (closed_at IS NULL OR due_at IS NULL),
    CONSTRAINT alert_confirmed CHECK (state <> 'CONFIRMED' OR found = 'CONFIRMED'),
    CONSTRAINT alert_held CHECK (state NOT IN ('ACKNOWLEDGED', 'CONFIRMED') OR (holder IS NOT NULL AND acknowledged_at IS NOT NULL))
);

-- What happened to an alert, signed (invariant 12); only ever added to.
CREATE TABLE alert_step (
    alert_id         BINARY(16)   NOT NULL,
    seq              INT          NOT NULL,
    kind             VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at      DATETIME(6)  NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    by_name          VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    level            INT          NOT NULL,
    method           VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    centi            INT          NULL COMMENT 'hundredths of a degree',
    found            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason           VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    protocol_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (alert_id, seq),
    CONSTRAINT alert_step_of FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT alert_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'RECHECKED', 'ESCALATED', 'ENDED', 'CLOSED')),
    CONSTRAINT alert_step_found CHECK ((kind = 'RECHECKED') = (found IS NOT NULL)),
    CONSTRAINT alert_step_method CHECK (method IS NULL OR kind = 'RECHECKED'),
    CONSTRAINT alert_step_reason CHECK (kind <> 'CLOSED' OR reason IS NOT NULL)
);

-- Somebody with a confirmed fever is to go to a hospital. One request of a person is open at a time.
CREATE TABLE transfer_request (
    id           BINARY(16)   NOT NULL,
    site_id      BINARY(16)   NOT NULL,
    person_id    BINARY(16)   NOT NULL,
    alert_id     BINARY(16)   NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    requested_by BINARY(16)   NOT NULL,
    reason       VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    withdrawn_at DATETIME(6)  NULL,
    withdrawn_by BINARY(16)   NULL,
    withdrawn_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    open_person  BINARY(16) GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN person_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY transfer_request_open (open_person),
    KEY transfer_request_of_person (person_id, requested_at),
    CONSTRAINT transfer_request_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT transfer_request_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT transfer_request_alert FOREIGN KEY (alert_id) REFERENCES alert (id),
    CONSTRAINT transfer_request_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
