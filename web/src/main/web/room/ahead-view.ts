import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { ahead } from './ahead.ts';
import { looks, type Room } from './facts.ts';
import { say } from './life-messages.ts';
import { say as names } from './messages.ts';

/** The way of a room to its next occupant, each step with what it asks for. */
export function aheadView(room: Room): TemplateResult | typeof nothing {
  const steps = ahead(room);
  if (steps.length === 0) return nothing;
  const at = (instant: string) => moment(instant, { zone: zone.value, now: now() });
  return html`<section><h3>${say().next}</h3><ol class="ahead">${steps.map(({ phase, guards }) => html`<li class="c-${looks[phase].meaning}">
    ${icon(looks[phase].icon)}<div><b>${names().phases[phase]}</b>${guards.map((guard) => html`<span class="t1 q2">${say().guard(guard, at)}</span>`)}</div></li>`)}</ol></section>`;
}
