-- The rules the field had to keep, by authority and day. A rule that is not here is not computed; numbers R1–R30 are
-- the rules of the domain, S1–S2 settled readings of them, I5 and I12 defaults that two invariants leave open.

SET @version = UNHEX('01795000000070008000000000000001');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'defaults', 'WORLD', NULL, '2019-12-01', NULL, '缺省规则', 'Defaults',
     '通行做法；没有主管部门规定时适用',
     'General practice; holds where no authority says otherwise', 'C');
SET @source_zh = '第0天为末次暴露（入境）的当地日历日，第N天内即满',
    @source_en = 'Day 0 is the site-zone date of the last exposure or entry; over during day N';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'day-count', 'ANY', 'DAY_ZERO', 'S1', 'C', @source_zh, @source_en);
SET @source_zh = '只有写明双采双检的版本才要求',
    @source_en = 'Required only where a version says so';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'double-sampling', 'ANY', 'no', 'S2', 'C', @source_zh, @source_en);
SET @source_zh = '被隔离者早晚各测一次体温、询问症状',
    @source_en = 'Temperature and symptoms of the isolated, morning and evening';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'check-times', 'ANY', '10:00,18:00', 'R7', 'B', @source_zh, @source_en);
SET @source_zh = '腋温37.3 °C及以上为发热',
    @source_en = 'Axillary temperature of 37.3 °C and above is a fever';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'fever-line', 'ANY', '37.30', 'R7', 'B', @source_zh, @source_en);
SET @source_zh = '通行做法；没有主管部门规定时适用',
    @source_en = 'General practice; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'fever-at-once-line', 'ANY', '38.50', 'R7', 'C', @source_zh, @source_en),
    (@version, 'fever-clear-line', 'ANY', '37.00', 'R7', 'C', @source_zh, @source_en);
SET @source_zh = '点内传播：最后一名阳性离开之日为第0天',
    @source_en = 'Transmission inside the site: day 0 is the day the last positive left';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'restarts-when-last-positive-left', 'ANY', 'yes', 'R8', 'B', @source_zh, @source_en);
SET @source_zh = '疫情处置期间核酸检测频次',
    @source_en = 'Test cadence in an outbreak';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'site-test-every-days', 'ANY', '1', 'R9', 'A', @source_zh, @source_en),
    (@version, 'street-with-cases-test-every-days', 'ANY', '1', 'R9', 'A', @source_zh, @source_en),
    (@version, 'street-with-cases-rounds', 'ANY', '3', 'R9', 'A', @source_zh, @source_en),
    (@version, 'other-street-test-every-days', 'ANY', '2', 'R9', 'A', @source_zh, @source_en);
SET @source_zh = '全员核酸检测组织：至少三轮，两天内至多五百万人',
    @source_en = 'Mass testing: at least three rounds, up to five million people in two days';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'mass-rounds-min', 'ANY', '3', 'R10', 'A', @source_zh, @source_en),
    (@version, 'mass-people-in-two-days', 'ANY', '5000000', 'R10', 'A', @source_zh, @source_en);
SET @source_zh = '集中隔离点设置标准',
    @source_en = 'Standard for setting up isolation sites';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'opening-requirements', 'ANY', 'SINGLE_ROOMS_WITH_BATHROOM,THREE_ZONES_TWO_PASSAGES,NO_SHARED_CENTRAL_AIR,TWO_ENTRANCES', 'R11', 'B', @source_zh, @source_en);
SET @source_zh = '未满14岁、孕妇、严重疾病、生活不能自理者不单独隔离',
    @source_en = 'Under 14, pregnant, seriously ill, not self-caring: not alone';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'not-alone-under-age', 'ANY', '14', 'R12', 'B', @source_zh, @source_en);
SET @source_zh = '集中隔离点组织架构',
    @source_en = 'Organisation of isolation sites';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'site-groups', 'ANY', 'DISINFECTION,HEALTH_OBSERVATION,LIAISON,SECURITY,LOGISTICS,CASE_TRANSFER,HUMANE_CARE,RESERVE_SHIFT', 'R13', 'A', @source_zh, @source_en);
SET @source_zh = '每50名被隔离者配2名医务人员，其他岗位为其3至4倍',
    @source_en = 'Two medical staff for 50 isolated; other posts three to four times as many';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'medical-staff-per-50', 'ANY', '2', 'R14', 'B', @source_zh, @source_en),
    (@version, 'other-staff-times-min', 'ANY', '3', 'R14', 'B', @source_zh, @source_en),
    (@version, 'other-staff-times-max', 'ANY', '4', 'R14', 'B', @source_zh, @source_en);
SET @source_zh = '深圳：三班八小时，14天工作、14天隔离、4至7天休整',
    @source_en = 'Shenzhen: three 8-hour shifts, 14 days of work, 14 of isolation, 4 to 7 of rest';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'shift-hours', 'ANY', '8', 'R15', 'B', @source_zh, @source_en),
    (@version, 'shifts-a-day', 'ANY', '3', 'R15', 'B', @source_zh, @source_en),
    (@version, 'loop-duty-days', 'ANY', '14', 'R15', 'B', @source_zh, @source_en),
    (@version, 'loop-isolation-days', 'ANY', '14', 'R15', 'B', @source_zh, @source_en),
    (@version, 'loop-rest-days-min', 'ANY', '4', 'R15', 'B', @source_zh, @source_en),
    (@version, 'loop-rest-days-max', 'ANY', '7', 'R15', 'B', @source_zh, @source_en);
SET @source_zh = '隔离病区与集中隔离点工作人员每天一检',
    @source_en = 'Staff of isolation wards and sites: daily';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'staff-test-every-days-site', 'ANY', '1', 'R17', 'A', @source_zh, @source_en);
SET @source_zh = '定点医院其他人员隔天一检，发热门诊和急诊每周两检',
    @source_en = 'Other staff of a designated hospital every second day; fever clinic and emergency twice a week';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'staff-test-every-days-hospital', 'ANY', '2', 'R17', 'B', @source_zh, @source_en),
    (@version, 'staff-tests-a-week-fever-clinic', 'ANY', '2', 'R17', 'B', @source_zh, @source_en);
SET @source_zh = '医务人员集中居住点管理要求',
    @source_en = 'Requirements for residences of medical staff';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'residence-test-every-hours', 'ANY', '24', 'R18', 'B', @source_zh, @source_en),
    (@version, 'residence-checks-a-day', 'ANY', '2', 'R18', 'B', @source_zh, @source_en),
    (@version, 'residence-rules', 'ANY', 'SINGLE_ROOMS,ONE_VEHICLE_TWO_POINTS_ONE_LINE,NO_GATHERINGS,NO_VISITS,NO_COURIERS', 'R18', 'B', @source_zh, @source_en);
SET @source_zh = '含氯消毒剂1000 mg/L、作用30分钟；空气每日2至3次',
    @source_en = 'Chlorine 1,000 mg/L for 30 minutes; air two to three times a day';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'disinfectant-mg-per-litre', 'ANY', '1000', 'R19', 'B', @source_zh, @source_en),
    (@version, 'disinfection-minutes', 'ANY', '30', 'R19', 'B', @source_zh, @source_en),
    (@version, 'surfaces-a-day-min', 'ANY', '1', 'R19', 'B', @source_zh, @source_en),
    (@version, 'air-a-day-min', 'ANY', '2', 'R19', 'B', @source_zh, @source_en),
    (@version, 'air-minutes', 'ANY', '30', 'R19', 'B', @source_zh, @source_en);
SET @source_zh = '环境采样：每周一次',
    @source_en = 'Environmental sampling: weekly';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'environment-sampling-every-days', 'ANY', '7', 'R20', 'B', @source_zh, @source_en),
    (@version, 'environment-sampling-points', 'ANY', 'LIFT_BUTTONS,SWITCHES,HANDLES,DESKS', 'R20', 'B', @source_zh, @source_en);
SET @source_zh = '每万人口20间隔离房储备',
    @source_en = '20 rooms for 10,000 inhabitants';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'reserve-rooms-per-10000', 'ANY', '20', 'R21', 'B', @source_zh, @source_en);
SET @source_zh = '二级防护，异常情况三级',
    @source_en = 'Level 2, in abnormal situations level 3';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'protection-level', 'ANY', '2', 'R22', 'B', @source_zh, @source_en),
    (@version, 'protection-level-abnormal', 'ANY', '3', 'R22', 'B', @source_zh, @source_en);
SET @source_zh = '首诊负责制',
    @source_en = 'First-contact responsibility';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'first-contact-keeps-case', 'ANY', 'yes', 'R25', 'B', @source_zh, @source_en);
SET @source_zh = '通行做法；没有主管部门规定时适用',
    @source_en = 'General practice; holds where no authority says otherwise';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'alert-acknowledge-minutes', 'ANY', '15', 'R27', 'C', @source_zh, @source_en),
    (@version, 'alert-recheck-minutes', 'ANY', '60', 'R27', 'C', @source_zh, @source_en),
    (@version, 'alert-steps', 'ANY', 'NURSE,SITE_MANAGER_AND_DOCTOR,COMMAND_CENTRE', 'R27', 'C', @source_zh, @source_en),
    (@version, 'rest-hours-min', 'ANY', '12', 'R28', 'C', @source_zh, @source_en),
    (@version, 'nights-running-max', 'ANY', '2', 'R28', 'C', @source_zh, @source_en),
    (@version, 'hours-a-fortnight-max', 'ANY', '80', 'R28', 'C', @source_zh, @source_en),
    (@version, 'contaminated-hours-max', 'ANY', '4', 'R29', 'C', @source_zh, @source_en),
    (@version, 'contaminated-gap-minutes', 'ANY', '30', 'R29', 'C', @source_zh, @source_en),
    (@version, 'room-area-min', 'ANY', '8', 'R30', 'C', @source_zh, @source_en),
    (@version, 'turnover-hours', 'ANY', '3', 'R30', 'C', @source_zh, @source_en),
    (@version, 'turnover-hours-after-positive', 'ANY', '24', 'R30', 'C', @source_zh, @source_en),
    (@version, 'turnover-sample', 'ANY', 'no', 'R30', 'C', @source_zh, @source_en),
    (@version, 'turnover-sample-after-positive', 'ANY', 'yes', 'R30', 'C', @source_zh, @source_en),
    (@version, 'bed-distance-min', 'ANY', '1', 'R30', 'C', @source_zh, @source_en);
SET @source_zh = '密接与次密接不住同层',
    @source_en = 'Close and secondary contacts do not share a floor';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'floor-apart-from', 'CLOSE_CONTACT', 'SECONDARY_CONTACT', 'I5', 'C', @source_zh, @source_en);
SET @source_zh = '补录时限',
    @source_en = 'How late a record may be made';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'backdating-hours-max', 'ANY', '72', 'I12', 'C', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000002');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'who-2021', 'WORLD', NULL, '2021-06-25', NULL, '世界卫生组织隔离指南', 'WHO considerations for quarantine',
     '世界卫生组织《COVID-19 接触者隔离的考虑》，2021年6月25日',
     'WHO, Considerations for quarantine of contacts of COVID-19 cases, 25 June 2021', 'A');
SET @source_zh = '世界卫生组织《COVID-19 接触者隔离的考虑》，2021年6月25日', @source_en = 'WHO, Considerations for quarantine of contacts of COVID-19 cases, 25 June 2021';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'days-central', 'CLOSE_CONTACT', '14', 'R26', 'A', @source_zh, @source_en),
    (@version, 'bed-distance-min', 'ANY', '1', 'R26', 'A', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000003');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'cn-8', 'NATION', NULL, '2021-05-11', '2022-06-28', '国家防控方案第八版', 'National protocol, 8th edition',
     '《新型冠状病毒肺炎防控方案（第八版）》，2021年5月',
     'Protocol for the Prevention and Control of COVID-19, 8th edition, May 2021', 'A');
SET @source_zh = '《新型冠状病毒肺炎防控方案（第八版）》，2021年5月', @source_en = 'Protocol for the Prevention and Control of COVID-19, 8th edition, May 2021';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'days-central', 'CLOSE_CONTACT', '14', 'R1', 'A', @source_zh, @source_en),
    (@version, 'days-central', 'ARRIVAL', '14', 'R1', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'CLOSE_CONTACT', '7', 'R1', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'ARRIVAL', '7', 'R1', 'A', @source_zh, @source_en),
    (@version, 'test-days', 'CLOSE_CONTACT', '1,4,7,14', 'R1', 'A', @source_zh, @source_en),
    (@version, 'test-days', 'ARRIVAL', '1,4,7,14', 'R1', 'A', @source_zh, @source_en),
    (@version, 'home-test-days', 'CLOSE_CONTACT', '2,7', 'R1', 'A', @source_zh, @source_en),
    (@version, 'home-test-days', 'ARRIVAL', '2,7', 'R1', 'A', @source_zh, @source_en),
    (@version, 'double-sampling', 'CLOSE_CONTACT', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'double-sampling', 'ARRIVAL', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'two-laboratories', 'CLOSE_CONTACT', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'two-laboratories', 'ARRIVAL', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'two-reagents', 'CLOSE_CONTACT', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'two-reagents', 'ARRIVAL', 'yes', 'R1', 'A', @source_zh, @source_en),
    (@version, 'specimen', 'ANY', 'NASOPHARYNGEAL', 'R1', 'A', @source_zh, @source_en),
    (@version, 'days-central', 'SECONDARY_CONTACT', '7', 'R2', 'B', @source_zh, @source_en),
    (@version, 'test-days', 'SECONDARY_CONTACT', '1,4,7', 'R2', 'B', @source_zh, @source_en),
    (@version, 'shortened-by-tests-of-contact', 'SECONDARY_CONTACT', '2', 'R2', 'B', @source_zh, @source_en),
    (@version, 'falls-back-to', 'SECONDARY_CONTACT', 'CLOSE_CONTACT', 'R2', 'B', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000004');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'cn-9', 'NATION', NULL, '2022-06-28', '2022-11-11', '国家防控方案第九版', 'National protocol, 9th edition',
     '《新型冠状病毒肺炎防控方案（第九版）》，2022年6月28日',
     'Protocol for the Prevention and Control of COVID-19, 9th edition, 28 June 2022', 'A');
SET @source_zh = '《新型冠状病毒肺炎防控方案（第九版）》，2022年6月28日', @source_en = 'Protocol for the Prevention and Control of COVID-19, 9th edition, 28 June 2022';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'days-central', 'CLOSE_CONTACT', '7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'days-central', 'ARRIVAL', '7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'CLOSE_CONTACT', '3', 'R3', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'ARRIVAL', '3', 'R3', 'A', @source_zh, @source_en),
    (@version, 'test-days', 'CLOSE_CONTACT', '1,2,3,5,7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'test-days', 'ARRIVAL', '1,2,3,5,7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'home-test-days', 'CLOSE_CONTACT', '3', 'R3', 'A', @source_zh, @source_en),
    (@version, 'home-test-days', 'ARRIVAL', '3', 'R3', 'A', @source_zh, @source_en),
    (@version, 'days-central', 'SECONDARY_CONTACT', '0', 'R3', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'SECONDARY_CONTACT', '7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'home-test-days', 'SECONDARY_CONTACT', '1,4,7', 'R3', 'A', @source_zh, @source_en),
    (@version, 'specimen', 'ANY', 'OROPHARYNGEAL', 'R3', 'A', @source_zh, @source_en),
    (@version, 'loop-home-days', 'ANY', '7', 'R16', 'A', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000005');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'cn-20-measures', 'NATION', NULL, '2022-11-11', NULL, '二十条优化措施', 'Twenty measures',
     '《关于进一步优化新冠肺炎疫情防控措施 科学精准做好防控工作的通知》，2022年11月11日',
     'Notice on further optimising COVID-19 prevention and control, 11 November 2022', 'A');
SET @source_zh = '《关于进一步优化新冠肺炎疫情防控措施 科学精准做好防控工作的通知》，2022年11月11日', @source_en = 'Notice on further optimising COVID-19 prevention and control, 11 November 2022';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'days-central', 'CLOSE_CONTACT', '5', 'R4', 'A', @source_zh, @source_en),
    (@version, 'days-central', 'ARRIVAL', '5', 'R4', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'CLOSE_CONTACT', '3', 'R4', 'A', @source_zh, @source_en),
    (@version, 'days-home', 'ARRIVAL', '3', 'R4', 'A', @source_zh, @source_en),
    (@version, 'test-days', 'CLOSE_CONTACT', '1,2,3,5', 'R4', 'B', @source_zh, @source_en),
    (@version, 'test-days', 'ARRIVAL', '1,2,3,5', 'R4', 'B', @source_zh, @source_en),
    (@version, 'home-test-days', 'CLOSE_CONTACT', '1,3', 'R4', 'B', @source_zh, @source_en),
    (@version, 'home-test-days', 'ARRIVAL', '1,3', 'R4', 'B', @source_zh, @source_en),
    (@version, 'environment-sampled-before-release', 'CLOSE_CONTACT', 'yes', 'R4', 'B', @source_zh, @source_en),
    (@version, 'environment-sampled-before-release', 'ARRIVAL', 'yes', 'R4', 'B', @source_zh, @source_en),
    (@version, 'specimen', 'ANY', 'OROPHARYNGEAL', 'R4', 'B', @source_zh, @source_en),
    (@version, 'loop-home-days', 'ANY', '5', 'R16', 'B', @source_zh, @source_en),
    (@version, 'loop-home-test-days', 'ANY', '1,3,5', 'R16', 'B', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000006');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'hunan-2021-08', 'PROVINCE', '43', '2021-08-01', '2022-06-28', '湖南省红黄码管理', 'Hunan, red and yellow codes',
     '湖南省红码、黄码人员管理通知，2021年8月',
     'Hunan notices on people with red and yellow codes, August 2021', 'B');
SET @source_zh = '湖南省红码、黄码人员管理通知，2021年8月', @source_en = 'Hunan notices on people with red and yellow codes, August 2021';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'days-central', 'RED_CODE', '14', 'R5', 'B', @source_zh, @source_en),
    (@version, 'test-days', 'RED_CODE', '1,3,7,10,14', 'R5', 'B', @source_zh, @source_en),
    (@version, 'days-central', 'YELLOW_CODE', '0', 'R5', 'B', @source_zh, @source_en),
    (@version, 'days-home', 'YELLOW_CODE', '7', 'R5', 'B', @source_zh, @source_en),
    (@version, 'days-self-monitoring', 'YELLOW_CODE', '7', 'R5', 'B', @source_zh, @source_en),
    (@version, 'home-test-days', 'YELLOW_CODE', '1,3,7,14', 'R5', 'B', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000007');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'zhuzhou-2021-07-30', 'CITY', '4302', '2021-07-30', '2021-08-02', '株洲市出城核酸24小时', 'Zhuzhou, exit with a test within 24 hours',
     '株洲市防控指挥部通告，2021年7月30日',
     'Zhuzhou command centre notice, 30 July 2021', 'A');
SET @source_zh = '株洲市防控指挥部通告，2021年7月30日', @source_en = 'Zhuzhou command centre notice, 30 July 2021';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'exit-test-hours-max', 'ANY', '24', 'R6', 'A', @source_zh, @source_en);

SET @version = UNHEX('01795000000070008000000000000008');
INSERT INTO protocol_version (id, code, scope, division, effective_from, effective_to, name_zh, name_en, source_zh, source_en, sureness) VALUES
    (@version, 'zhuzhou-2021-08-02', 'CITY', '4302', '2021-08-02', NULL, '株洲市出城核酸48小时', 'Zhuzhou, exit with a test within 48 hours',
     '株洲市防控指挥部通告，2021年8月2日',
     'Zhuzhou command centre notice, 2 August 2021', 'A');
SET @source_zh = '株洲市防控指挥部通告，2021年8月2日', @source_en = 'Zhuzhou command centre notice, 2 August 2021';
INSERT INTO protocol_rule (version_id, rule, risk_class, rule_value, number, sureness, source_zh, source_en) VALUES
    (@version, 'exit-test-hours-max', 'ANY', '48', 'R6', 'A', @source_zh, @source_en);
