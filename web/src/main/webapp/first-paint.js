// Before the first picture: the theme and type size that this person chose, so that a dark page never flashes white.
// settings.ts does the same from then on.
(() => {
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('lazaret.settings') ?? '{}');
  } catch {
    // Unreadable settings are no settings.
  }
  const root = document.documentElement;
  const system = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = !chosen.theme || chosen.theme === 'system' ? system : chosen.theme;
  if (chosen.largeType) root.dataset.type = 'large';
  if (matchMedia('(pointer: coarse), (max-width: 700px)').matches) root.dataset.density = 'touch';
})();
