import { html, nothing, type TemplateResult } from 'lit';
import { say as words } from '../curve/board-messages.ts';
import { looks } from '../curve/temperatures.ts';
import { icon } from '../elements/lz-icon.ts';
import { now } from '../shared/clock.ts';
import { ago } from '../shared/dates.ts';
import { pressing, warm } from './heard.ts';
import { say } from './messages.ts';
import type { Resident, Round } from './round.ts';
import { degrees } from './words.ts';

/** Beside a name: fever, or a patch that says nothing of use. */
export function patchTag(round: Round, { patch }: Resident): TemplateResult | typeof nothing {
  if (!patch || !pressing(patch.state)) return nothing;
  const value = patch.state === 'SILENT' ? undefined : warm(patch, round.numbers);
  return html`<span class="tag c-${looks[patch.state].meaning}">${icon(looks[patch.state].icon)}${value ? html`<span class="sr">${words().states[patch.state]}</span>${say().patchSays(degrees(value.centi))}` : words().states[patch.state]}</span>`;
}

/** At the door: the value with its age, and how the patch stands where that is not well. */
export function patchNote(round: Round, { patch }: Resident): TemplateResult | typeof nothing {
  // A round that was kept before the patch was told of.
  if (!patch) return nothing;
  const value = warm(patch, round.numbers), look = looks[patch.state];
  const hot = value !== undefined && value.centi >= round.numbers.feverLine;
  const standing = patch.state === 'WELL' ? '' : words().states[patch.state];
  const age = patch.at ? ago((now().getTime() - Date.parse(patch.at)) / 1000) : '';
  return html`<span class="entry-patch ct ${hot ? 'c-fever' : patch.state === 'WELL' ? 'c-occ' : `c-${look.meaning}`}">${icon(patch.state === 'WELL' ? 'signal' : look.icon)}
    ${value ? say().patchSays(degrees(value.centi)) : nothing} ${[age, standing].filter(Boolean).join(say().dot)}</span>`;
}
