import { html, nothing, type TemplateResult } from 'lit';
import { fillIn, text } from '../elements/fill-in.ts';
import { filled } from '../elements/told.ts';
import { post } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay, count, moment } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { may } from '../shared/session.ts';
import type { Answer } from './forecast.ts';
import { say } from './messages.ts';

const named = ({ name, nameEn }: { name: string; nameEn: string }) => language.value === 'en' ? nameEn : name;

/** What the line rests on, or that there is none, and who may say how many people live there. */
export function reserve(answer: Answer, changed: () => void): TemplateResult | typeof nothing {
  const { forecast: { reserve: line, kind, zone } } = answer;
  if (kind !== 'ISOLATION') return nothing;
  return html`<section class="fc-reserve-text col g2"><div class="row wrap"><h2>${say().reserve}</h2>
      ${may('POST /api/inhabitants') ? html`<lz-button size="s" icon="pen" label=${say().setReserve} @click=${() => void record(answer, changed)}></lz-button>` : nothing}</div>
    ${line ? html`<p>${say().reserveOf(named(line), count(line.inhabitants), line.per10000, line.rooms)}</p>
      <p class="t1 q2">${say().reserveFrom(calendarDay(line.countedOn, { now: now() }), line.source, line.recordedBy, moment(line.recordedAt, { zone, now: now() }))}</p>` : html`<p class="q2">${say().reserveNotSet}</p>`}</section>`;
}

async function record({ area, forecast }: Answer, changed: () => void): Promise<void> {
  const options = [...area].reverse().map((one) => ({ value: one.code, label: named(one) }));
  const line = forecast.reserve;
  const done = await filled(fillIn({ head: say().setReserve, yes: say().record, fields: (problem) => html`
    <lz-select name="division" label=${say().division} .options=${options} value=${line?.division ?? options[0]?.value ?? ''} error=${problem?.of('division') ?? ''}></lz-select>
    <lz-field name="inhabitants" type="number" inputmode="numeric" label=${say().inhabitants} required error=${problem?.of('inhabitants') ?? ''}></lz-field>
    <lz-field name="countedOn" type="date" label=${say().countedOn} required error=${problem?.of('countedOn') ?? ''}></lz-field>
    <lz-field name="source" label=${say().source} required maxlength="400" error=${problem?.of('source') ?? ''}></lz-field>` },
    (values, act) => post('/api/inhabitants', { division: text(values, 'division'), inhabitants: Number(text(values, 'inhabitants')), countedOn: text(values, 'countedOn'), source: text(values, 'source') }, { act })), say().recorded);
  if (done) changed();
}
