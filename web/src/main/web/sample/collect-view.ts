import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/lz-icon.ts';
import { called } from '../shared/called.ts';
import { nextAfter, type Stand, type Tube } from './collect.ts';
import { say } from './messages.ts';
import type { Task } from './test-list.ts';
import { aboutOf, looks, taskText } from './words.ts';
import '../elements/lz-empty.ts';

/** Who at the beginning of the way is done: nobody walks back to them. */
export function doneFirst(everybody: readonly Stand[]): string[] {
  const stands = shown(everybody);
  const first = stands.findIndex(({ standing }) => standing !== 'saved');
  return stands.slice(0, first === -1 ? stands.length : first).map(({ due }) => due.person);
}

function shown(everybody: readonly Stand[]): Stand[] {
  return everybody.filter(({ standing }) => standing !== 'none');
}

/**
 * A row a person, door by door. `tap` is what a finger on a row does: no row may move from under it, so those that are
 * done stay where they are, and only who was `folded` at the beginning of the walk is out of the way.
 */
export function collectView(everybody: readonly Stand[], folded: ReadonlySet<string>, tube: Tube | undefined, tap: (stand: Stand) => void): TemplateResult {
  const words = say();
  const stands = shown(everybody);
  if (stands.length === 0) return html`<lz-empty icon="sample" head=${words.nobody} text=${words.nobodyText}></lz-empty>`;
  const first = stands.findIndex(({ due, standing }) => standing !== 'saved' || !folded.has(due.person));
  const head = first === -1 ? stands.length : first;
  const next = nextAfter(stands, undefined, tube);
  const rows = (some: Stand[]) => repeat(some, ({ due }) => due.person, (stand) => line(stand, tube, stand === next, tap));
  const left = stands.some(({ standing }) => standing === 'left' || standing === 'refused');
  return html`<div class="round-group">${icon('stairs')}<span class="grow">${words.byDoor}</span>${icon('arrowd')}</div>
    ${left ? nothing : doneNote(stands.filter(({ standing }) => standing === 'waiting').length)}
    ${head > 0 ? html`<details class="round-saved" ?open=${!left}><summary class="round-group c-free">${icon('check')}<b class="grow">${words.head(head)}</b>${icon('chevd')}</summary><ul>${rows(stands.slice(0, head))}</ul></details>` : nothing}
    <ul class="round-list">${rows(stands.slice(head))}</ul>`;
}

/** What still waits on this device is not done. */
function doneNote(waiting: number): TemplateResult {
  const words = say();
  return waiting > 0 ? html`<div class="note c-overdue round-done" role="status">${icon('upload')}<span><b>${words.allTaken(waiting)}</b><br>${words.doneText}</span></div>`
    : html`<div class="note c-free round-done" role="status">${icon('check')}<b>${words.done}</b></div>`;
}

export function taskTag(task: Task): TemplateResult {
  const { meaning, icon: name } = looks[task.what];
  return html`<span class="tag c-${meaning}">${icon(name)}${taskText(task)}</span>`;
}

function line(stand: Stand, tube: Tube | undefined, next: boolean, tap: (stand: Stand) => void): TemplateResult {
  const words = say();
  const { due, open, taken, standing } = stand;
  const specimens = [...new Set(open.flatMap(({ specimen }) => (specimen ? [words.specimens[specimen]] : [])))].join(words.comma);
  const second = open.some(({ what }) => what === 'PAIR') && taken.length > 0;
  return html`<li class="ritem ${standing === 'left' ? '' : standing} ${next ? 'next' : ''}"><button type="button" data-person=${due.person} @click=${() => tap(stand)}>
    <span class="rn">${stand.room}</span><span class="who"><b>${called(due)}</b><span class="sa-tags">${open.map(taskTag)}</span>
      <span class="t1">${[aboutOf(stand), specimens].filter(Boolean).join(words.dot)}</span>${second ? html`<span class="t1 ct c-accent">${words.pairNext}</span>` : nothing}</span>${right(stand, tube, next)}</button></li>`;
}

function right({ standing, taken }: Stand, tube: Tube | undefined, next: boolean): TemplateResult | typeof nothing {
  const words = say();
  if (standing === 'left' && taken.length === 0) return next ? html`<span class="btn prim">${tube ? words.add : words.swab}</span>` : nothing;
  const last = taken.at(-1);
  if (!last) return html`<span class="r t1 q3">${words.standing[standing]}</span>`;
  const meaning = last.state === 'refused' ? 'c-fever' : last.state === 'waiting' ? 'c-overdue' : 'c-free';
  const name = last.state === 'refused' ? 'warn' : last.state === 'waiting' ? 'upload' : 'check';
  return html`<span class="r"><span class="sa-code">${last.tube}</span><span class="t1 ct ${meaning}">${icon(name)}${words.standing[last.state]}</span></span>`;
}
