-- How far ahead of the gateway's clock and of ours a reading's time may lie (settled reading 11).
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (UNHEX('01795000000070008000000000000001'), 'reading-ahead-minutes', 'ANY', '10', 'S11', 'C',
     '时间超前网关时钟或本系统时钟10分钟以上的读数先隔离待查', 'A reading more than 10 minutes ahead of its gateway or of us is set aside');
