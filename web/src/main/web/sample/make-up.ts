/* On which day a missed test is made up: planned, moved to another day and taken back in one dialog each; each answers whether it was done. */
import { html } from 'lit';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { filled } from '../elements/told.ts';
import { post } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { calendarDay, isoDay } from '../shared/dates.ts';
import { say } from './messages.ts';

/** @param day the planned day that was missed @param before the day that stands for it until now */
export function planMakeUp(stay: string, who: string, day: string, before = ''): Promise<boolean> {
  const { makeUp } = say();
  return filled(fillIn({ head: makeUp.head(who, calendarDay(day, { now: now() })), text: makeUp.text, yes: makeUp.yes, fields: (problem) => html`
    <lz-field name="on" type="date" label=${makeUp.on} required value=${before || isoDay(now(), zone.value)} error=${problem?.of('on') ?? ''}></lz-field>` },
    (form, act) => post(`/api/stays/${stay}/make-ups`, { plannedOn: day, on: text(form, 'on') || null }, { act })), makeUp.done);
}

export function takeMakeUpBack(stay: string, who: string, day: string): Promise<boolean> {
  const { makeUp } = say();
  return filled(fillIn({ head: makeUp.backHead(who, calendarDay(day, { now: now() })), text: makeUp.backText, yes: makeUp.back, danger: true, fields: reasonField },
    (form, act) => post(`/api/stays/${stay}/make-ups/withdrawal`, { plannedOn: day, reason: text(form, 'reason') }, { act })), makeUp.backDone);
}
