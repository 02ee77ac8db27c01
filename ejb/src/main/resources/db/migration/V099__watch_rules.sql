-- How readings are judged: when a temperature is a fever, a patch off the body, a battery low, a patch silent.
-- The lines of the fever itself stand with the other defaults; S8 and S9 are settled readings of the rules.

SET @version = UNHEX('01795000000070008000000000000001');
SET @source_zh = '体温贴：连续10分钟达到发热线；手测：两次，至少相隔10分钟；中断2小时不再连续；低于退热线60分钟为退热',
    @source_en = 'Patch: an unbroken run of 10 minutes at the line; by hand: two, at least 10 minutes apart; a gap of 2 hours breaks a run; over after 60 minutes below';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'fever-sustained-minutes', 'ANY', '10', 'S8', 'C', @source_zh, @source_en),
    (@version, 'fever-clear-minutes', 'ANY', '60', 'S8', 'C', @source_zh, @source_en),
    (@version, 'fever-manual-apart-minutes-min', 'ANY', '10', 'S8', 'C', @source_zh, @source_en),
    (@version, 'fever-gap-minutes', 'ANY', '120', 'S8', 'C', @source_zh, @source_en);
SET @source_zh = '早晚两次相邻测温视为同一次发热',
    @source_en = 'Two neighbouring morning and evening checks are of one fever';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'fever-manual-apart-minutes-max', 'ANY', '1440', 'S8', 'C', @source_zh, @source_en);
SET @source_zh = '高于本人72小时内同时段中位数0.8 °C；回落至0.5 °C以内60分钟解除',
    @source_en = '0.8 °C above the own median of 72 hours at the same hour; over after 60 minutes below 0.5 °C above it';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'relative-fever-rise', 'ANY', '0.80', 'S8', 'C', @source_zh, @source_en),
    (@version, 'relative-fever-clear-rise', 'ANY', '0.50', 'S8', 'C', @source_zh, @source_en),
    (@version, 'relative-fever-history-hours', 'ANY', '72', 'S8', 'C', @source_zh, @source_en),
    (@version, 'relative-fever-readings-min', 'ANY', '60', 'S8', 'C', @source_zh, @source_en);
SET @source_zh = '34.00以下为脱落，43.00以上为设备故障；5分钟内骤降超过1.5或与室温相差0.5以内为脱落；贴上后预热15分钟',
    @source_en = 'Below 34.00 off the body, above 43.00 a device fault; off as well after a fall of more than 1.5 within 5 minutes or within 0.5 of the air; 15 minutes of warm-up';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'off-body-line', 'ANY', '34.00', 'S9', 'C', @source_zh, @source_en),
    (@version, 'device-fault-line', 'ANY', '43.00', 'S9', 'C', @source_zh, @source_en),
    (@version, 'off-body-fall', 'ANY', '1.50', 'S9', 'C', @source_zh, @source_en),
    (@version, 'off-body-fall-minutes', 'ANY', '5', 'S9', 'C', @source_zh, @source_en),
    (@version, 'off-body-air', 'ANY', '0.50', 'S9', 'C', @source_zh, @source_en),
    (@version, 'warm-up-minutes', 'ANY', '15', 'S9', 'C', @source_zh, @source_en);
SET @source_zh = '体温贴2小时无数据为失联；脱落读数也算有数据',
    @source_en = 'A patch is silent after 2 hours without a reading; off-body readings are a sign of life';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'silence-minutes', 'ANY', '120', 'S9', 'C', @source_zh, @source_en);
SET @source_zh = '通行做法；没有主管部门规定时适用',
    @source_en = 'General practice; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'off-body-sustained-minutes', 'ANY', '2', 'R27', 'C', @source_zh, @source_en),
    (@version, 'off-body-clear-minutes', 'ANY', '10', 'R27', 'C', @source_zh, @source_en),
    (@version, 'battery-low-percent', 'ANY', '20', 'R27', 'C', @source_zh, @source_en),
    (@version, 'battery-ok-percent', 'ANY', '30', 'R27', 'C', @source_zh, @source_en),
    (@version, 'refutation-quiet-minutes', 'ANY', '120', 'R27', 'C', @source_zh, @source_en);
