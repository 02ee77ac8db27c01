import { html, nothing, type TemplateResult } from 'lit';
import '../elements/lz-tag.ts';
import { icon } from '../elements/lz-icon.ts';
import { calendarDay, moment } from '../shared/dates.ts';
import { now } from '../shared/clock.ts';
import type { IconName } from '../shared/icons.ts';
import { say as sayStay } from '../stay/messages.ts';
import { say } from './messages.ts';
import { gravity, lacking, mayLeave, type Answer, type Basis, type Found, type FoundLater, type Remark, type Unmet } from './release.ts';

const looks: Record<ReturnType<typeof gravity>, { meaning: string; icon: IconName }> = {
  met: { meaning: 'free', icon: 'okc' }, waits: { meaning: 'overdue', icon: 'clock' }, blocks: { meaning: 'fever', icon: 'noc' },
};

/** The decision in a sentence, and the time that goes with it. */
export function verdict(answer: Answer): TemplateResult {
  const look = mayLeave(answer) ? looks.met : answer.decision === 'NOT_YET' ? looks.waits : looks.blocks;
  const missing = lacking(answer).length;
  return html`<div class="note rl-verdict c-${look.meaning}">${icon(look.icon)}<div><b>${say().decisions[answer.decision]}${missing > 0 ? html` · ${say().missing(missing)}` : nothing}</b>
    <span>${when(answer)}${answer.leadsTo ? html` · ${say().leadsTo[answer.leadsTo]}${after(answer)}` : nothing}</span></div></div>`;
}

export function when(answer: Answer): string {
  const at = (instant: string) => moment(instant, { zone: answer.zone, now: now() });
  if (answer.overriddenFrom) return say().overriddenFrom(at(answer.overriddenFrom));
  if (!answer.earliest) return say().noTime;
  return answer.decision === 'ELIGIBLE' ? say().since(at(answer.earliest)) : say().earliest(at(answer.earliest));
}

function after({ after: home }: Answer): string {
  return home ? ` ${say().after(day(home.until), home.tests.map(day).join(say().comma))}` : '';
}

/** Every rule with what it rests on, and what is missing. */
export function rules(answer: Answer): TemplateResult {
  return html`<ol class="rl-rules">${answer.findings.map((found) => rule(found, answer))}</ol>`;
}

/** Days and tests are counted from day 0, which is not known while the last positive is inside. */
function adrift(found: Found, { findings }: Answer): boolean {
  return (found.rule === 'DURATION' || found.rule === 'TESTS') && found.unmet.length === 0
    && findings.some(({ unmet }) => unmet.some(({ lack: what }) => what === 'LAST_POSITIVE_INSIDE'));
}

function rule(found: Found, answer: Answer): TemplateResult {
  if (adrift(found, answer)) return html`<li class="rl-none">${icon('clock')}<div><b>${say().rules[found.rule]}</b><span class="t1 q2">${say().noDayZero}</span></div></li>`;
  const asked = found.state !== 'NOT_ASKED';
  const look = looks[gravity(found)];
  return html`<li class=${asked ? `c-${look.meaning}` : 'rl-none'}>${icon(asked ? look.icon : 'minus')}<div><b>${say().rules[found.rule]}</b>
    ${asked ? evidence(found, answer) : html`<span class="t1 q3">${answer.basis ? say().notAsked : say().lacks.NO_RULE(null, '')}</span>`}
    ${found.unmet.map((unmet) => html`<span class="t1 ct rl-missing">${lack(unmet)}</span>`)}</div></li>`;
}

function evidence({ rule: about, state, since }: Found, { basis, zone }: Answer): TemplateResult | typeof nothing {
  if (about === 'DURATION' && basis) return duration(basis, zone);
  if (about === 'TESTS' && basis?.tests.length) {
    return html`<span class="t1 q2">${basis.tests.map((test, index) => html`${index ? ' · ' : ''}${say().testDay(test.day)} <span title=${day(test.date)}>${say().tests[test.state]}</span>`)}</span>`;
  }
  return state === 'MET' ? html`<span class="t1 q2">${since ? say().since(moment(since, { zone, now: now() })) : say().met}</span>` : nothing;
}

function duration(basis: Basis, zone: string): TemplateResult {
  return html`<span class="t1 q2">${say().days(day(basis.dayZero), basis.days, moment(basis.overFrom, { zone, now: now() }))}</span>
    <span class="t1 q3">${say().conventions[basis.convention]} · ${say().under(sayStay().risks[basis.under])}</span>`;
}

export function lack({ lack: what, day: number, date, due, makeUp }: Unmet): string {
  const said = say().lacks[what](number, date ? day(date) : '');
  return due && makeUp ? say().madeUpOn(said, day(due)) : said;
}

/** In a sentence: what would have held the release, by which tube, since when it is known. */
export function foundLater({ lack: what, tube, outcome, knownAt }: FoundLater, zone: string): string {
  return say().found(lack({ lack: what, blocks: true, about: [] }), tube ? say().source(tube, outcome ? say().outcomes[outcome] : say().withdrawn) : say().lookedBack, moment(knownAt, { zone, now: now() }));
}

export function remark({ word, day: number, reason }: Remark): string {
  return [say().words[word], reason ? say().fallBacks[reason] : '', number == null ? '' : say().onDay(number)].filter(Boolean).join(' · ');
}

function day(date: string): string {
  return calendarDay(date, { now: now() });
}
