-- When the checks of a site are looked at next; written while the site's readings are locked.
CREATE TABLE check_watch (
    site_id   BINARY(16) NOT NULL,
    next_look BIGINT     NOT NULL COMMENT 'second of the epoch',
    PRIMARY KEY (site_id),
    CONSTRAINT check_watch_site FOREIGN KEY (site_id) REFERENCES site (id)
);

ALTER TABLE episode ADD KEY episode_of_kind (site_id, kind, onset);

INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (UNHEX('01795000000070008000000000000001'), 'check-overdue-minutes', 'ANY', '30', 'R7', 'C',
     '早晚测温到时未测先列为当日任务，再过30分钟仍未测则升级',
     'A morning or evening check that is due and not made is a task of the day; 30 minutes later it is handed on');
