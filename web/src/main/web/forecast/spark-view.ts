import { html, svg, type TemplateResult } from 'lit';
import type { SiteForecast } from './forecast.ts';

const wide = 108, high = 28;

/** How it goes, at a glance: free rooms over the days, and where none is left. */
export function spark({ days, now: free }: Pick<SiteForecast, 'days' | 'now'>): TemplateResult {
  const all = [free, ...days.map((day) => day.free)], low = Math.min(0, ...all), most = Math.max(1, ...all);
  const y = (rooms: number) => (high - 2 - (rooms - low) / (most - low) * (high - 4)).toFixed(1);
  return html`<svg class="fc-spark" viewBox="0 0 ${wide} ${high}" aria-hidden="true">${svg`<path class="fc-zero" d="M0 ${y(0)}H${wide}"></path><path d="M${all.map((rooms, i) => `${(2 + i / (all.length - 1) * (wide - 4)).toFixed(1)} ${y(rooms)}`).join('L')}"></path>`}</svg>`;
}
