import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import '../elements/lz-dialog.ts';
import '../elements/lz-field.ts';
import '../elements/lz-overtaken.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-select.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import { Edit } from '../shared/edit.ts';
import { LzElement } from '../shared/element.ts';
import { language } from '../shared/i18n.ts';
import { communities } from './division.ts';
import { say } from './messages.ts';
import { newSite, siteBody, siteForm, type SiteFacts } from './site-form.ts';

/** The facts of a site, new or changed; `lz-saved` tells its id, `lz-close` that nobody wants to. */
@customElement('lz-site-form')
export class LzSiteForm extends LzElement {
  /** Missing for a new one. */
  @property({ attribute: false }) site: SiteFacts | undefined;
  @property() version = '';
  /** The division in both languages, where it is known. */
  @property({ attribute: false }) way: { zh: string; en: string } | undefined;
  @state() private started = false;
  readonly #edit = new Edit(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#edit.begin(this.site ? siteForm(this.site) : newSite, this.version || undefined);
    this.started = true;
  }

  protected override render() {
    const edit = this.#edit;
    if (!this.started) return nothing;
    const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));
    const kinds = Object.entries(say().kinds).map(([value, label]) => ({ value, label }));
    return html`<lz-dialog open head=${this.site ? say().editSite : say().create} @lz-close=${this.#close}><form class="form" @submit=${this.#send}>
      ${this.site ? nothing : html`<lz-select label=${say().kind} .value=${edit.values['kind']!} .options=${kinds} error=${edit.error('kind')} @lz-change=${edit.into('kind')}></lz-select>`}
      ${this.#field('nameZh', say().nameZh, 60, true)}${this.#field('nameEn', say().nameEn, 120, true)}
      <lz-select name="divisionCode" label=${say().division} hint=${say().divisionHint} icon="search" .value=${edit.values['divisionCode']!} .options=${this.#known()} .find=${communities} error=${edit.error('divisionCode')} @lz-change=${edit.into('divisionCode')}></lz-select>
      <lz-select name="zone" label=${say().timeZone} hint=${say().timeZoneHint} .value=${edit.values['zone']!} .options=${zones} error=${edit.error('zone')} @lz-change=${edit.into('zone')}></lz-select>
      <div class="two-up">${this.#field('contactName', say().contact, 60)}${this.#field('contactPhone', say().phone, 30)}</div>
      <lz-overtaken .edit=${edit} .differences=${edit.differences} .label=${(name: string) => (say().fields as Record<string, string>)[name] ?? name}></lz-overtaken>
      <lz-problem .problem=${edit.submission.problem}></lz-problem>
      <div class="row end"><lz-button label=${say().cancel} @click=${this.#close}></lz-button>
        <lz-button kind="prim" type="submit" icon="check" label=${say().save} ?busy=${edit.submission.busy}></lz-button></div></form></lz-dialog>`;
  }

  #field(name: string, label: string, most: number, required = false) {
    const edit = this.#edit;
    return html`<lz-field name=${name} label=${label} maxlength=${most} type=${name === 'contactPhone' ? 'tel' : 'text'} ?required=${required} ?optional=${!required} .value=${edit.values[name] ?? ''}
      error=${edit.error(name)} @lz-input=${edit.into(name)}></lz-field>`;
  }

  /** Where the site stands now is among the choices before anybody searches. */
  #known() {
    return this.site && this.way ? [{ value: this.site.divisionCode, label: this.way[language.value], note: this.site.divisionCode }] : [];
  }

  #close = (): void => {
    this.tell('lz-close');
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const edit = this.#edit;
    if (this.site) {
      if (!await edit.save(`/api/sites/${this.site.id}`, siteBody, siteForm)) return;
      toast({ text: say().saved });
      return this.tell('lz-saved', this.site.id);
    }
    const made = await edit.submission.run((act) => post<{ id: string }>('/api/sites', siteBody(edit.values), { act }));
    if (!made) return;
    toast({ text: say().created });
    this.tell('lz-saved', made.id);
  }
}
