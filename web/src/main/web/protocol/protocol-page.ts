import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-table.ts';
import type { Column } from '../elements/lz-table.ts';
import { get } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { LzPage } from '../shared/page.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { begin } from '../drafting/acts.ts';
import { say as sayDraft } from '../drafting/messages.ts';
import { say } from './messages.ts';
import { rules } from './rules.ts';
import { standingTag, sure, text } from './shown.ts';
import { said, sectionOf, word, type RuleValue, type Section, type Version } from './values.ts';

/** One version: every rule with its value, for whom, its number, its source and how sure it is. */
@customElement('lz-protocol-page')
export class ProtocolPage extends LzPage {
  readonly #version = new Resource(this, (signal) => get<Version>(`/api/protocols/${this.params['version']}`, signal));

  protected override render() {
    return this.#version.show((version) => html`<div class="head"><h1>${text(version.name)}</h1>${standingTag(version)}<span class="grow"></span>
      ${may('GET /api/protocols/{version}/changeover') ? html`<a class="btn" href="/protocols/${version.id}/changeover">${say().changes}</a>` : nothing}
      ${may('POST /api/protocol-drafts') ? html`<lz-button label=${sayDraft().successor} icon="plus" @click=${() => begin(version)}></lz-button>` : nothing}
      <a class="btn" href="/protocols">${say().all}</a></div>
      <div class="body rules"><dl class="rules-head">
        <dt>${say().scope}</dt><dd>${say().scopes[version.scope]}</dd>
        <dt>${say().from}</dt><dd>${calendarDay(version.effectiveFrom, { now: now() })}${version.effectiveTo ? html` – ${calendarDay(version.effectiveTo, { now: now() })}` : nothing}</dd>
        <dt>${say().source}</dt><dd>${text(version.source)}</dd>
        <dt>${say().sure}</dt><dd>${version.sureness} · ${say().sureness[version.sureness]}</dd></dl>
      ${this.#sections(version.rules ?? [])}</div>`);
  }

  #sections(all: readonly RuleValue[]) {
    const names = Object.entries(rules().sections) as [Section, string][];
    return names.map(([section, name]) => {
      const rows = all.filter((row) => sectionOf(row.rule) === section);
      return rows.length === 0 ? nothing : html`<h2>${name}</h2><lz-table label=${name} .rows=${rows} .columns=${columns()} .key=${(row: RuleValue) => `${row.rule} ${row.riskClass}`}></lz-table>`;
    });
  }
}

function columns(): Column<RuleValue>[] {
  return [
    { head: say().rule, cell: (row) => (rules().names as Record<string, string>)[row.rule] ?? row.rule },
    { head: say().value, cell: (row) => html`<b>${said(row)}</b>` },
    { head: say().risk, cell: (row) => word(row.riskClass) },
    { head: say().source, cell: (row) => html`${sure(row.sureness, row.number)} <span class="t1 q3">${text(row.source)}</span>` },
  ];
}
