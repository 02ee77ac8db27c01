import { html, nothing } from 'lit';
import '../elements/lz-select.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';
import { filled } from '../elements/told.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { get, post, type Sending } from '../shared/api.ts';
import { called } from '../shared/called.ts';
import { now, zone } from '../shared/clock.ts';
import { instantIn } from '../shared/dates.ts';
import type { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';
import { placeName } from './said.ts';
import type { Place, Step, StepKind, Transfer } from './transfers.ts';

const paths: Partial<Record<StepKind, string>> = { ORIGIN_APPROVED: 'origin-approval', ORDERED_BY_DOCTOR: 'order', DESTINATION_APPROVED: 'destination-approval', REFUSED: 'refusal',
  ARRANGED: 'transport', PICKED_UP: 'pick-up', ARRIVED: 'arrival', COMPLETED: 'completion', CANCELLED: 'cancellation', WITHDRAWN: 'withdrawal' };

export function send(transfer: string, kind: StepKind, body: unknown, sending: Sending): Promise<unknown> {
  return post(`/api/transfers/${transfer}/${paths[kind]}`, body, sending);
}

/** Asks what the step needs, and sends it. Answers whether it was done. */
export async function act(kind: StepKind, transfer: Transfer, steps: readonly Step[]): Promise<boolean> {
  const places = kind === 'ORIGIN_APPROVED' || kind === 'ORDERED_BY_DOCTOR'
    ? (await get<{ items: Place[] }>(`/api/sites/${transfer.origin.site}/transfer-destinations`)).items : [];
  const last = lastStanding(steps);
  return filled(fillIn({ head: `${say().acts[kind]} · ${called(transfer)}`, text: textOf(kind, transfer, last), yes: say().acts[kind]!, danger: kind === 'CANCELLED' || kind === 'REFUSED',
    fields: (problem) => html`${fieldsOf(kind, transfer, places, last, problem)}${occurredField(problem)}` },
    (values, act) => send(transfer.id, kind, { ...bodyOf(kind, values), occurredAt: occurredAt(values) }, { act })), say().done[kind]!);
}

function lastStanding(steps: readonly Step[]): Step | undefined {
  const gone = new Set(steps.map(({ corrects }) => corrects));
  return steps.find(({ seq, kind }) => !gone.has(seq) && kind !== 'WITHDRAWN' && kind !== 'GROUND_ADDED' && kind !== 'GROUND_REFUTED');
}

function textOf(kind: StepKind, transfer: Transfer, last: Step | undefined): string {
  switch (kind) {
    case 'COMPLETED': return say().completeText;
    case 'PICKED_UP': return say().pickUpText;
    case 'CANCELLED': return transfer.kept ? say().cancelText : '';
    case 'WITHDRAWN': return last ? say().withdrawText(say().steps[last.kind]) : '';
    default: return '';
  }
}

function fieldsOf(kind: StepKind, transfer: Transfer, places: readonly Place[], last: Step | undefined, problem: Problem | undefined) {
  const speaker = transfer.outside ? html`<lz-field name="spokenFor" label=${say().spokenFor} hint=${say().spokenHint} required maxlength="60" error=${problem?.of('spokenFor') ?? ''}></lz-field>` : nothing;
  switch (kind) {
    case 'ORIGIN_APPROVED': return html`${whereTo(places, problem)}<lz-field name="reason" label=${say().reasonOptional} optional maxlength="500" error=${problem?.of('reason') ?? ''}></lz-field>`;
    case 'ORDERED_BY_DOCTOR': return html`${whereTo(places.filter((place) => place.kind === 'HOSPITAL'), problem)}${reasonField(problem)}`;
    case 'REFUSED': return html`${reasonField(problem)}${speaker}`;
    case 'CANCELLED': return reasonField(problem);
    case 'WITHDRAWN': return html`${reasonField(problem)}${last?.kind === 'ARRIVED' && !transfer.outside ? check('used', say().used) : nothing}`;
    case 'ARRANGED': return vehicle(transfer, problem);
    case 'PICKED_UP': return check('positive', say().positive);
    default: return speaker;
  }
}

function whereTo(places: readonly Place[], problem: Problem | undefined) {
  return html`<lz-select name="site" label=${say().destination} optional placeholder=${say().choose} error=${problem?.of('destination.site') || problem?.of('destination') || ''}
      .options=${places.map((place) => ({ value: place.site, label: placeName(place), note: say().kinds[place.kind] }))}></lz-select>
    <lz-field name="outside" label=${say().outside} hint=${say().outsideHint} optional maxlength="100" error=${problem?.of('destination.outside') ?? ''}></lz-field>`;
}

function vehicle({ vehicle: before }: Transfer, problem: Problem | undefined) {
  const soon = new Date(now().getTime() + 3_600_000);
  return html`<lz-field name="plate" label=${say().plate} required maxlength="20" value=${before?.plate ?? ''} error=${problem?.of('plate') ?? ''}></lz-field>
    <lz-field name="departsAt" type="datetime-local" label=${say().departsAt} required value=${localOf(before?.departsAt ?? soon.toISOString())} error=${problem?.of('departsAt') ?? ''}></lz-field>
    <lz-field name="driver" label=${say().driver} optional maxlength="60" value=${before?.driver ?? ''} error=${problem?.of('driver') ?? ''}></lz-field>
    <lz-field name="driverPhone" type="tel" label=${say().driverPhone} optional maxlength="30" error=${problem?.of('driverPhone') ?? ''}></lz-field>
    <lz-field name="note" type="area" label=${say().noteField} optional maxlength="2000" error=${problem?.of('note') ?? ''}></lz-field>`;
}

function check(name: string, label: string) {
  return html`<label class="check"><input type="checkbox" name=${name}>${label}</label>`;
}

function bodyOf(kind: StepKind, values: FormData): Record<string, unknown> {
  const said = (name: string) => text(values, name) || null;
  switch (kind) {
    case 'ORIGIN_APPROVED': case 'ORDERED_BY_DOCTOR': {
      const site = said('site'), outside = said('outside');
      return { destination: site || outside ? { site, outside } : null, reason: said('reason') };
    }
    case 'REFUSED': return { reason: said('reason'), spokenFor: said('spokenFor') };
    case 'CANCELLED': return { reason: said('reason') };
    case 'WITHDRAWN': return { reason: said('reason'), used: values.has('used') };
    case 'ARRANGED': return { plate: said('plate'), driver: said('driver'), driverPhone: said('driverPhone'), note: said('note'),
      departsAt: said('departsAt') ? instantIn(said('departsAt')!, zone.value) : null };
    case 'PICKED_UP': return { positive: values.has('positive') };
    default: return { spokenFor: said('spokenFor') };
  }
}

/** As a field for date and time has it, on the site's clock. */
function localOf(instant: string): string {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: zone.value, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .formatToParts(Date.parse(instant)).map((part) => [part.type, part.value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}
