import { messages } from '../shared/i18n.ts';

/** Every rule a version may hold, and every word its value may be. A test finds them in the server's sources and misses none here. */
export const rules = messages({
  zh: {
    sections: { stay: '时长与计法', tests: '被隔离者的采样', checks: '健康监测', cadence: '场所与人群的检测频次', rooms: '房间', hygiene: '消毒与环境', staff: '工作人员', alerts: '告警与记录' },
    names: {
      'day-count': '天数计法', 'days-central': '集中隔离', 'days-home': '居家隔离', 'days-self-monitoring': '自我健康监测', 'restarts-when-last-positive-left': '点内传播：最后一名阳性离开后重新计算',
      'shortened-by-tests-of-contact': '密接者阴性达到次数即可缩短', 'falls-back-to': '条件不再满足时按此类管理',
      'test-days': '采样日', 'home-test-days': '居家期采样日', 'specimen': '标本', 'double-sampling': '双采双检', 'two-laboratories': '两家机构检测', 'two-reagents': '两种试剂', 'environment-sampled-before-release': '解除前环境采样', 'exit-test-hours-max': '离开前核酸有效期',
      'check-times': '测温时间', 'fever-line': '发热线', 'fever-at-once-line': '立即告警线', 'fever-clear-line': '退热线',
      'site-test-every-days': '隔离点检测间隔', 'street-with-cases-test-every-days': '有病例街道检测间隔', 'street-with-cases-rounds': '有病例街道检测轮次', 'other-street-test-every-days': '其他街道检测间隔', 'mass-rounds-min': '全员检测至少轮次', 'mass-people-in-two-days': '两天内全员检测人数',
      'opening-requirements': '开放条件', 'room-area-min': '房间最小面积', 'bed-distance-min': '床间最小距离', 'turnover-hours': '退房至可用', 'turnover-hours-after-positive': '阳性退房至可用', 'turnover-sample': '退房后环境采样', 'turnover-sample-after-positive': '阳性退房后环境采样',
      'floor-apart-from': '不与此类人员同层', 'not-alone-under-age': '未满此年龄不单独隔离', 'reserve-rooms-per-10000': '每万人储备房间',
      'disinfectant-mg-per-litre': '消毒液有效氯', 'disinfection-minutes': '消毒作用时间', 'surfaces-a-day-min': '物表每天消毒', 'air-a-day-min': '每天通风', 'air-minutes': '每次通风', 'environment-sampling-every-days': '环境采样间隔', 'environment-sampling-points': '环境采样点',
      'site-groups': '工作小组', 'medical-staff-per-50': '每50人配医务人员', 'other-staff-times-min': '其他岗位至少倍数', 'other-staff-times-max': '其他岗位至多倍数', 'protection-level': '防护级别', 'protection-level-abnormal': '异常情况防护级别', 'first-contact-keeps-case': '首诊负责',
      'shift-hours': '每班时长', 'shifts-a-day': '每天班次', 'loop-duty-days': '闭环工作', 'loop-isolation-days': '闭环隔离', 'loop-rest-days-min': '休整至少', 'loop-rest-days-max': '休整至多', 'loop-home-days': '居家健康监测', 'loop-home-test-days': '居家期采样日',
      'staff-test-every-days-site': '隔离点人员检测间隔', 'staff-test-every-days-hospital': '医院人员检测间隔', 'staff-tests-a-week-fever-clinic': '发热门诊每周检测', 'residence-test-every-hours': '驻地检测间隔', 'residence-checks-a-day': '驻地每天测温', 'residence-rules': '驻地管理要求',
      'rest-hours-min': '两班之间休息', 'nights-running-max': '连续夜班上限', 'hours-a-fortnight-max': '两周工时上限', 'contaminated-hours-max': '污染区连续时长上限', 'contaminated-gap-minutes': '两次进入污染区间隔',
      'alert-acknowledge-minutes': '告警确认时限', 'alert-recheck-minutes': '复测时限', 'alert-steps': '告警逐级上报', 'backdating-hours-max': '补录时限',
    },
    words: {
      DAY_ZERO: '末次暴露当日为第0天，第N天内即满', DAY_ONE: '末次暴露当日为第1天，第N天内即满', DAY_ZERO_COMPLETE: '末次暴露当日为第0天，满第N天之后', HOURS_24: '自末次暴露起每24小时一天',
      NASOPHARYNGEAL: '鼻咽拭子', OROPHARYNGEAL: '口咽拭子', yes: '是', no: '否',
      SINGLE_ROOMS_WITH_BATHROOM: '单间，独立卫生间', THREE_ZONES_TWO_PASSAGES: '三区两通道', NO_SHARED_CENTRAL_AIR: '不共用中央空调', TWO_ENTRANCES: '两个出入口', SINGLE_ROOMS: '单人单间', ONE_VEHICLE_TWO_POINTS_ONE_LINE: '一车、两点一线', NO_GATHERINGS: '不聚集', NO_VISITS: '不探访', NO_COURIERS: '不收快递',
      DISINFECTION: '消毒', HEALTH_OBSERVATION: '健康观察', LIAISON: '联络', SECURITY: '安保', LOGISTICS: '后勤', CASE_TRANSFER: '病例转运', HUMANE_CARE: '人文关怀', RESERVE_SHIFT: '预备班次', LIFT_BUTTONS: '电梯按钮', SWITCHES: '开关', HANDLES: '把手', DESKS: '桌面',
      NURSE: '护士', SITE_MANAGER_AND_DOCTOR: '隔离点负责人和医生', COMMAND_CENTRE: '指挥部',
      CLOSE_CONTACT: '密接', SECONDARY_CONTACT: '次密接', ARRIVAL: '入境', YELLOW_CODE: '黄码', RED_CODE: '红码', DISCHARGED: '出院后', OTHER: '其他', ANY: '所有人员',
    },
    comma: '、', arrow: ' → ', units: { days: (n: string) => `${n} 天`, hours: (n: string) => `${n} 小时`, minutes: (n: string) => `${n} 分钟`, dayList: (list: string) => `第 ${list} 天` },
  },
  en: {
    sections: { stay: 'How long, and counted how', tests: 'Samples of the isolated', checks: 'Health checks', cadence: 'Test cadence of places and masses', rooms: 'Rooms', hygiene: 'Disinfection and environment', staff: 'People who work here', alerts: 'Alerts and records' },
    names: {
      'day-count': 'How days are counted', 'days-central': 'Central isolation', 'days-home': 'Isolation at home', 'days-self-monitoring': 'Self-monitoring', 'restarts-when-last-positive-left': 'Transmission inside: starts anew when the last positive left',
      'shortened-by-tests-of-contact': 'Ends early when the contact tested negative this often', 'falls-back-to': 'Otherwise managed as',
      'test-days': 'Test days', 'home-test-days': 'Test days at home', 'specimen': 'Specimen', 'double-sampling': 'Double sampling', 'two-laboratories': 'Two laboratories', 'two-reagents': 'Two reagents', 'environment-sampled-before-release': 'Environment sampled before release', 'exit-test-hours-max': 'Exit test not older than',
      'check-times': 'Temperature taken at', 'fever-line': 'Fever line', 'fever-at-once-line': 'Alert at once from', 'fever-clear-line': 'Fever over below',
      'site-test-every-days': 'Sites tested every', 'street-with-cases-test-every-days': 'Streets with cases tested every', 'street-with-cases-rounds': 'Rounds in streets with cases', 'other-street-test-every-days': 'Other streets tested every', 'mass-rounds-min': 'Rounds of mass testing at least', 'mass-people-in-two-days': 'People tested in two days',
      'opening-requirements': 'Needed to open', 'room-area-min': 'Room at least', 'bed-distance-min': 'Beds apart at least', 'turnover-hours': 'Ready after vacating', 'turnover-hours-after-positive': 'Ready after a positive', 'turnover-sample': 'Environmental sample after vacating', 'turnover-sample-after-positive': 'Environmental sample after a positive',
      'floor-apart-from': 'Not on one floor with', 'not-alone-under-age': 'Not alone under the age of', 'reserve-rooms-per-10000': 'Reserve rooms for 10,000 people',
      'disinfectant-mg-per-litre': 'Available chlorine', 'disinfection-minutes': 'Disinfectant acts for', 'surfaces-a-day-min': 'Surfaces disinfected a day', 'air-a-day-min': 'Aired a day', 'air-minutes': 'Aired each time for', 'environment-sampling-every-days': 'Environment sampled every', 'environment-sampling-points': 'Sampling points',
      'site-groups': 'Working groups', 'medical-staff-per-50': 'Medical staff for 50 people', 'other-staff-times-min': 'Other posts at least, times', 'other-staff-times-max': 'Other posts at most, times', 'protection-level': 'Protection level', 'protection-level-abnormal': 'Protection level if abnormal', 'first-contact-keeps-case': 'First contact keeps the case',
      'shift-hours': 'Length of a shift', 'shifts-a-day': 'Shifts a day', 'loop-duty-days': 'Closed loop: duty', 'loop-isolation-days': 'Closed loop: isolation', 'loop-rest-days-min': 'Rest at least', 'loop-rest-days-max': 'Rest at most', 'loop-home-days': 'Health monitoring at home', 'loop-home-test-days': 'Test days at home (staff)',
      'staff-test-every-days-site': 'Site staff tested every', 'staff-test-every-days-hospital': 'Hospital staff tested every', 'staff-tests-a-week-fever-clinic': 'Fever clinic tests a week', 'residence-test-every-hours': 'Residence tested every', 'residence-checks-a-day': 'Residence: temperature a day', 'residence-rules': 'Residence rules',
      'rest-hours-min': 'Rest between shifts', 'nights-running-max': 'Nights running at most', 'hours-a-fortnight-max': 'Work in two weeks at most', 'contaminated-hours-max': 'In the contaminated zone at most', 'contaminated-gap-minutes': 'Between two entries into it',
      'alert-acknowledge-minutes': 'Alert taken within', 'alert-recheck-minutes': 'Rechecked within', 'alert-steps': 'Alert goes on to', 'backdating-hours-max': 'Recorded late by at most',
    },
    words: {
      DAY_ZERO: 'last exposure is day 0; over during day N', DAY_ONE: 'last exposure is day 1; over during day N', DAY_ZERO_COMPLETE: 'last exposure is day 0; over after day N', HOURS_24: 'blocks of 24 hours from the last exposure',
      NASOPHARYNGEAL: 'nasopharyngeal swab', OROPHARYNGEAL: 'oropharyngeal swab', yes: 'yes', no: 'no',
      SINGLE_ROOMS_WITH_BATHROOM: 'single rooms with a bathroom', THREE_ZONES_TWO_PASSAGES: 'three zones, two passages', NO_SHARED_CENTRAL_AIR: 'no shared central air', TWO_ENTRANCES: 'two entrances', SINGLE_ROOMS: 'single rooms', ONE_VEHICLE_TWO_POINTS_ONE_LINE: 'one vehicle, two points, one line', NO_GATHERINGS: 'no gatherings', NO_VISITS: 'no visits', NO_COURIERS: 'no couriers',
      DISINFECTION: 'disinfection', HEALTH_OBSERVATION: 'health observation', LIAISON: 'liaison', SECURITY: 'security', LOGISTICS: 'logistics', CASE_TRANSFER: 'case transfer', HUMANE_CARE: 'humane care', RESERVE_SHIFT: 'reserve shift', LIFT_BUTTONS: 'lift buttons', SWITCHES: 'switches', HANDLES: 'handles', DESKS: 'desks',
      NURSE: 'nurse', SITE_MANAGER_AND_DOCTOR: 'site manager and doctor', COMMAND_CENTRE: 'command centre',
      CLOSE_CONTACT: 'close contacts', SECONDARY_CONTACT: 'secondary contacts', ARRIVAL: 'arrivals', YELLOW_CODE: 'yellow code', RED_CODE: 'red code', DISCHARGED: 'after discharge', OTHER: 'others', ANY: 'everybody',
    },
    comma: ', ', arrow: ' → ', units: { days: (n: string) => `${n} ${n === '1' ? 'day' : 'days'}`, hours: (n: string) => `${n} ${n === '1' ? 'hour' : 'hours'}`, minutes: (n: string) => `${n} min`, dayList: (list: string) => `${list.includes(',') ? 'days' : 'day'} ${list}` },
  },
});
