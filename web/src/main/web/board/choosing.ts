import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { vars } from '../shared/vars.ts';
import type { Looking } from './cells.ts';
import type { Fit } from './fits.ts';
import { walk } from './layout.ts';

/** Which cell has the focus, is under the pointer, or under what is dragged. */
export class Choosing implements ReactiveController {
  current: string | undefined;
  #lines: string[][] = [];
  #placing = false;
  #pointed: { id: string; left: number; top: number } | undefined;
  #over: Element | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pointed = undefined;
  }

  /** The cells as they are drawn; the one in the tab order stays while it is there. */
  show(lines: string[][], preferred: string | undefined, placing: unknown): void {
    this.#lines = lines;
    this.#placing = placing !== undefined;
    if (!placing) this.#pointed = undefined;
    const there = (id: string | undefined) => id !== undefined && lines.some((line) => line.includes(id));
    if (!there(this.current)) this.current = there(preferred) ? preferred : lines[0]?.[0];
  }

  cellOf(event: Event): string | undefined {
    return cell(event)?.dataset['id'];
  }

  focus(): void {
    this.#element(this.current)?.focus();
  }

  key = (event: KeyboardEvent): void => {
    const from = this.cellOf(event);
    const to = from && walk(this.#lines, from, event.key);
    if (!to) return;
    event.preventDefault();
    this.current = to;
    this.#host.requestUpdate();
    this.#element(to)?.focus();
  };

  focused = (event: FocusEvent): void => {
    const at = cell(event);
    if (!at) return this.left();
    if (this.current !== at.dataset['id']) {
      this.current = at.dataset['id'];
      this.#host.requestUpdate();
    }
    this.#point(at);
  };

  hovered = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const at = cell(event);
    if (at) this.#point(at);
    else this.left();
  };

  left = (): void => {
    if (!this.#pointed) return;
    this.#pointed = undefined;
    this.#host.requestUpdate();
  };

  take(event: DragEvent): void {
    event.dataTransfer?.setData('text/plain', '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  over(event: DragEvent, fits: ReadonlyMap<string, Fit> | undefined): void {
    const at = cell(event);
    if (at && fits?.get(at.dataset['id']!)?.fits) {
      event.preventDefault();
      this.#mark(at.querySelector('.room') ?? undefined);
    } else {
      this.#mark(undefined);
      if (at) this.#point(at);
    }
  }

  out = (): void => this.#mark(undefined);

  /** Beside the cell that is pointed at: why it does not fit. */
  tip(looking: Looking): TemplateResult | typeof nothing {
    const fit = this.#pointed && looking.fits?.get(this.#pointed.id);
    if (!this.#pointed || !fit || fit.fits) return nothing;
    return html`<div class="board-tip" role="presentation" ${vars({ '--left': `${this.#pointed.left}px`, '--top': `${this.#pointed.top}px` })}><b>${fit.number}</b> ${looking.reasonOf?.(fit)}</div>`;
  }

  #point(at: HTMLElement): void {
    if (!this.#placing || this.#pointed?.id === at.dataset['id']) return;
    const { left, bottom } = at.getBoundingClientRect();
    this.#pointed = { id: at.dataset['id']!, left: Math.max(8, Math.min(left, innerWidth - 288)), top: Math.min(bottom + 4, innerHeight - 72) };
    this.#host.requestUpdate();
  }

  #mark(room: Element | undefined): void {
    if (room === this.#over) return;
    this.#over?.classList.remove('over');
    room?.classList.add('over');
    this.#over = room;
  }

  #element(id: string | undefined): HTMLElement | null {
    return id === undefined ? null : this.#host.querySelector<HTMLElement>(`lz-room-cell[data-id="${CSS.escape(id)}"]`);
  }
}

function cell(event: Event): HTMLElement | undefined {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('lz-room-cell[data-id]') ?? undefined : undefined;
}
