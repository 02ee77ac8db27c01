/* What is done with a draft besides writing in it; each answers whether it was done. */
import { html } from 'lit';
import '../elements/lz-select.ts';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { filled } from '../elements/told.ts';
import { get, post } from '../shared/api.ts';
import { now } from '../shared/clock.ts';
import { calendarDay } from '../shared/dates.ts';
import { go } from '../shared/router.ts';
import { say as sayProtocol } from '../protocol/messages.ts';
import type { Scope, Version } from '../protocol/values.ts';
import { written, type Draft } from './drafts.ts';
import { say } from './messages.ts';
import { draftName } from './words.ts';

/** A new draft, empty or with what an older version says, and then its page. */
export async function begin(base?: Version): Promise<void> {
  let made: Draft | undefined;
  const sites = await get<{ items: { id: string; nameZh: string }[] }>('/api/sites?limit=200');
  await filled(fillIn({ head: say().beginHead, text: say().beginText, yes: say().begin, fields: (problem) => html`
    <lz-select name="scope" label=${say().scope} value=${base && base.scope !== 'WORLD' ? base.scope : 'CITY'} .options=${scopes()} error=${problem?.of('scope') ?? ''}></lz-select>
    <lz-field name="division" label=${say().division} hint=${say().divisionHint} optional maxlength="4" inputmode="numeric" value=${base?.division ?? ''} error=${problem?.of('division') ?? ''}></lz-field>
    <lz-select name="site" label=${say().site} optional .options=${sites.items.map(({ id, nameZh }) => ({ value: id, label: nameZh }))} error=${problem?.of('site') ?? ''}></lz-select>` },
    async (values, act) => {
      const same = base && base.scope === text(values, 'scope') && (base.division ?? '') === text(values, 'division');
      const head = { code: null, scope: text(values, 'scope') as Scope, division: text(values, 'division'), site: text(values, 'site'), effectiveFrom: null, effectiveTo: null,
        name: { zh: null, en: null }, source: base?.source ?? { zh: null, en: null }, sureness: base?.sureness ?? null, replaces: same ? base.id : null };
      made = await post<Draft>('/api/protocol-drafts', written(head, base?.rules ?? []), { act });
    }), say().saved);
  if (made) go(`/protocol-drafts/${made.id}`);
}

export function scopes() {
  return (['SITE', 'CITY', 'PROVINCE', 'NATION'] as const).map((value) => ({ value, label: sayProtocol().scopes[value] }));
}

/** With a reason: sent back, or dropped. */
export function withReason(draft: Draft, way: 'return' | 'withdrawal'): Promise<boolean> {
  const back = way === 'return';
  return filled(fillIn({ head: back ? say().sendBackHead : say().dropHead, yes: back ? say().sendBack : say().drop, danger: !back, fields: reasonField },
    (values, act) => post(`/api/protocol-drafts/${draft.id}/${way}`, { reason: text(values, 'reason') }, { act })), back ? say().sentBack : say().dropped);
}

export function activate(draft: Draft): Promise<boolean> {
  return filled(fillIn({ head: say().activateHead(draftName(draft)), text: say().activateText(calendarDay(draft.effectiveFrom!, { now: now() })), yes: say().activate, fields: () => html`` },
    (_, act) => post(`/api/protocol-drafts/${draft.id}/activation`, {}, { act })), say().activated);
}
