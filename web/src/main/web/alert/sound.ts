import { tones } from '../shared/tones.ts';

const key = 'lazaret.alert-sound';

export function soundIsOn(): boolean {
  return localStorage.getItem(key) === 'on';
}

/** Browsers let a page sound only after somebody touched it: the switch is that touch. */
export function switchSound(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  if (on) chime();
}

/** Two short tones, rising; nothing when the sound is off or nobody has touched the page yet. */
export function chime(): void {
  if (soundIsOn()) tones(660, 880);
}
