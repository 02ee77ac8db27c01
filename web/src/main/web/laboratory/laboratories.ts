/* The laboratories that are known, in a field of a form. */
import { html, type TemplateResult } from 'lit';
import '../elements/lz-select.ts';
import type { Option } from '../elements/matching.ts';
import { get, post } from '../shared/api.ts';
import { may } from '../shared/session.ts';
import { say } from './messages.ts';
import type { Laboratory } from './tubes.ts';

/** Marks a name that is not known yet. */
const fresh = 'new:';

export async function readLaboratories(signal?: AbortSignal): Promise<readonly Laboratory[]> {
  return (await get<{ items: readonly Laboratory[] }>('/api/laboratories', signal)).items;
}

/** One of those known, or one that is typed for the first time. @param changed hears of each choice */
export function laboratoryField(known: readonly Laboratory[], value: string, error: string, changed: (value: string) => void = () => undefined): TemplateResult {
  const options: Option[] = known.map(({ id, name }) => ({ value: id, label: name }));
  const find = async (query: string): Promise<Option[]> => {
    const name = query.trim();
    const found = options.filter(({ label }) => label.toLowerCase().includes(name.toLowerCase()));
    return found.some(({ label }) => label === name) || !may('POST /api/laboratories') ? found : [...found, { value: fresh + name, label: say().laboratoryNew(name) }];
  };
  return html`<lz-select name="laboratory" label=${say().laboratory} value=${value} error=${error} placeholder=${say().laboratoryPrompt} prompt=${say().laboratoryPrompt} .options=${options} .find=${find}
    @lz-change=${(event: CustomEvent<string>) => { event.stopPropagation(); changed(event.detail); }}></lz-select>`;
}

/** The id of what was chosen; makes a laboratory known whose name was typed for the first time. */
export async function laboratoryOf(chosen: string): Promise<string> {
  if (!chosen.startsWith(fresh)) return chosen;
  return (await post<Laboratory>('/api/laboratories', { name: chosen.slice(fresh.length) })).id;
}
