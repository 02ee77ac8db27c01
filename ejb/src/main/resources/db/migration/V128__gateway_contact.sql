-- How gateways stand is read from the deliveries of the last day.
ALTER TABLE delivery ADD KEY delivery_of_gateway_at (gateway_id, received_at);

SET @source_zh = '通行做法；没有主管部门规定时适用',
    @source_en = 'General practice; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (UNHEX('01795000000070008000000000000001'), 'gateway-silence-minutes', 'ANY', '10', 'S9', 'C', @source_zh, @source_en),
    (UNHEX('01795000000070008000000000000001'), 'gateway-lag-minutes', 'ANY', '15', 'S9', 'C', @source_zh, @source_en);
