-- Who counts as a contact of a positive at a site, and whose clock is put in question (R8, settled readings 5 and 7).
SET @version = UNHEX('01795000000070008000000000000001');
SET @source_zh = '阳性样本采集前72小时（发病更早的从发病起算），前闭后开',
    @source_en = 'The 72 hours that end when the positive sample was collected, or at onset if earlier; half-open';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'contact-window-hours', 'ANY', '72', 'S7', 'C', @source_zh, @source_en);
SET @source_zh = '通行做法：同一走廊相邻、正对及斜对的房门',
    @source_en = 'General practice: the next doors of a corridor, on both of its sides';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'contact-door-distance', 'ANY', '1', 'R8', 'C', @source_zh, @source_en);
SET @source_zh = '通行做法：同室、邻门、同层者的天数存疑，由负责人决定是否重新计算；全点重新计算由人提出',
    @source_en = 'General practice: room, next doors and floor are in question until a person decides; the whole site is proposed by a person';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'restart-proposed-for', 'ANY', 'ROOM,DOOR,FLOOR', 'R8', 'C', @source_zh, @source_en);
