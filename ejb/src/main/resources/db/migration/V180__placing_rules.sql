-- What makes one way of placing people better than another, in points that are only compared with each other, and how long
-- a proposal may be looked for.
SET @version = UNHEX('01795000000070008000000000000001');
SET @source_zh = '集体安置的取舍（分值只作相互比较）：家人就近、老人低层、同类同层、少开楼层、为例外留房、少改动；没有主管部门规定时适用',
    @source_en = 'How a joint placement is weighed, in points that are only compared: families near, the elderly low, floors kept by class, few floors opened, rooms kept for exceptions, few changes; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'placing-family-door', 'ANY', '4', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-family-floor', 'ANY', '80', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-elderly-floor', 'ANY', '10', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-elderly-age', 'ANY', '65', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-class-on-floor', 'ANY', '60', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-unkept-floor', 'ANY', '6', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-opened-floor', 'ANY', '40', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-spare-bed', 'ANY', '5', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-moved', 'ANY', '30', 'R11', 'C', @source_zh, @source_en),
    (@version, 'placing-seconds-max', 'ANY', '8', 'R11', 'C', @source_zh, @source_en);
