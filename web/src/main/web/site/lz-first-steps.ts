import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import { may, sites } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { say } from './messages.ts';

/** As much of a plan as tells how far it is. */
export interface Begun {
  buildings: readonly { floors: readonly { landmarks: readonly unknown[]; rooms: readonly unknown[] }[] }[];
}

interface FirstStep {
  name: 'building' | 'floor' | 'rooms' | 'landmarks' | 'opening';
  done: boolean;
  /** Where it is done; none while the step before is open. */
  to: string | undefined;
}

/** What to do first, second and third in a site that is not ready yet; each leads to where it is done. */
@customElement('lz-first-steps')
export class LzFirstSteps extends LzElement {
  @property() site = '';
  @property({ attribute: false }) plan: Begun | undefined;

  protected override signals(): Signal<never>[] {
    return [sites as unknown as Signal<never>];
  }

  protected override render() {
    if (!this.plan || !may('POST /api/sites/{site}/buildings')) return nothing;
    const steps = this.#steps(this.plan);
    const now = steps.find((step) => !step.done && step.name !== 'landmarks');
    return html`<section class="card first-steps"><div class="card-h"><h2 class="grow">${say().firstSteps}</h2><span class="t1 q3">${say().stepsDone(steps.filter(({ done }) => done).length, steps.length)}</span></div>
      <ol>${steps.map((step, index) => this.#step(step, index + 1, step === now))}</ol></section>`;
  }

  #steps({ buildings }: Begun): FirstStep[] {
    const rooms = `/sites/${this.site}/rooms`;
    const floors = buildings.flatMap((building) => building.floors);
    const filled = floors.some((floor) => floor.rooms.length > 0);
    return [
      { name: 'building', done: buildings.length > 0, to: `${rooms}?add=building` },
      { name: 'floor', done: floors.length > 0, to: buildings.length ? `${rooms}?add=floor` : undefined },
      { name: 'rooms', done: filled, to: floors.length ? `${rooms}?add=rooms` : undefined },
      { name: 'landmarks', done: floors.some((floor) => floor.landmarks.length > 0), to: floors.length ? rooms : undefined },
      { name: 'opening', done: sites.value.some(({ id, openedAt }) => id === this.site && openedAt !== null), to: filled ? `/sites/${this.site}` : undefined },
    ];
  }

  #step({ name, done, to }: FirstStep, number: number, now: boolean) {
    const words = say().steps[name];
    return html`<li class=${done ? 'done' : now ? 'now' : ''} aria-current=${now ? 'step' : nothing}>
      <span class="nth">${done ? icon('check') : number}</span><div class="grow"><b>${words.head}</b>${done ? html`<span class="sr">${say().stepDone}</span>` : nothing}
        <p class="t1 q2">${words.text}</p></div>
      ${to && !done && to !== location.pathname ? html`<span class="wrap">${name === 'rooms' ? html`<a class="btn" href="/sites/${this.site}/imports/rooms">${icon('upload')}${say().importList}</a>` : nothing}
        <a class="btn ${now ? 'prim' : ''}" href=${to}>${words.act}</a></span>` : nothing}</li>`;
  }
}
