-- On which day a test of the plan that was missed is to be made up (settled reading 2). Only ever added to: of the rows of one
-- person and planned day the last one stands, so that there is one plan or none; each names the one it replaces
-- (by one column: see patch_state). A row without a day takes back the one before it.
CREATE TABLE make_up_plan (
    id               BINARY(16)   NOT NULL,
    site_id          BINARY(16)   NOT NULL,
    stay_id          BINARY(16)   NOT NULL,
    person_id        BINARY(16)   NOT NULL,
    planned_on       DATE         NOT NULL COMMENT 'the planned day that was missed, by the calendar of the site',
    seq              INT          NOT NULL COMMENT 'of the person and planned day, from 1',
    replaces         INT          NULL COMMENT 'seq of the row that stood until then',
    make_up_on       DATE         NULL COMMENT 'the day of the make-up; none takes the plan back',
    reason           VARCHAR(300) CHARACTER SET utf8mb4 NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    recorded_by_name VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    link             VARBINARY(40) GENERATED ALWAYS AS (CONCAT(person_id, TO_DAYS(planned_on), '/', seq)) STORED,
    replaces_link    VARBINARY(40) GENERATED ALWAYS AS (CONCAT(person_id, TO_DAYS(planned_on), '/', replaces)) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY make_up_plan_one_stands (person_id, planned_on, seq),
    UNIQUE KEY make_up_plan_link (link),
    CONSTRAINT make_up_plan_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT make_up_plan_stay FOREIGN KEY (stay_id) REFERENCES stay (id),
    CONSTRAINT make_up_plan_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT make_up_plan_replaced FOREIGN KEY (replaces_link) REFERENCES make_up_plan (link),
    CONSTRAINT make_up_plan_in_turn CHECK ((seq = 1 AND replaces IS NULL AND make_up_on IS NOT NULL) OR (seq > 1 AND replaces IS NOT NULL AND replaces = seq - 1)),
    CONSTRAINT make_up_plan_later CHECK (make_up_on IS NULL OR (make_up_on > planned_on AND make_up_on <= planned_on + INTERVAL 365 DAY)),
    CONSTRAINT make_up_plan_says_why CHECK ((make_up_on IS NULL) = (reason IS NOT NULL))
);
