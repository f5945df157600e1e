export type Theme = 'auto' | 'dark' | 'light';

const KEY = 'deskproof.sandbox.theme';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const night = () => window.matchMedia('(prefers-color-scheme: dark)');

/** What was chosen on this page; `auto` follows the system. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'auto';
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
}

/** Puts the colours on the page, and keeps the choice. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  const system = night().matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme === 'auto' ? system : theme;
}

/** The colours that were chosen, and from then on those of the system while nothing else is. */
export function startTheme(): void {
  applyTheme(chosenTheme());
  night().addEventListener('change', () => applyTheme(chosenTheme()));
}
