import { html, nothing } from 'lit';
import '../elements/lz-field.ts';
import { occurredAt } from '../elements/lz-occurred.ts';
import { icon } from '../elements/lz-icon.ts';
import { Problem } from '../shared/problem.ts';
import type { Occupant } from './board.ts';
import { giveUp, plan, share, withdrawShare, type Ground } from '../stay/commands.ts';
import type { Fit } from './fits.ts';
import { sayAct } from '../stay/act-messages.ts';
import { say } from './messages.ts';
import { told } from '../elements/told.ts';
import { readFits } from './reading.ts';
import { fillIn, occurredField, reasonField, text } from '../elements/fill-in.ts';

type Somebody = Pick<Occupant, 'stay' | 'person' | 'name'>;

/** Why somebody must not be alone, as the fitting rooms tell it, and the exception it allows. */
const groundOf: Readonly<Record<string, Ground>> = { CHILD: 'CHILD', PREGNANT: 'PREGNANT', SERIOUS_DISEASE: 'SERIOUS_ILLNESS', NOT_SELF_CARING: 'NOT_SELF_CARING' };

/**
 * One room for those who come and those who lie there already: the exception to one person a room first, with
 * assessor and reason, then the beds. All or nothing: what was kept is given up when a bed after it is refused.
 * Answers whether it was done.
 */
export async function assignTogether(site: string, fit: Fit, coming: readonly Somebody[], there: readonly Somebody[]): Promise<boolean> {
  const words = sayAct();
  const all = [...coming, ...there];
  const names = all.map((one) => one.name).join(say().and);
  const { who, ground } = await dependent(site, coming);
  // Whoever must not be alone comes last: somebody is there by then.
  const order = [...coming.filter((one) => one !== who), who];
  let exception = '';
  const undo = async () => {
    for (const one of [...order].reverse()) await giveUp(one.stay);
    await withdrawShare(exception, words.undone(names, fit.number));
  };
  const filled = await fillIn({ head: words.togetherHead(names, fit.number), text: words.togetherText, yes: words.togetherYes,
    fields: (problem) => html`<fieldset class="col g2"><legend class="t1 q2">${words.ground}</legend>${grounds(all.length).map((one) => html`
        <label class="check"><input type="radio" name="ground" value=${one} ?checked=${one === ground} required>${words.grounds[one]}</label>`)}${refused(problem)}</fieldset>
      <lz-field name="assessor" label=${words.assessor} required maxlength="100" error=${problem?.of('assessor') ?? ''}></lz-field>${reasonField(problem)}${occurredField(problem)}` },
    async (values, act) => {
      const chosen = text(values, 'ground') as Ground;
      const companion = chosen === 'KIN_GROUP' ? null : all.find((one) => one !== who)!.person;
      exception = (await share(site, { person: who.person, companion, ground: chosen, assessor: text(values, 'assessor'),
        reason: text(values, 'reason'), occurredAt: occurredAt(values) }, { act })).id;
      await keepBeds(order, fit);
    });
  return filled !== undefined && told(async () => {}, words.together(names, fit.number), undo, words.undone(names, fit.number));
}

/** What the record says against the ground or the companion, beside the choice of both. */
function refused(problem: Problem | undefined) {
  const why = problem?.of('ground') ?? problem?.of('companion') ?? problem?.of('person');
  return why ? html`<span class="hint err" role="alert">${icon('warn')}<span>${why}</span></span>` : nothing;
}

async function keepBeds(order: readonly Somebody[], fit: Fit): Promise<void> {
  const kept: Somebody[] = [];
  try {
    for (const [at, one] of order.entries()) {
      await plan(one.stay, fit.freeBeds[at]!);
      kept.push(one);
    }
  } catch (failure) {
    if (failure instanceof Problem) for (const one of kept.reverse()) await giveUp(one.stay);
    throw failure;
  }
}

/** Who of them must not be alone, and why; without anybody it is the family that shares. */
async function dependent(site: string, coming: readonly Somebody[]): Promise<{ who: Somebody; ground: Ground }> {
  for (const who of coming) {
    const needs = (await readFits(site, who.person, 0, false)).flatMap((fit) => fit.obstacles).find((one) => one.reason === 'NOT_ALONE')?.facts['needs'];
    const ground = Array.isArray(needs) ? groundOf[String(needs[0])] : undefined;
    if (ground) return { who, ground };
  }
  return { who: coming[coming.length - 1]!, ground: 'KIN_GROUP' };
}

/** Two people share by any ground, more only as a family. */
function grounds(people: number): Ground[] {
  return (Object.keys(sayAct().grounds) as Ground[]).filter((one) => people === 2 || one === 'KIN_GROUP');
}
