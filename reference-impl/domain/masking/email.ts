import { foldText } from './fold-text.ts';
import type { Finder, Span } from './sensitive.ts';

/** What counts as an e-mail address: the signs that may stand in a local part beside letters and digits. */
export interface EmailOptions {
  readonly localSigns?: string;
}

// Signs that mail providers let people choose. The standard allows more (such as = / ? *), but in a chat those belong to
// links and to emphasis.
const LOCAL_SIGNS = "._%+'&-";

// Scripts without spaces: there an address follows the word before it directly.
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+(?=[a-z0-9])/iu;

const DOMAIN = /^(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]*/u;

/**
 * Finds e-mail addresses (MSK-3), international ones too. The domain needs a dot and a top level that begins with a letter.
 * Each run of address signs is cut at its `@`s, and what stands around each is judged once: time stays linear.
 */
export function makeEmailFinder({ localSigns = LOCAL_SIGNS }: EmailOptions = {}): Finder {
  const signs = localSigns.replace(/[\]\\^-]/g, '\\$&');
  const run = new RegExp(`[\\p{L}\\p{M}\\p{N}${signs}@]+`, 'gu');
  return (text) => {
    const folded = foldText(text);
    if (!folded.includes('@')) return [];
    return Array.from(folded.matchAll(run)).flatMap((match) => addressesIn(match[0], match.index));
  };
}

function addressesIn(run: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  run.split('@').reduce((local, next) => {
    at += local.length;
    const name = trimStart(local);
    const [domain] = DOMAIN.exec(next) ?? [];
    if (name !== '' && domain !== undefined) {
      spans.push({ start: at - name.length, end: at + 1 + domain.length, kind: 'email' });
    }
    at += 1;
    return next;
  });
  return spans;
}

/** Drops quotes, bullets and the preceding word of a script without spaces. */
function trimStart(name: string): string {
  return name.replace(/^[^\p{L}\p{N}_]+/u, '').replace(SPACELESS, '');
}

/**
 * An e-mail address as MSK-6 shows it: the first letter, one star for each further one, and the domain. A local part of one
 * letter would be shown whole by that rule: it becomes one star, which is our choice. A text without `@` counts as local part.
 */
export function maskEmail(email: string): string {
  const at = foldText(email).lastIndexOf('@');
  const [first = '', ...others] = at < 0 ? email : email.slice(0, at);
  const shown =
    others.length === 0 ? first.replace(/[^]/u, '*') : first + '*'.repeat(others.length);
  return at < 0 ? shown : shown + email.slice(at);
}
