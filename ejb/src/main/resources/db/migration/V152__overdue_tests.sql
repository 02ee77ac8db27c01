ALTER TABLE episode DROP CONSTRAINT episode_kind;
ALTER TABLE episode ADD CONSTRAINT episode_kind CHECK (kind IN ('FEVER', 'RELATIVE_FEVER', 'OFF_BODY', 'LOW_BATTERY', 'SILENCE', 'MISSED_CHECK',
    'OVERDUE_TEST'));

-- When the planned tests of a site are looked at next; written while the site's readings are locked.
CREATE TABLE test_watch (
    site_id   BINARY(16) NOT NULL,
    next_look BIGINT     NOT NULL COMMENT 'second of the epoch',
    PRIMARY KEY (site_id),
    CONSTRAINT test_watch_site FOREIGN KEY (site_id) REFERENCES site (id)
);
