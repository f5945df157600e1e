import type { Screen } from '../../ports/screen.ts';
import type { ToldScreen } from '../protocol/told-screen.ts';

/** A screen in the words of the documentation, where the driver told what the page says for them. */
export function inWords({ controls = {}, titles = {} }: ToldScreen, screen: Screen): Screen {
  return {
    ...screen,
    async focused() {
      const found = await screen.focused();
      if (!found) return null;
      const dialog = found.dialog && documented(titles, found.dialog);
      return { ...found, name: documented(controls, found.name), dialog };
    },
    async targets() {
      const found = await screen.targets();
      return found.map((each) => ({ ...each, name: documented(controls, each.name) }));
    },
    table: (name) => screen.table(saidFor(titles, name)),
  };
}

type Words = Readonly<Record<string, string>>;

function documented(words: Words, said: string): string {
  return Object.hasOwn(words, said) ? (words[said] ?? said) : said;
}

function saidFor(words: Words, name: string): string {
  return Object.keys(words).find((said) => words[said] === name) ?? name;
}
