import { pages, type Page } from '../shared/page.ts';
import { fill } from '../shared/route.ts';
import { may, site } from '../shared/session.ts';

/** The pages of the rail that this person may open, in order. */
export function offered(where: 'main' | 'foot'): Page[] {
  return pages
    .filter((page) => page.nav && (page.nav.place ?? 'main') === where && allowed(page) && (!needsSite(page) || site.value))
    .sort((a, b) => a.nav!.order - b.nav!.order);
}

export function allowed(page: Page): boolean {
  return page.needs === undefined || may(page.needs);
}

export function addressOf(page: Page): string {
  return fill(page.path, { site: site.value?.id ?? '' });
}

/** Where a person starts: the first page of the rail. */
export function start(): string | undefined {
  const first = offered('main')[0] ?? offered('foot')[0];
  return first && addressOf(first);
}

function needsSite(page: Page): boolean {
  return page.path.includes(':site');
}
