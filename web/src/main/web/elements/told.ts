import { Problem } from '../shared/problem.ts';
import { toast } from './lz-toast.ts';

/**
 * Sends, and says that it was done, with the way back; a refusal is said in the server's words.
 *
 * @param undone said after the way back was gone; a way back without it says so by itself
 */
export async function told(send: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>, undone?: string): Promise<boolean> {
  try {
    await send();
    toast({ text: done, ...(undo ? { undo: undone === undefined ? undo : () => told(undo, undone) } : {}) });
    return true;
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    toast({ text: [failure.title, failure.detail, failure.help].filter(Boolean).join(' ') || failure.message, icon: 'warn' });
    return false;
  }
}

/** Says that what a dialog asked for was done. */
export async function filled(form: Promise<FormData | undefined>, done: string): Promise<boolean> {
  if (await form === undefined) return false;
  toast({ text: done });
  return true;
}
