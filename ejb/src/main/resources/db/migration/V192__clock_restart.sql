-- The clock of an order is set (R8): from what to what, by whom and why. Only ever added to; the order itself holds what it
-- counts from now.
CREATE TABLE order_restart (
    id                BINARY(16)   NOT NULL,
    order_id          BINARY(16)   NOT NULL,
    seq               INT          NOT NULL,
    from_exposure_day DATE         NOT NULL,
    from_exposure_at  DATETIME(6)  NULL,
    from_clock_open   BOOLEAN      NOT NULL,
    exposure_day      DATE         NOT NULL,
    exposure_at       DATETIME(6)  NULL,
    clock_open        BOOLEAN      NOT NULL COMMENT 'the last positive is still inside: no day 0 yet',
    occurred_at       DATETIME(6)  NOT NULL,
    recorded_at       DATETIME(6)  NOT NULL,
    recorded_by       BINARY(16)   NOT NULL,
    reason            VARCHAR(500) CHARACTER SET utf8mb4 NULL COMMENT 'none where it follows from the last positive having left',
    PRIMARY KEY (id),
    UNIQUE KEY order_restart_seq (order_id, seq),
    CONSTRAINT order_restart_of FOREIGN KEY (order_id) REFERENCES isolation_order (id)
);

ALTER TABLE isolation_order ADD COLUMN restarts INT NOT NULL DEFAULT 0, ADD COLUMN clock_open BOOLEAN NOT NULL DEFAULT FALSE;

-- Whether somebody's clock holds after a positive was near: in question until a person decides. The row says how it stands;
-- who did what and when is in clock_restart_step.
CREATE TABLE clock_restart (
    id               BINARY(16)  NOT NULL,
    version          BIGINT      NOT NULL,
    investigation_id BINARY(16)  NOT NULL,
    site_id          BINARY(16)  NOT NULL,
    stay_id          BINARY(16)  NOT NULL,
    person_id        BINARY(16)  NOT NULL,
    order_id         BINARY(16)  NOT NULL,
    scope            VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the narrowest that holds the stay',
    exposure_day     DATE        NOT NULL COMMENT 'day 0 when it was proposed, as exposure_at',
    exposure_at      DATETIME(6) NULL,
    proposed_at      DATETIME(6) NOT NULL,
    state            VARCHAR(9)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day_zero         DATE        NULL COMMENT 'of a restart; none while the positive is inside',
    steps            INT         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY clock_restart_once (investigation_id, order_id),
    KEY clock_restart_order (order_id),
    KEY clock_restart_person (person_id),
    CONSTRAINT clock_restart_case FOREIGN KEY (investigation_id) REFERENCES investigation (id),
    CONSTRAINT clock_restart_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT clock_restart_stay FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT clock_restart_of FOREIGN KEY (person_id, order_id) REFERENCES isolation_order (person_id, id),
    CONSTRAINT clock_restart_scope CHECK (scope IN ('ROOM', 'DOOR', 'FLOOR', 'SITE')),
    CONSTRAINT clock_restart_state CHECK (state IN ('PROPOSED', 'RESTARTED', 'DISMISSED', 'WITHDRAWN')),
    CONSTRAINT clock_restart_day_zero CHECK (day_zero IS NULL OR state = 'RESTARTED')
);

CREATE TABLE clock_restart_step (
    restart_id  BINARY(16)   NOT NULL,
    seq         INT          NOT NULL,
    kind        VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day_zero    DATE         NULL,
    reason      VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    occurred_at DATETIME(6)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BINARY(16)   NOT NULL,
    by_name     VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (restart_id, seq),
    CONSTRAINT clock_restart_step_of FOREIGN KEY (restart_id) REFERENCES clock_restart (id),
    CONSTRAINT clock_restart_step_kind CHECK (kind IN ('PROPOSED', 'RESTARTED', 'DAY_ZERO', 'REOPENED', 'DISMISSED', 'WITHDRAWN')),
    CONSTRAINT clock_restart_step_day_zero CHECK (day_zero IS NULL OR kind IN ('RESTARTED', 'DAY_ZERO')),
    CONSTRAINT clock_restart_step_reason CHECK (reason IS NOT NULL OR kind IN ('PROPOSED', 'DAY_ZERO', 'REOPENED'))
);
