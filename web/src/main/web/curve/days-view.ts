import { html, nothing, svg, type TemplateResult } from 'lit';
import { calendarDay, celsius, isoDay } from '../shared/dates.ts';
import type { Told } from './curve.ts';
import { say } from './messages.ts';
import { startOfDay, type View } from './view.ts';

const height = 84, top = 6, bottom = 78, left = 30, day = 86_400_000, width = 640;

/** Two weeks at a glance: lowest and highest of each day, and which part is in view above. */
export function daysView(told: Told, view: View, limits: View, want: (middle: number) => void): TemplateResult {
  const { days, zone, feverLine } = told;
  const low = Math.min(3550, ...days.map(({ lowest }) => lowest)), high = Math.max(3850, ...days.map(({ highest }) => highest));
  // Whole days, today's to its end: its bar grows where it will stand.
  const begin = startOfDay(limits.from + day, zone), end = startOfDay(limits.to, zone) + day;
  const x = (at: number) => left + (at - begin) / (end - begin) * (width - left - 4);
  const y = (centi: number) => bottom - (centi - low) / (high - low) * (bottom - top);
  // What reaches to now takes today in whole, as its bar does.
  const from = Math.max(left, x(view.from)), to = view.to >= limits.to - day / 8 ? x(end) : x(view.to);
  const by = new Map(days.map((each) => [each.day, each]));
  const bars = [];
  for (let at = begin; at < end; at = startOfDay(at + 1.25 * day, zone)) {
    const each = by.get(isoDay(new Date(at + day / 2), zone)), middle = x(at + day / 2) - 4;
    bars.push(each ? svg`<rect class="cv-bar ${each.highest >= feverLine ? 'hot' : ''}" x=${middle} width="8" rx="4" y=${y(each.highest)} height=${Math.max(8, y(each.lowest) - y(each.highest))}><title>${calendarDay(each.day)} ${celsius(each.lowest / 100)}–${celsius(each.highest / 100)}</title></rect>`
      : svg`<rect class="cv-bar none" x=${middle} width="8" rx="4" y=${y(3690)} height="18"></rect>`);
  }
  const drag = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    want(begin + ((event.clientX - box.left) / box.width * width - left) / (width - left - 4) * (end - begin));
  };
  return html`<svg class="cv-days" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label=${say().days} @pointerdown=${drag} @pointermove=${drag}>
    <rect class="cv-window" x=${from} y="1" width=${Math.max(4, to - from)} height=${height - 2} rx="4"></rect>
    <path class="cv-limit" d="M${left} ${y(feverLine)}H${width - 4}"></path>${bars.length ? bars : nothing}</svg>`;
}
