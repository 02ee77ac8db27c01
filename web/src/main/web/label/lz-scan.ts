import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../elements/lz-button.ts';
import { icon } from '../elements/lz-icon.ts';
import { LzElement } from '../shared/element.ts';
import { Camera } from './camera.ts';
import { codeOn, Looks, troubleOf, type Trouble, type Wanted } from './code.ts';
import { say } from './messages.ts';
import { reader } from './reader.ts';

/** Milliseconds between two looks: the phone stays cool, and nobody waits. */
const pause = 120;

/** The live picture and what was read of it: `lz-code` with each code that comes before the camera. Gone, it frees the camera. */
@customElement('lz-scan')
export class LzScan extends LzElement {
  /** What the last code led to. */
  @property() said = '';
  /** Codes of patches and tubes, unless it says otherwise. */
  @property({ attribute: false }) wanted: Wanted | undefined;
  @state() private trouble: Trouble | undefined;
  @state() private running = false;
  @state() private foreign = false;
  #camera: Camera | undefined;
  #turn = 0;
  #looks = new Looks();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    this.#stop();
  }

  protected override firstUpdated(): void {
    void this.#start();
  }

  protected override render() {
    const words = this.foreign ? this.wanted?.foreign ?? say().foreign : this.said || (this.running ? say().aim : say().starting);
    return html`<div class="col g3"><div class="scan" ?hidden=${this.trouble !== undefined}><video playsinline muted aria-label=${say().view}></video></div>
      ${this.trouble ? html`<p class="note c-overdue" role="alert">${icon('warn')}<span>${say().troubles[this.trouble]}</span></p>` : html`<p class="q2" role="status">${words}</p>`}
      <div class="row">${this.trouble ? html`<lz-button icon="camera" label=${say().again} @click=${() => this.#start()}></lz-button>` : nothing}
        ${this.running && this.#camera?.hasTorch ? html`<lz-button label=${this.#camera.lit ? say().dark : say().light} @click=${this.#light}></lz-button>` : nothing}</div></div>`;
  }

  async #start(): Promise<void> {
    this.#stop();
    const turn = this.#turn;
    this.trouble = undefined;
    const reading = reader();
    reading.catch(() => undefined);
    try {
      const camera = await Camera.open();
      if (turn !== this.#turn) return camera.close();
      this.#camera = camera;
      const video = this.querySelector('video')!;
      await camera.show(video, () => this.#fail('busy'));
      const read = await reading;
      this.running = true;
      for (; turn === this.#turn; await new Promise((later) => setTimeout(later, pause))) this.#look(await read(video));
    } catch (failure) {
      if (turn === this.#turn) this.#fail(troubleOf((failure as Error).name));
    }
  }

  #look(label: string | undefined): void {
    if (label === undefined || !this.running || !this.#looks.isNew(label, performance.now())) return;
    const code = (this.wanted?.reads ?? codeOn)(label);
    this.foreign = code === undefined;
    if (code) this.tell('lz-code', code);
  }

  #light = async (): Promise<void> => {
    await this.#camera?.light(!this.#camera.lit).catch(() => undefined);
    this.requestUpdate();
  };

  /** A picture that nobody looks at is not taken: the phone is in a pocket, or another page in front. */
  #seen = (): void => {
    if (document.hidden) this.#stop();
    else if (!this.trouble) void this.#start();
  };

  #fail(trouble: Trouble): void {
    this.#stop();
    this.trouble = trouble;
  }

  #stop(): void {
    this.#turn++;
    this.running = false;
    this.#camera?.close();
    this.#camera = undefined;
  }
}
