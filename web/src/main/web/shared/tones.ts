let context: AudioContext | undefined;

/** Short tones one after the other, in hertz; nothing until somebody has touched the page: browsers hold it back. */
export function tones(...pitches: readonly number[]): void {
  if (!navigator.userActivation.hasBeenActive) return;
  const audio = context ??= new AudioContext();
  pitches.forEach((pitch, index) => {
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
