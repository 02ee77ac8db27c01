import { inWords } from '../board/reasons.ts';
import { sayWhy } from '../board/reason-messages.ts';
import { say } from './messages.ts';
import type { Against, Merit } from './placing.ts';

/** What speaks for the room; `whoIn` names the family in a room. */
export function merit(one: Merit, whoIn: (number: string) => string): string {
  switch (one.kind) {
    case 'LOW_FLOOR': return say().lowFloor;
    case 'PINNED': return say().pinnedWhy;
    default: {
      const names = one.room ? whoIn(one.room) : '';
      return inWords({ kind: one.kind, room: one.room ?? null, doors: one.doors ?? null }) + (names ? say().beside(names) : '');
    }
  }
}

/** Why there is no room, the way out first: `May not be alone: 12 rooms — for 12 rooms only this: record an exception`. */
export function obstacle({ reason, remedy, rooms, alone }: Against): string {
  const words = say();
  const stands = words.stands(sayWhy().reasonOf[reason], rooms);
  const help = words.help[remedy];
  return alone > 0 ? `${stands} — ${words.opens(alone)}${help ? `: ${help}` : ''}` : stands;
}
