import { nothing, svg, type SVGTemplateResult } from 'lit';
import { count } from '../shared/dates.ts';
import { say } from './messages.ts';
import type { SiteForecast } from './forecast.ts';

/** What a date on the axis needs, in pixels. */
const tickRoom = 46;
const left = 40, top = 22, foot = 28;

export interface Drawn {
  forecast: SiteForecast;
  width: number;
  height: number;
  /** The day that is pointed at. */
  chosen: number;
}

/** Where a day is on the picture, and which day a place is on: now stands left of the first. */
export function across(width: number, right: number, days: number): { x: (day: number) => number; at: (x: number) => number } {
  const step = (width - left - right) / days;
  return { x: (day) => left + (day + 1) * step, at: (x) => Math.max(0, Math.min(days - 1, Math.round((x - left) / step) - 1)) };
}

/** Room for the words beside the lines. */
export function margin(width: number): number {
  return width < 500 ? 12 : 84;
}

/** `8/15`: day and month without words, in the order of the language. */
function short(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return say().short(day!, month!);
}

/** Lines to read a value by: at most five, at round numbers. */
function steps(low: number, high: number): number[] {
  const raw = Math.max(1, (high - low) / 4), ten = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * ten).find((one) => one >= raw) ?? raw);
  const all = [];
  for (let at = Math.ceil(low / step) * step; at <= high; at += step) all.push(at);
  return all;
}

/** Free rooms over the days: a line for what can be told, a band up to the best case, the reserve and the end of all rooms. */
export function chart({ forecast, width, height, chosen }: Drawn): SVGTemplateResult {
  const { days, reserve, now } = forecast, right = margin(width), { x } = across(width, right, days.length);
  const line = reserve?.rooms;
  const all = [0, now, ...days.flatMap(({ free, most }) => [free, most])];
  const low = Math.min(...all), most = Math.max(...all), high = Math.max(1, line !== undefined && line <= most * 1.5 ? Math.max(most, line) : most);
  const bottom = height - foot;
  const y = (rooms: number) => bottom - (rooms - low) / (high - low) * (bottom - top);
  const dot = (day: number, rooms: number) => `${x(day).toFixed(1)} ${y(rooms).toFixed(1)}`;
  const careful = [dot(-1, now), ...days.map(({ free }, day) => dot(day, free))];
  const hopeful = [dot(-1, now), ...days.map((day, i) => dot(i, day.most))];
  const every = Math.ceil(days.length / Math.max(1, Math.floor((width - left - right) / tickRoom)));
  const point = days[chosen];
  return svg`${steps(low, high).map((rooms) => svg`<path class="fc-grid" d="M${left} ${y(rooms)}H${width - right}"></path><text x=${left - 8} y=${y(rooms) + 4} text-anchor="end">${count(rooms)}</text>`)}
    <path class="fc-band" d="M${hopeful.join('L')}L${[...careful].reverse().join('L')}Z"></path>
    <path class="fc-zero" d="M${left} ${y(0)}H${width - right}"></path>${right > 20 ? svg`<text class="s" x=${width - right + 6} y=${y(0) + 4}>${say().none}</text>` : nothing}
    ${line !== undefined && line <= high ? svg`<path class="fc-reserve" d="M${left} ${y(line)}H${width - right}"></path><text class="fc-warn b" x=${right > 20 ? width - right + 6 : width - right} y=${y(line) + (right > 20 ? 4 : -5)} text-anchor=${right > 20 ? 'start' : 'end'}>${say().reserveLine(line)}</text>` : nothing}
    <path class="fc-line" d="M${careful.join('L')}"></path>
    <circle class="fc-dot" cx=${x(-1)} cy=${y(now)} r="4"></circle><text class="b" x=${x(-1) + 8} y=${y(now) - 8}>${say().rooms(now)}</text>
    ${mark(forecast, forecast.below, 'fc-warn', x, y)}${mark(forecast, forecast.runsOut, 'fc-hot', x, y)}
    <text class="b" x=${x(-1)} y=${height - 6} text-anchor="middle">${say().now}</text>
    ${days.map(({ date }, day) => (day + 1) % every === 0 || every === 1 ? svg`<text x=${Math.min(x(day), width - 14)} y=${height - 6} text-anchor="middle">${short(date)}</text>` : nothing)}
    ${point ? svg`<path class="fc-cross" d="M${x(chosen)} ${top}V${bottom}"></path><circle class="fc-at" cx=${x(chosen)} cy=${y(point.free)} r="4"></circle>` : nothing}`;
}

/** The day a line is crossed, where the careful reading stands on that day. */
function mark({ days }: SiteForecast, date: string | null, name: string, x: (day: number) => number, y: (rooms: number) => number): SVGTemplateResult | typeof nothing {
  const day = days.findIndex((one) => one.date === date);
  return day < 0 ? nothing : svg`<circle class="fc-mark ${name}" cx=${x(day)} cy=${y(days[day]!.free)} r="4"></circle>`;
}
