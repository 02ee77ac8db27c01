import { html, type TemplateResult } from 'lit';
import '../elements/lz-field.ts';
import '../elements/lz-select.ts';
import { destinationField, fillIn, reasonField, text } from '../elements/fill-in.ts';
import { filled, told } from '../elements/told.ts';
import { findPeople } from '../people/find-people.ts';
import { post } from '../shared/api.ts';
import type { Problem } from '../shared/problem.ts';
import { say } from './messages.ts';
import { lacking, type Answer, type Override } from './release.ts';

/** What is done about a release; each says what was done, and answers whether it was. */
export function release({ stay }: Answer, name: string): Promise<boolean> {
  return filled(fillIn({ head: say().releaseHead(name), text: say().releaseText, yes: say().release, fields: destinationField },
    (values, act) => post(`/api/stays/${stay}/release`, { destination: text(values, 'destination') || null }, { act })), say().released(name));
}

export function releaseAll(site: string, stays: readonly string[]): Promise<boolean> {
  return filled(fillIn({ head: say().releaseAllHead(stays.length), text: say().releaseText, yes: say().releaseAll(stays.length), fields: destinationField },
    (values, act) => post(`/api/sites/${site}/releases`, { stays, destination: text(values, 'destination') || null }, { act })), say().allReleased(stays.length));
}

export function askOverride(answer: Answer, name: string): Promise<boolean> {
  return filled(fillIn({ head: say().overrideHead(name), text: say().overrideText(lacking(answer).length), yes: say().sign, danger: true,
    fields: (problem) => html`${reasonField(problem)}${passwordField(problem)}` },
    (values, act) => post(`/api/stays/${answer.stay}/release-overrides`, { reason: text(values, 'reason'), password: String(values.get('password') ?? '') }, { act })), say().signed);
}

export function countersign(override: Override, answer: Answer, name: string): Promise<boolean> {
  return filled(fillIn({ head: say().countersignHead(name), text: `${override.reason} — ${say().overrideText(lacking(answer).length)}`, yes: say().countersign, danger: true, fields: passwordField },
    (values, act) => post(`/api/release-overrides/${override.id}/countersignature`, { password: String(values.get('password') ?? '') }, { act })), say().countersigned);
}

export function settle({ stay }: Answer, task: 'COMMUNITY' | 'VEHICLE'): Promise<boolean> {
  return told(() => post(`/api/stays/${stay}/release-tasks`, { task }), say().settledNow);
}

export function linkContact({ stay, person }: Answer): Promise<boolean> {
  return filled(fillIn({ head: say().linkHead, text: say().linkText, yes: say().linkContact,
    fields: (problem) => html`<lz-select name="person" label=${say().linkPerson} prompt=${say().linkFind} .find=${findPeople(person)} error=${problem?.of('person') ?? ''}></lz-select>` },
    (values, act) => post(`/api/stays/${stay}/linked-contact`, { person: text(values, 'person') || null }, { act })), say().linked);
}

function passwordField(problem: Problem | undefined): TemplateResult {
  return html`<lz-field type="password" name="password" label=${say().password} required autocomplete="current-password" error=${problem?.of('password') ?? ''}></lz-field>`;
}
