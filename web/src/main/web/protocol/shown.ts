import { html, type TemplateResult } from 'lit';
import '../elements/lz-tag.ts';
import { now, zone } from '../shared/clock.ts';
import { isoDay } from '../shared/dates.ts';
import { language } from '../shared/i18n.ts';
import { say } from './messages.ts';
import { standing, type Sureness, type Version, type Words } from './values.ts';

export function text(words: Words): string {
  return words[language.value];
}

/** `R1 · A`: number and sureness, as they stand beside every computed date; what the letter means is said on asking. */
export function sure(sureness: Sureness, number?: string): TemplateResult {
  return html`<abbr class="nowrap q2" title=${say().sureness[sureness]}>${[number, sureness].filter(Boolean).join(' · ')}</abbr>`;
}

export function standingTag(version: Version): TemplateResult {
  switch (standing(version, isoDay(now(), zone.value))) {
    case 'inForce': return html`<lz-tag meaning="free" icon="check" label=${say().inForce}></lz-tag>`;
    case 'ahead': return html`<lz-tag meaning="reserved" icon="clock" label=${say().ahead}></lz-tag>`;
    default: return html`<lz-tag meaning="out" icon="ban" label=${say().over}></lz-tag>`;
  }
}
