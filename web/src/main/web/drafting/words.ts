import { language } from '../shared/i18n.ts';
import type { Draft } from './drafts.ts';
import { say } from './messages.ts';

export function draftName({ name, code }: Pick<Draft, 'name' | 'code'>): string {
  return name[language.value] ?? name.zh ?? name.en ?? code ?? say().unnamed;
}
