import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { signIn as signInAgain } from '../shared/api.ts';
import { LzElement } from '../shared/element.ts';
import { LzPage, type Page } from '../shared/page.ts';
import { Problem } from '../shared/problem.ts';
import { go, place } from '../shared/router.ts';
import { chooseSite, loadSession, session, site } from '../shared/session.ts';
import type { Signal } from '../shared/signal.ts';
import { allowed, start } from './navigation.ts';
import { forbidden, notFound, nothingYet, offline } from './states.ts';
import '../elements/lz-problem.ts';
import '../elements/lz-toast.ts';
import './lz-shell.ts';

/** The whole of it: who is here, which page the address names, and the page itself. */
@customElement('lz-app')
export class LzApp extends LzElement {
  @state() private element: LzPage | undefined;
  @state() private missing = false;
  @state() private problem: Problem | undefined;
  #answering: ((again: boolean) => void)[] = [];
  @state() private asking = false;

  protected override signals(): Signal<never>[] {
    return [session, place] as unknown as Signal<never>[];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    place.watch(() => this.#arrive());
    signInAgain.again = () => this.#signInAgain();
    void this.#begin();
  }

  async #begin(): Promise<void> {
    this.problem = undefined;
    void this.#arrive();
    try {
      await loadSession();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
    await this.#arrive();
  }

  async #arrive(): Promise<void> {
    const { path, page, params } = place.value;
    // Open pages show at once: who is here, and whether the server answers, is found out meanwhile.
    if (session.value === undefined && !page?.open) return;
    if (session.value === null && !page?.open) return go(`/sign-in?next=${encodeURIComponent(path + location.search)}`, { replace: true });
    if (path === '/' && start()) return go(start()!, { replace: true });
    if (params['site'] && params['site'] !== site.value?.id) chooseSite(params['site']);
    this.missing = false;
    if (page && (page.open || allowed(page))) await this.#show(page);
    else this.element = undefined;
    this.requestUpdate();
  }

  async #show(page: Page): Promise<void> {
    const known = this.element?.localName === page.tag;
    try {
      await page.load();
    } catch {
      // A new version took the old chunks away, or there is no network: the first is cured by loading anew, once.
      if (navigator.onLine && sessionStorage.getItem('lazaret.anew') !== page.tag) {
        sessionStorage.setItem('lazaret.anew', page.tag);
        return location.reload();
      }
      this.missing = true;
      return;
    }
    sessionStorage.removeItem('lazaret.anew');
    if (place.value.page !== page) return;
    const samePlace = known && JSON.stringify(this.element!.params) === JSON.stringify(place.value.params);
    const element = samePlace ? this.element! : document.createElement(page.tag) as LzPage;
    element.page = page;
    element.params = place.value.params;
    element.query = place.value.query;
    this.element = element;
    if (!samePlace) void this.updateComplete.then(() => this.querySelector<HTMLElement>('#content')?.scrollTo(0, 0));
  }

  protected override render() {
    const { page } = place.value;
    document.title = page ? `${page.title()} · Lazaret` : 'Lazaret';
    if (this.problem && session.value === undefined && !page?.open) return html`<lz-problem page .problem=${this.problem} @lz-again=${this.#begin}></lz-problem>`;
    if (session.value === undefined && !page?.open) return nothing;
    const content = this.#content(page);
    return html`${page?.open && !session.value ? content : page?.open && page.nav === undefined ? content : html`<lz-shell .content=${content}></lz-shell>`}
      <lz-toasts></lz-toasts>${this.asking ? html`<lz-sign-in-again @lz-answer=${this.#answer}></lz-sign-in-again>` : nothing}`;
  }

  #content(page: Page | undefined) {
    if (this.missing) return offline(() => void this.#arrive());
    if (!page && place.value.path === '/') return start() ? nothing : nothingYet();
    if (!page) return notFound();
    if (!page.open && !allowed(page)) return forbidden();
    return this.element?.localName === page.tag ? this.element : nothing;
  }

  /** The session ended under an open page: sign in over it, so that nothing typed is lost, then go on. */
  async #signInAgain(): Promise<boolean> {
    if (!session.value) {
      session.value = null;
      return false;
    }
    await import('../access/lz-sign-in-again.ts');
    this.asking = true;
    return new Promise((answer) => this.#answering.push(answer));
  }

  #answer(event: CustomEvent<boolean>): void {
    this.asking = false;
    const answering = this.#answering;
    this.#answering = [];
    answering.forEach((answer) => answer(event.detail));
  }
}

