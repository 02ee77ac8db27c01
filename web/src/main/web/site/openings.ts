import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { say } from './messages.ts';

interface Answer {
  item: string;
  met: boolean;
  remark: string | null;
}

export interface Period {
  id: string;
  openedAt: string;
  openedByName: string | null;
  closedAt: string | null;
  closedByName: string | null;
  closingReason: string | null;
  answers: Answer[];
}

export interface Openings {
  asked: string[];
  items: Period[];
}

/** An item of the check in words; one that a later protocol asks is shown by its name there. */
export function askedName(item: string): string {
  return (say().items as Record<string, string>)[item] ?? item;
}

/** When the site was open, who opened and closed it and why, and what the check found. */
export function periods(items: readonly Period[]): TemplateResult {
  return html`<ol class="opened">${items.map((period) => html`<li>
    <div class="row wrap"><b>${at(period.openedAt)} – ${period.closedAt ? at(period.closedAt) : say().untilNow}</b></div>
    <span class="t1 q2">${say().openedBy(period.openedByName ?? say().system)}${period.closedAt ? html` · ${say().closedBy(period.closedByName ?? say().system)}` : nothing}</span>
    ${period.closingReason ? html`<span>${period.closingReason}</span>` : nothing}
    ${period.answers.length ? html`<ul class="found">${period.answers.map(found)}</ul>` : nothing}</li>`)}</ol>`;
}

function found({ item, met, remark }: Answer): TemplateResult {
  return html`<li class="t1"><span class="${met ? 'c-free' : 'c-overdue'} ct">${icon(met ? 'check' : 'warn')}</span>
    <span>${askedName(item)}<span class=${met ? 'sr' : 'q2'}> · ${met ? say().met : remark ?? say().notMet}</span></span></li>`;
}

function at(instant: string): string {
  return moment(instant, { zone: zone.value, now: now() });
}
