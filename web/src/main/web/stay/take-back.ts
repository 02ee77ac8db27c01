/* What was recorded of a stay by mistake is taken back, after a dialog that says what follows and asks the reason. */
import { html } from 'lit';
import { fillIn, reasonField, text } from '../elements/fill-in.ts';
import { toast } from '../elements/lz-toast.ts';
import { post } from '../shared/api.ts';
import type { Act } from '../shared/act.ts';
import { Problem } from '../shared/problem.ts';
import { may } from '../shared/session.ts';
import type { Mistake } from './story.ts';
import { say } from './take-back-messages.ts';

/** The stay of which something is taken back. */
export interface Mistaken {
  stay: string;
  name: string;
  /** Its number; empty where the person stays at home. */
  room: string;
  /** As it was read; without it whatever stands now is taken back. */
  version?: number;
  /** Whether the person was expected before, and is again when the admission is taken back. */
  expected: boolean;
}

/** What this role may take back; the server decides again. */
export function mayTakeBack(mistake: Mistake): boolean {
  return may(`POST /api/stays/{stay}/${mistake}/withdrawal`);
}

/** Answers whether it was taken back. */
export async function takeBack(mistake: Mistake, of: Mistaken): Promise<boolean> {
  const words = say();
  const done = await fillIn({ head: words.heads[mistake](of.name), yes: words.takeBack, danger: true, fields: (problem) => html`
    <div class="col g1"><h3 class="t1 q2">${say().follows}</h3><ul class="dots">${follows(mistake, of).map((line) => html`<li>${line}</li>`)}</ul></div>
    ${mistake === 'admission' && of.room ? html`<label class="check"><input type="checkbox" name="used">${say().used}</label>` : ''}${reasonField(problem)}` },
    (values, act) => send(mistake, of, values, act));
  if (!done) return false;
  toast({ text: words.done[mistake](of.name) });
  return true;
}

function follows(mistake: Mistake, { name, room, expected }: Mistaken): string[] {
  const words = say();
  const lines: Record<Mistake, string[]> = {
    ending: [words.goesOn(name, room)],
    departure: [words.inBedAgain(name, room), words.stillEnded, ...(room ? [words.onlyUntouched] : [])],
    admission: [expected ? words.expectedAgain(name) : words.cancelled(name), ...(room ? [words.roomFree(room)] : [])],
  };
  return [...lines[mistake], words.onRecord];
}

async function send(mistake: Mistake, { stay, version }: Mistaken, values: FormData, act: Act): Promise<void> {
  const reason = text(values, 'reason');
  const body = mistake === 'admission' ? { reason, used: values.get('used') === 'on' } : { reason };
  try {
    await post(`/api/stays/${stay}/${mistake}/withdrawal`, body, { act, ifMatch: version === undefined ? undefined : `"${version}"` });
  } catch (failure) {
    throw failure instanceof Problem ? inPlainWords(failure) : failure;
  }
}

/** What helps after a refusal is another thing here than where the server words it for all. */
function inPlainWords(problem: Problem): Problem {
  const { status, type, title, detail, errors } = problem;
  if (type === 'stale-version') return new Problem(status, { type, ...say().stale });
  return new Problem(status, { ...problem.facts, type, title, detail, errors, help: say().helps[type] ?? problem.help });
}
