-- How long a transfer may wait at each point before it counts as overdue.
SET @version = UNHEX('01795000000070008000000000000001');
SET @source_zh = '通行做法；没有主管部门规定时适用',
    @source_en = 'General practice; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'transfer-decision-minutes', 'ANY', '30', 'R25', 'C', @source_zh, @source_en),
    (@version, 'transfer-transport-minutes', 'ANY', '60', 'R25', 'C', @source_zh, @source_en),
    (@version, 'transfer-journey-minutes', 'ANY', '120', 'R25', 'C', @source_zh, @source_en),
    (@version, 'transfer-completion-minutes', 'ANY', '60', 'R25', 'C', @source_zh, @source_en);
