import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { now } from '../shared/clock.ts';
import { ago, calendarDay, celsius, isoDay } from '../shared/dates.ts';
import { current, type Told } from './curve.ts';
import { say } from './messages.ts';

const mark = (content: SVGTemplateResult): TemplateResult => html`<svg width="18" height="12" aria-hidden="true">${content}</svg>`;

export function legend(): TemplateResult {
  const one = (content: SVGTemplateResult, word: string) => html`<span class="row g1">${mark(content)}${word}</span>`;
  return html`<div class="cv-legend t1">${one(svg`<path class="cv-line" d="M0 6H18"></path>`, say().patch)}${one(svg`<path class="cv-manual" d="M9 1l5 5-5 5-5-5z"></path>`, say().manual)}
    ${one(svg`<rect class="cv-fever" width="18" height="12"></rect>`, say().fever)}${one(svg`<path class="cv-hatch" d="M2 12 8 0M8 12 14 0M14 12 18 4"></path>`, say().blank)}</div>`;
}

/** The patch, today, and what is usual at this hour. */
export function figures(told: Told): TemplateResult {
  const day = told.days.find((each) => each.day === isoDay(now(), told.zone));
  const worn = told.wears.find(({ to }) => to === null);
  const at = current(told, now().getTime());
  const differs = at && told.usual !== null ? Math.round((at.centi - told.usual) / 10) / 10 : 0;
  const seconds = told.latest ? (now().getTime() - Date.parse(told.latest.at)) / 1000 : 0;
  const state = !worn ? '' : !told.latest ? say().neverHeard : seconds < 600 ? say().online : say().heard(ago(seconds));
  return html`<dl class="cv-figs"><div><dt>${worn ? say().patchIs(worn.code) : say().patch}</dt><dd>${worn ? state : say().noPatch}${worn && told.latest?.battery != null ? ` · ${told.latest.battery}%` : ''}</dd></div>
    <div><dt>${say().lowHigh}</dt><dd>${day ? `${celsius(day.lowest / 100)}–${celsius(day.highest / 100)} °C` : say().nothing}</dd></div>
    <div><dt>${say().today}</dt><dd>${day?.readings ?? 0}</dd></div>
    ${told.usual === null ? nothing : html`<div><dt>${say().usual}</dt><dd>${celsius(told.usual / 100)} °C${differs ? html` · <b class=${differs >= 0.8 ? 'cv-warm' : ''}>${differs > 0 ? say().above(differs.toFixed(1)) : say().below((-differs).toFixed(1))}</b>` : nothing}</dd></div>`}</dl>`;
}

/** The same in words and numbers, for whoever does not look at pictures. */
export function daysTable(told: Told): TemplateResult {
  return html`<table class="table cv-table"><caption class="sr">${say().table}</caption><thead><tr><th>${say().day}</th><th>${say().lowest}</th><th>${say().highest}</th><th>${say().readings}</th></tr></thead>
    <tbody>${[...told.days].reverse().map((each) => html`<tr><td>${calendarDay(each.day, { now: now() })}</td><td>${celsius(each.lowest / 100)}</td>
      <td class=${each.highest >= told.feverLine ? 'cv-warm' : ''}>${celsius(each.highest / 100)}</td><td>${each.readings}</td></tr>`)}</tbody></table>`;
}
