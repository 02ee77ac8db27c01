import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-field.ts';
import '../elements/lz-segments.ts';
import '../elements/lz-select.ts';
import { zone } from '../shared/clock.ts';
import { instantIn } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import type { Problem } from '../shared/problem.ts';
import { siteName, sites } from '../shared/session.ts';
import { administers, findAreas, roles, type Role, type RoleWanted } from './account.ts';
import { say } from './messages.ts';

/** A role and the site or area at which it is held; `value` is what the server takes. Refusals stand beside the field they are about. */
@customElement('lz-role-fields')
export class LzRoleFields extends LzElement {
  @property({ attribute: false }) problem: Problem | undefined;
  /** Where the role stands in the request: `roles[0].`. */
  @property() path = '';
  /** Asks from when and until when as well. */
  @property({ type: Boolean }) dated = false;
  @state() private chosen: Role | '' = '';
  @state() private inArea = false;
  @state() private site = '';
  @state() private area = '';

  get value(): RoleWanted {
    const everywhere = administers(this.chosen);
    return { from: this.#at('from'), to: this.#at('to'), role: (this.chosen || null) as Role, site: everywhere || this.inArea ? null : this.site || null, area: everywhere || !this.inArea ? null : this.area || null };
  }

  override focus(): void {
    this.querySelector<HTMLElement>('lz-select')?.focus();
  }

  protected override render() {
    const apart = this.problem?.type === 'roles-kept-apart' ? `${this.problem.detail} ${this.problem.help}` : '';
    return html`<div class="form">
      <lz-select label=${say().role} value=${this.chosen} error=${this.#error('role') || apart} .options=${roles.map((role) => ({ value: role, label: say().roles[role] }))}
        @lz-change=${(event: CustomEvent<Role>) => { this.chosen = event.detail; }}></lz-select>
      ${this.chosen === '' ? nothing : administers(this.chosen) ? html`<p class="t1 q3">${say().administersAll}</p>` : this.#where()}
      ${this.dated ? html`${this.#date('from', say().from)}${this.#date('to', say().to)}` : nothing}</div>`;
  }

  #date(name: 'from' | 'to', label: string) {
    return html`<lz-field name=${name} type="datetime-local" label=${label} error=${this.#error(name)}></lz-field>`;
  }

  /** On the clock of the site that is shown. */
  #at(name: string): string | null {
    const local = this.querySelector<HTMLInputElement>(`lz-field[name=${name}] input`)?.value;
    return local ? instantIn(local, zone.value) : null;
  }

  #where() {
    return html`<lz-segments label=${say().place} value=${this.inArea ? 'area' : 'site'} .segments=${[{ value: 'site', label: say().atSite }, { value: 'area', label: say().inArea }]}
        @lz-change=${(event: CustomEvent<string>) => { this.inArea = event.detail === 'area'; }}></lz-segments>
      ${this.inArea
        ? html`<lz-select label=${say().area} hint=${say().areaHint} icon="search" value=${this.area} .find=${findAreas} error=${this.#error('area') || this.#error('site')} @lz-change=${(event: CustomEvent<string>) => { this.area = event.detail; }}></lz-select>`
        : html`<lz-select label=${say().site} hint=${sites.value.length ? '' : say().noSites} value=${this.site} error=${this.#error('site')} .options=${sites.value.map((one) => ({ value: one.id, label: siteName(one) }))}
            @lz-change=${(event: CustomEvent<string>) => { this.site = event.detail; }}></lz-select>`}`;
  }

  #error(field: string): string {
    return this.problem?.of(this.path + field) ?? '';
  }
}
