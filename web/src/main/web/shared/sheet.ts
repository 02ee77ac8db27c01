const sheets = new Map<string, Promise<void>>();

/** A style sheet that only some pages need, before they are drawn; without a network the one that was kept comes. */
export function sheet(href: string): Promise<void> {
  let coming = sheets.get(href);
  if (!coming) {
    coming = new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      link.onload = () => resolve();
      link.onerror = () => {
        link.remove();
        sheets.delete(href);
        reject(new Error(href));
      };
      document.head.append(link);
    });
    sheets.set(href, coming);
  }
  return coming;
}
