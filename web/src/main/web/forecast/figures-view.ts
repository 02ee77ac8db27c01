import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import type { Day, Figure, SiteForecast } from './forecast.ts';
import { say } from './messages.ts';

function dayOf({ days }: SiteForecast, date: string): string {
  return date === days[0]?.date ? say().today : calendarDay(date, { now: now() });
}

/** Of the careful and the hopeful day, as short as a figure is. */
function crossed(forecast: SiteForecast, careful: string | null, hopeful: string | null): TemplateResult {
  if (careful === null) return html`<b class="n1">${say().endNone}</b>`;
  return html`<b class="n1">${dayOf(forecast, careful)}</b>${hopeful === careful ? nothing : html`<small>${hopeful === null ? say().atBestNone : say().atBest(dayOf(forecast, hopeful))}</small>`}`;
}

/** The numbers on top; those with a list behind them open it, where there is one to open. */
export function figures(forecast: SiteForecast, open?: (figure: Figure) => void): TemplateResult {
  const { runsOut, runsOutLate, below, belowLate, untold, unknown } = forecast;
  const figure = (name: Figure, tone: string, inner: TemplateResult) => open ? html`<button type="button" class="fig ${tone}" @click=${() => open(name)}>${inner}</button>` : html`<div class="fig ${tone}">${inner}</div>`;
  return html`<div class="figs fc-figs">${figure('now', 'c-free', html`<div class="k">${icon('door')}${say().freeNow}</div><div class="v"><span class="n2">${forecast.now}</span><small>${say().ofRooms(forecast.rooms)}</small></div>`)}
    <div class="fig ${runsOut === null ? 'c-occ' : 'c-fever'}"><div class="k">${icon('ban')}${say().end}</div><div class="v">${crossed(forecast, runsOut, runsOutLate)}</div></div>
    <div class="fig ${below === null ? 'c-occ' : 'c-overdue'}"><div class="k">${icon('flag')}${say().below}</div><div class="v">${forecast.reserve ? crossed(forecast, below, belowLate) : html`<b class="n1 q3">${say().noReserve}</b>`}</div></div>
    ${figure('untold', 'c-occ', html`<div class="k">${icon('info')}${say().untold}</div><div class="v"><span class="n2">${untold}</span><small>${say().untoldUnit}</small></div>`)}
    ${unknown ? figure('unknown', 'c-occ', html`<div class="k">${icon('bus')}${say().behind.unknown}</div><div class="v"><span class="n2">${unknown}</span></div>`) : nothing}</div>`;
}

/** A day of the picture, in words. */
export function read(day: Day | undefined): string {
  if (!day) return '';
  return [say().at(calendarDay(day.date, { now: now() })), say().readFree(day.free), say().readLowest(day.lowest), say().readMost(day.most)].join(say().separator);
}

/** The day the site runs out, in words. */
export function ending(forecast: SiteForecast): TemplateResult {
  const { runsOut, runsOutLate, untold, unknown, days } = forecast;
  const first = runsOut === null ? say().outNever : runsOut === days[0]?.date ? say().outToday : say().out(calendarDay(runsOut, { now: now() }));
  const best = runsOut === null || runsOutLate === runsOut ? '' : runsOutLate === null ? say().outBestNever(untold + unknown) : say().outBest(untold + unknown, calendarDay(runsOutLate, { now: now() }));
  return html`<div class="fc-ending"><p class="n1 ${runsOut === null ? '' : 'ct c-fever'}">${first}</p>${best ? html`<p class="q2">${best}</p>` : nothing}</div>`;
}
