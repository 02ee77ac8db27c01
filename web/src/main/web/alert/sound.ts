const key = 'lazaret.alert-sound';
let context: AudioContext | undefined;

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
  if (!soundIsOn() || !navigator.userActivation.hasBeenActive) return;
  const audio = context ??= new AudioContext();
  [660, 880].forEach((pitch, index) => {
    const at = audio.currentTime + index * 0.18;
    const tone = audio.createOscillator(), volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.17);
  });
}
