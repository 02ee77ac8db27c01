import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import type { Helper, Overview, WaitingFor } from './centre.ts';
import { since } from './figures-view.ts';
import { links } from './links.ts';
import { say } from './messages.ts';

/** What of a long list is shown at once. */
const first = 5;

interface Told {
  tone: string;
  icon: IconName;
  head: string;
  help: string;
  href?: string | undefined;
  act?: string;
}

export const named = (one: { name: string | null; nameEn: string | null }): string => (language.value === 'en' ? one.nameEn || one.name : one.name) ?? '';

const day = (date: string): string => calendarDay(date, { now: now() });

/** A day to come that all sites share; what is so today already is said without one. */
function ahead({ from, better, helps }: WaitingFor, today: string, at: (day: string) => string, current: string): { head: string; help: string } {
  const words = say();
  const spare = helps.length ? words.open(list(helps, words.spareOf)) : words.noSpare;
  const hope = better === from ? '' : better === null ? words.bestNever : words.best(day(better));
  return { head: from === today ? current : at(day(from!)), help: [hope, spare].filter(Boolean).join(words.separator) };
}

function list(helps: readonly Helper[], each: (site: string, free: number) => string): string {
  return helps.map((one) => each(named(one), one.free)).join(say().separator);
}

function told(one: WaitingFor, today: string): Told {
  const words = say(), site = named(one), id = one.site ?? '', lasts = one.since ? since(one.since) : '';
  switch (one.what) {
    case 'UNCLAIMED': return { tone: 'c-fever', icon: 'bell', head: words.unclaimed(site, one.count), help: words.first(lasts), href: links.unclaimed(id) };
    case 'RUNS_OUT': return { tone: 'c-fever', icon: 'ban', ...ahead(one, today, words.runsOut, words.runsOutToday), href: links.forecasts() };
    case 'FULL': return { tone: 'c-fever', icon: 'bed', head: words.full(site), help: one.helps.length ? words.takes(list(one.helps, words.canTake)) : words.noHelp,
      href: links.arrivals(id) ?? links.forecast(id), ...(one.helps.length ? { act: words.redirect } : {}) };
    case 'BELOW_RESERVE': return { tone: 'c-overdue', icon: 'flag', ...ahead(one, today, words.belowReserve, words.belowReserveToday), href: links.forecasts() };
    case 'SPARE': return { tone: 'c-overdue', icon: 'door', head: words.spare(site, one.count), help: words.spareText, href: links.site(id) };
    case 'SILENT': return { tone: 'c-silent', icon: 'silent', head: words.silent(site, one.count), help: lasts ? words.silentText(lasts) : words.silentOver, href: links.alerts(id, 'SILENCE') };
    case 'OVERDUE': return { tone: 'c-overdue', icon: 'sample', head: words.late(site, one.count), help: words.lateText, href: links.overdue(id) };
  }
}

/** What waits for a decision, with what would help and where to go. @param every whether all of a long list is shown */
export function waiting({ waiting: items, together }: Overview, every: boolean, turn: () => void): TemplateResult {
  const today = together?.days[0]?.date ?? '', shown = every ? items : items.slice(0, first), words = say();
  return html`<section class="ce-waiting" aria-labelledby="ce-waiting"><div class="row"><h2 id="ce-waiting" class="grow">${words.waiting}</h2>${items.length ? html`<span class="cnt">${items.length}</span>` : nothing}</div>
    ${items.length === 0 ? html`<lz-empty icon="okc" head=${words.nothing} text=${words.nothingText}></lz-empty>` : html`<ul>${shown.map((one) => row(told(one, today)))}</ul>
      ${items.length > first ? html`<button type="button" class="btn" aria-expanded=${every} @click=${turn}>${every ? words.fewer : words.more(items.length - first)}</button>` : nothing}`}</section>`;
}

function row({ tone, icon: name, head, help, href, act }: Told): TemplateResult {
  return html`<li class=${tone}>${icon(name)}<span class="grow col"><b>${head}</b><span class="t1 q2">${help}</span></span>
    ${href ? html`<a class="btn s" href=${href} aria-label=${say().seeOf(head)}>${act ?? say().see}</a>` : nothing}</li>`;
}
