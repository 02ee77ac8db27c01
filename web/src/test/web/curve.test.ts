import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { current, curveOf, nearest, type Told } from '../../main/web/curve/curve.ts';
import { Scale } from '../../main/web/curve/scale.ts';
import { between, degrees, moved, span, ticks, within, zoomed } from '../../main/web/curve/view.ts';

const zone = 'Asia/Shanghai', hour = 3_600_000, day = 24 * hour;
/** Midnight at the site. */
const midnight = Date.parse('2021-08-08T16:00:00Z');
const limits = { from: midnight - 14 * day, to: midnight + day };

const told = (more: Partial<Told>): Told => ({ from: '2021-08-08T16:00:00Z', to: '2021-08-09T16:00:00Z', zone, feverLine: 3730, atOnceLine: 3850, stretches: [], blanks: [],
  days: [], wears: [], manuals: [], episodes: [], latest: null, usual: null, ...more });

test('zooming keeps what lies under the pointer where it is', () => {
  const view = { from: midnight, to: midnight + 8 * hour };
  const closer = zoomed(view, 0.5, midnight + 2 * hour, limits);
  assert.equal(span(closer), 4 * hour);
  assert.equal((midnight + 2 * hour - closer.from) / span(closer), 0.25);
});

test('a view keeps its length at the edge, and is never shorter than half an hour or longer than there is', () => {
  assert.deepEqual(moved({ from: limits.to - 2 * hour, to: limits.to }, hour, limits), { from: limits.to - 2 * hour, to: limits.to });
  assert.deepEqual(moved({ from: limits.from, to: limits.from + hour }, -day, limits), { from: limits.from, to: limits.from + hour });
  assert.equal(span(zoomed({ from: midnight, to: midnight + hour }, 0.01, midnight, limits)), hour / 2);
  assert.deepEqual(within({ from: 0, to: limits.to + day * 100 }, limits), limits);
});

test('a glide begins and ends where it should', () => {
  const one = { from: 0, to: 10 }, other = { from: 100, to: 400 };
  assert.deepEqual(between(one, other, 0), one);
  assert.deepEqual(between(one, other, 1), other);
  assert.ok(between(one, other, 0.5).from === 50);
});

test('marks stand on round hours of the site and say where a day begins', () => {
  const marks = ticks({ from: midnight - hour, to: midnight + 11 * hour }, 8, zone);
  assert.deepEqual(marks.map(({ at }) => (at - midnight) / hour), [0, 2, 4, 6, 8, 10]);
  assert.deepEqual(marks.map((mark) => mark.day), [true, false, false, false, false, false]);
});

test('over two weeks only days are marked, and no more than fit', () => {
  const marks = ticks({ from: midnight - 14 * day, to: midnight }, 5, zone);
  assert.ok(marks.length <= 5 && marks.length > 2 && marks.every((mark) => mark.day));
});

test('marks follow the wall clock over a change of time', () => {
  const berlin = Date.parse('2021-10-30T22:00:00Z');
  assert.equal(ticks({ from: berlin, to: berlin + 3 * day }, 3, 'Europe/Berlin').filter((mark) => mark.day).length, 3);
});

test('the scale of degrees is never so narrow that noise looks like a fever', () => {
  assert.deepEqual(degrees([3650, 3660]), { low: 3580, high: 3880 });
  assert.deepEqual(degrees([]), { low: 3580, high: 3880 });
  assert.ok(degrees([3410, 4200]).low < 3410 && degrees([3410, 4200]).high > 4200);
});

test('the line takes one point on either side along, so that it runs to the edge', () => {
  const scale = new Scale({ from: 100, to: 200 }, { low: 3600, high: 3800 }, { left: 0, right: 100, top: 0, bottom: 200 });
  const points = [0, 90, 150, 210, 400].map((at) => ({ at, centi: 3700 }));
  assert.equal(scale.path([points]), 'M-10.0 100.0L50.0 100.0L110.0 100.0');
  assert.equal(scale.path([[{ at: 150, centi: 3700 }]]), 'M50.0 100.0h.01');
  assert.equal(scale.path([[{ at: 20, centi: 3700 }], [{ at: 220, centi: 3700 }]]), '');
  assert.equal(Math.round(scale.at(scale.x(137))), 137);
  assert.deepEqual(scale.clipped(50, 150), { x: 0, width: 50 });
  assert.equal(scale.clipped(10, 90), undefined);
});

test('the temperature now is the end of the line, unless the patch has come off or fallen silent', () => {
  const stretches = [{ start: '2021-08-09T01:00:00Z', seconds: [0, 60], centi: [3650, 3660] }];
  const at = Date.parse('2021-08-09T01:30:00Z');
  assert.equal(current(told({ stretches, latest: { at: '2021-08-09T01:01:00Z', centi: 3660, battery: 80 } }), at)?.centi, 3660);
  assert.equal(current(told({ stretches, latest: { at: '2021-08-09T01:20:00Z', centi: 2900, battery: 80 } }), at), undefined);
  assert.equal(current(told({ stretches, latest: { at: '2021-08-09T01:01:00Z', centi: 3660, battery: 80 } }), at + 2 * hour), undefined);
  assert.equal(current(told({}), at), undefined);
});

test('a finger finds the nearest reading, and none that is far away', () => {
  const points = curveOf(told({ stretches: [{ start: '2021-08-08T16:00:00Z', seconds: [0, 60, 120], centi: [3650, 3660, 3670] }] })).stretches[0]!;
  assert.equal(nearest(points, midnight + 80_000, 60_000)?.centi, 3660);
  assert.equal(nearest(points, midnight + 800_000, 60_000), undefined);
  assert.equal(nearest([], midnight, 60_000), undefined);
});
