/** The camera that looks away from the person, while somebody scans. */
export class Camera {
  readonly #stream: MediaStream;
  readonly #track: MediaStreamTrack;
  lit = false;

  private constructor(stream: MediaStream) {
    this.#stream = stream;
    this.#track = stream.getVideoTracks()[0]!;
  }

  /** Asks the person, the first time. Fails with the browser's own error. */
  static async open(): Promise<Camera> {
    return new Camera(await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } }));
  }

  /** @param lost when another program or the person takes it away */
  async show(video: HTMLVideoElement, lost: () => void): Promise<void> {
    this.#track.addEventListener('ended', lost);
    video.srcObject = this.#stream;
    await video.play();
  }

  get hasTorch(): boolean {
    return 'torch' in (this.#track.getCapabilities?.() ?? {});
  }

  async light(on: boolean): Promise<void> {
    await this.#track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    this.lit = on;
  }

  close(): void {
    for (const track of this.#stream.getTracks()) track.stop();
  }
}
