import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { now, zone } from '../shared/clock.ts';
import { instantIn, isoDay, time } from '../shared/dates.ts';
import { LzElement } from '../shared/element.ts';
import './lz-button.ts';
import './lz-field.ts';
import { say } from './occurred-messages.ts';

/**
 * When something happened (invariant 12): now, unless somebody says that it was earlier, on the site's clock. How far
 * back it may reach is the server's to say: `error=${problem.of('occurredAt')}` stands beside the field.
 * In a form, `occurredAt` reads it from the values; outside one, `instant`.
 */
@customElement('lz-occurred')
export class LzOccurred extends LzElement {
  @property() error = '';
  /** What happened then, where it is not plain. */
  @property() label = '';
  /** Asks for the time at once: somebody said that it was not now. */
  @property({ type: Boolean }) unfolded = false;
  /** An instant to begin with in place of now. */
  @property() at = '';
  @state() private local = '';

  /** Null is now. */
  get instant(): string | null {
    return instantOf(this.local);
  }

  reset(): void {
    this.local = '';
  }

  protected override firstUpdated(): void {
    if (this.at) this.local = localOf(this.at);
    else if (this.unfolded) void this.#turn(localNow());
  }

  protected override render() {
    if (!this.local) {
      return html`<div class="row"><span class="t1 q2">${this.label || say().when}</span><span class="grow">${say().now}</span>
        <lz-button size="s" kind="ghost" icon="clock" label=${say().earlier} @click=${() => void this.#turn(localNow())}></lz-button></div>`;
    }
    return html`<div class="row top-al"><lz-field class="grow" name="occurredAt" type="datetime-local" label=${this.label || say().when} value=${this.local} error=${this.error}
        @lz-input=${(event: CustomEvent<string>) => { if (event.detail) this.local = event.detail; }}></lz-field>
      <lz-button class="beside-field" kind="ghost" label=${say().now} @click=${() => void this.#turn('')}></lz-button></div>`;
  }

  /** The focus goes with what took the place of the button that was pressed. */
  async #turn(local: string): Promise<void> {
    this.local = local;
    await this.updateComplete;
    this.querySelector<HTMLElement>(local ? 'lz-field' : 'lz-button')?.focus();
  }
}

/** What a form says about when it happened, as commands take it: null is now. */
export function occurredAt(values: FormData): string | null {
  return instantOf(String(values.get('occurredAt') ?? ''));
}

/** This minute is now: to the second, so that it does not come before a step that was taken in the same minute. */
function instantOf(local: string): string | null {
  return local === '' || local === localNow() ? null : instantIn(local, zone.value);
}

function localNow(): string {
  return localOf(now());
}

function localOf(at: string | Date): string {
  return `${isoDay(at, zone.value)}T${time(at, { zone: zone.value })}`;
}
