import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-drawer.ts';
import '../elements/lz-tag.ts';
import { get } from '../shared/api.ts';
import { now, zone } from '../shared/clock.ts';
import { moment } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { Resource } from '../shared/resource.ts';
import { may } from '../shared/session.ts';
import { closeTube, correct, takeBack } from './acts.ts';
import { say } from './messages.ts';
import { looks, outcomeLooks, sampleLooks, type Member, type Result, type TubeTold } from './tubes.ts';

/** One tube: how it stands, what is in it, what came out. `lz-changed` after each act. */
@customElement('lz-tube-drawer')
export class LzTubeDrawer extends LzElement {
  @property() code = '';
  readonly #tube: Resource<TubeTold> = new Resource(this, (signal) => this.#read(signal), ['samples', 'tubes', 'consignments', 'tube-results']);
  #asked = '';

  protected override updated(): void {
    if (this.#asked === '' || this.#asked === this.code) return;
    this.#tube.value = undefined;
    void this.#tube.reload();
  }

  protected override render() {
    return html`<lz-drawer open head=${this.code} @lz-close=${(event: Event) => { event.stopPropagation(); this.tell('lz-leave'); }}>${this.#tube.show((told) => this.#body(told), 6)}</lz-drawer>`;
  }

  #body({ tube, site, members, results }: TubeTold): TemplateResult {
    const look = looks[tube.state];
    const canClose = (tube.state === 'FILLING' || tube.state === 'FULL') && may('POST /api/tubes/{tube}/closing');
    return html`<div class="col g4"><div class="row wrap"><lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().states[tube.state]}></lz-tag>
        <span class="t1 q2">${[say().size(tube.capacity), say().held(tube.filled, tube.capacity), tube.contents === 'SURROUNDINGS' ? say().contents.SURROUNDINGS : '', tube.laboratory?.name ?? ''].filter(Boolean).join(say().dot)}</span></div>
      ${canClose ? html`<div><lz-button size="s" icon="check" label=${say().close} @click=${() => this.#do(closeTube(tube.code))}></lz-button></div>` : nothing}
      <section class="col g2"><h3>${say().results}</h3>${results.length === 0 ? html`<p class="q3">${say().noResults}</p>` : html`<ul class="la-list">${results.map((result) => this.#result(site, result))}</ul>`}</section>
      <section class="col g2"><h3>${say().members}</h3>${members.length === 0 ? html`<p class="q3">${say().noMembers}</p>` : html`<ul class="la-list">${members.map((member) => this.#member(tube.code, member))}</ul>`}</section></div>`;
  }

  #member(code: string, member: Member): TemplateResult {
    const look = sampleLooks[member.state];
    const name = (language.value === 'en' ? member.englishName : null) ?? member.name ?? '';
    const who = [member.room, name || (member.subject === 'PERSON' ? say().unnamed(member.position) : say().subjects[member.subject])].filter(Boolean).join(' ');
    const shown = member.person && name ? html`<a class="link" href="/people/${member.person}">${who}</a>` : html`<b>${who}</b>`;
    return html`<li class=${member.state === 'WITHDRAWN' ? 'q3' : ''}><span class="grow col"><span>${shown}</span><span class="t1 q3">${say().collectedAt(this.#at(member.collectedAt))}</span></span>
      <lz-tag meaning=${look.meaning} icon=${look.icon} label=${say().samples[member.state]}></lz-tag>
      ${(member.state === 'COLLECTED' || member.state === 'DISPATCHED') && may('POST /api/samples/{sample}/withdrawal') ? html`<lz-button size="s" kind="ghost" icon="undo" label=${say().back} @click=${() => this.#do(takeBack(member.sample, who, code))}></lz-button>` : nothing}</li>`;
  }

  #result(site: string, result: Result): TemplateResult {
    const look = outcomeLooks[result.outcome];
    return html`<li><span class="grow col"><span class="row"><lz-tag meaning=${result.correctedBy ? 'none' : look.meaning} icon=${look.icon} label=${say().outcomes[result.outcome]}></lz-tag>${result.correctedBy ? html`<span class="t1 q3">${say().correctedTag}</span>` : nothing}</span>
        <span class="t1 q2">${say().laboratoryOf(result.laboratory.name, result.reagent)}</span>
        <span class="t1 q3">${[this.#at(result.reportedAt), result.author, result.reason].filter(Boolean).join(say().dot)}</span></span>
      ${!result.correctedBy && may('POST /api/sites/{site}/tube-results') ? html`<lz-button size="s" kind="ghost" icon="pen" label=${say().correct} @click=${() => this.#do(correct(site, result))}></lz-button>` : nothing}</li>`;
  }

  #at(instant: string): string {
    return moment(instant, { zone: zone.value, now: now() });
  }

  #read(signal: AbortSignal): Promise<TubeTold> {
    const live = this.#asked === this.code;
    this.#asked = this.code;
    return get<TubeTold>(`/api/tubes/${encodeURIComponent(this.code)}?live=${live}`, signal);
  }

  async #do(act: Promise<boolean>): Promise<void> {
    if (!await act) return;
    await this.#tube.reload();
    this.tell('lz-changed');
  }
}
