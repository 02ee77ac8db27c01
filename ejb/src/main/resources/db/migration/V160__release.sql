-- A release is a provable decision (invariant 6): a dated, signed row with all it rested on. A stay under an isolation order ends as
-- released only with such a row, which a key and a check keep; releases by hand from before stay on record as what they were.

-- Two people answer for what the rules do not give: a site manager or coordinator, and a doctor, each by their password.
CREATE TABLE release_override (
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    stay_id     BINARY(16)   NOT NULL,
    site_id     BINARY(16)   NOT NULL,
    reason      VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
    signatures  INT          NOT NULL,
    answers_for TEXT         CHARACTER SET utf8mb4 NULL COMMENT 'what was unmet when the second signed',
    recorded_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY release_override_of (id, stay_id),
    KEY release_override_stay (stay_id, recorded_at),
    CONSTRAINT release_override_about FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT release_override_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT release_override_reason CHECK (CHAR_LENGTH(TRIM(reason)) > 0),
    CONSTRAINT release_override_signed CHECK (signatures IN (1, 2) AND (signatures = 2) = (answers_for IS NOT NULL))
);

CREATE TABLE release_signature (
    override_id BINARY(16)  NOT NULL,
    seq         INT         NOT NULL,
    user_id     BINARY(16)  NOT NULL,
    user_name   VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    role        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    side        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (CASE WHEN role = 'DOCTOR' THEN 'DOCTOR' ELSE 'SITE' END) STORED,
    signed_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (override_id, seq),
    UNIQUE KEY release_signature_two_users (override_id, user_id),
    UNIQUE KEY release_signature_two_sides (override_id, side),
    CONSTRAINT release_signature_of FOREIGN KEY (override_id) REFERENCES release_override (id),
    CONSTRAINT release_signature_role CHECK (role IN ('SITE_MANAGER', 'LOOP_COORDINATOR', 'DOCTOR')),
    CONSTRAINT release_signature_seq CHECK (seq IN (1, 2))
);

CREATE TABLE stay_release (
    id                  BINARY(16)   NOT NULL,
    stay_id             BINARY(16)   NOT NULL,
    site_id             BINARY(16)   NOT NULL,
    person_id           BINARY(16)   NOT NULL,
    order_id            BINARY(16)   NOT NULL,
    decision            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    override_id         BINARY(16)   NULL,
    protocol_version_id BINARY(16)   NULL COMMENT 'none where no version has a rule for the class',
    leads_to            VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    eligible_since      DATETIME(6)  NULL,
    evidence            MEDIUMTEXT   CHARACTER SET utf8mb4 NOT NULL COMMENT 'every rule, what it found and what it rested on',
    recorded_at         DATETIME(6)  NOT NULL,
    recorded_by         BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY stay_release_of (id, stay_id),
    KEY stay_release_stay (stay_id, recorded_at),
    KEY stay_release_site (site_id, recorded_at),
    CONSTRAINT stay_release_about FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT stay_release_at FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT stay_release_whose FOREIGN KEY (person_id, order_id) REFERENCES isolation_order (person_id, id),
    CONSTRAINT stay_release_by_override FOREIGN KEY (override_id, stay_id) REFERENCES release_override (id, stay_id),
    CONSTRAINT stay_release_under FOREIGN KEY (protocol_version_id) REFERENCES protocol_version (id),
    CONSTRAINT stay_release_decision CHECK (decision IN ('ELIGIBLE', 'OVERRIDDEN') AND (decision = 'OVERRIDDEN') = (override_id IS NOT NULL)),
    CONSTRAINT stay_release_leads_to CHECK (leads_to IN ('HOME_MONITORING', 'SELF_MONITORING', 'END', 'HOSPITAL'))
);

ALTER TABLE stay
    ADD COLUMN release_id       BINARY(16) NULL,
    ADD COLUMN released_by_hand BOOLEAN    NOT NULL DEFAULT FALSE COMMENT 'before decisions were kept';

UPDATE stay SET released_by_hand = TRUE WHERE ending = 'RELEASED' AND order_id IS NOT NULL;

ALTER TABLE stay
    ADD UNIQUE KEY stay_released_by_one (release_id),
    ADD CONSTRAINT stay_released_by FOREIGN KEY (release_id, id) REFERENCES stay_release (id, stay_id),
    ADD CONSTRAINT stay_release_proved CHECK (ending IS NULL OR ending <> 'RELEASED' OR order_id IS NULL OR release_id IS NOT NULL OR released_by_hand),
    ADD CONSTRAINT stay_release_ends CHECK (release_id IS NULL OR ending = 'RELEASED');

ALTER TABLE stay_step
    ADD COLUMN release_id BINARY(16) NULL;

ALTER TABLE stay_step DROP CONSTRAINT stay_step_release;

ALTER TABLE stay_step
    ADD CONSTRAINT stay_step_released_by FOREIGN KEY (release_id, stay_id) REFERENCES stay_release (id, stay_id),
    ADD CONSTRAINT stay_step_release CHECK (kind <> 'RELEASED' OR is_override OR release_id IS NOT NULL);

-- The close contact through whom somebody is a secondary one (R2). A later row corrects an earlier one.
CREATE TABLE linked_contact (
    id               BINARY(16)  NOT NULL,
    order_id         BINARY(16)  NOT NULL,
    contact_order_id BINARY(16)  NOT NULL,
    recorded_at      DATETIME(6) NOT NULL,
    recorded_by      BINARY(16)  NOT NULL,
    PRIMARY KEY (id),
    KEY linked_contact_of (order_id, recorded_at),
    CONSTRAINT linked_contact_order FOREIGN KEY (order_id) REFERENCES isolation_order (id),
    CONSTRAINT linked_contact_contact FOREIGN KEY (contact_order_id) REFERENCES isolation_order (id),
    CONSTRAINT linked_contact_other CHECK (contact_order_id <> order_id)
);

-- What is to be settled for the way home, once each: the community's confirmation, a vehicle.
CREATE TABLE release_task (
    id          BINARY(16)   NOT NULL,
    stay_id     BINARY(16)   NOT NULL,
    task        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note        VARCHAR(200) CHARACTER SET utf8mb4 NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY release_task_once (stay_id, task),
    CONSTRAINT release_task_of FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT release_task_known CHECK (task IN ('COMMUNITY', 'VEHICLE'))
);
