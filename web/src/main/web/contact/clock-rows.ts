/* What happened to somebody's clock after a positive was near, as rows of their timeline, and how it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/lz-icon.ts';
import { language } from '../shared/i18n.ts';
import type { IconName } from '../shared/icons.ts';
import { may } from '../shared/session.ts';
import type { Happening } from '../stay/lz-timeline.ts';
import type { Own, StepKind } from './case.ts';
import { say } from './messages.ts';
import { day } from './shown.ts';

const icons: Record<StepKind, IconName> = { PROPOSED: 'clock', RESTARTED: 'repeat', DAY_ZERO: 'calendar', REOPENED: 'undo', DISMISSED: 'okc', WITHDRAWN: 'undo' };

export function clockRows(items: readonly Own[]): Happening[] {
  return items.flatMap((own) => own.steps.map((step) => ({
    of: 'stay' as const, at: step.occurredAt, recordedAt: step.recordedAt, icon: icons[step.kind], title: say().clockSteps[step.kind], meaning: step.kind === 'PROPOSED' ? 'overdue' : '',
    facts: [say().scopeOf[own.scope], step.dayZero ? say().dayZero(day(step.dayZero)) : '', step.reason, language.value === 'en' ? own.siteEn || own.siteZh : own.siteZh],
    author: step.by.startsWith('system:') ? null : step.by,
  })));
}

/** What is to be known before anybody decides about a release; nothing where no clock is in question or restarted. */
export function clockNote(items: readonly Own[]): TemplateResult | typeof nothing {
  const asked = items.find(({ state }) => state === 'PROPOSED') ?? items.find(({ state }) => state === 'RESTARTED');
  if (!asked) return nothing;
  const text = asked.state === 'PROPOSED' ? say().now.PROPOSED : asked.dayZero ? `${say().now.RESTARTED} · ${say().dayZero(day(asked.dayZero))}` : say().now.waits;
  return html`<div class="note c-overdue">${icon('repeat')}<span class="grow">${text}${may('GET /api/investigations/{investigation}') ? html` <a href="/investigations/${asked.investigation}">${say().caseLink}</a>` : nothing}</span></div>`;
}
