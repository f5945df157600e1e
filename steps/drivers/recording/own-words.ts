import type { Someone } from './placeholders.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';

/** Words and runs of digits; what stands between the groups of a number belongs to it. */
const PIECES = /\+?\d[\d \t\u00a0\u2009().-]*\d|[\p{L}\p{M}\p{N}]+/gu;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Shorter pieces of an own text are found in other people's words by chance. */
const telling = 4;
/** So few digits tell nothing of anybody. */
const fewDigits = 2;

/**
 * Words that scenarios look for in notifications and the like, whatever else is said there; of a longer word only this part may be read.
 */
const LOOKED_FOR =
  /asset|number|deleted|interrupt|miss|answer|respon|rona|idle|unavailable|connection|network|offline|^joined$/iu;

/** Words that stand in every other sentence. */
const everyday = /^\p{Ll}{1,4}$/u;

/** What the scenario itself has said and set up, as far as it has come: everything else on a desk is other people's. */
export class OwnWords {
  readonly #words = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #markers: string[];
  readonly #phones: string[] = [];
  readonly #standIns: StandIns = createStandIns();
  #texts = '';
  #digits = '';

  /** `nonce` stands in every text of the scenario. */
  constructor(nonce: string) {
    this.#markers = [nonce];
  }

  add(text: string): void {
    for (const word of wordsOf(text)) this.#words.add(word);
    this.#texts += `\n${text}`;
    this.#digits += `\n${digitsOf(text)}`;
  }

  addCustomer({ name, phone }: Someone): void {
    this.add(name);
    this.add(phone);
    if (name.length >= telling) this.#markers.push(name);
    this.#phones.push(digitsOf(phone));
  }

  /** Whether something of the scenario's own stands in it: its nonce, or the name or number of one of its customers. */
  marks(text: string): boolean {
    if (this.#markers.some((marker) => text.includes(marker))) return true;
    const joined = text.replaceAll(/[ \t\u00a0\u2009().-]/gu, '');
    return this.#phones.some((own) => joined.includes(own));
  }

  /** The text with every word replaced that is not the scenario's own, nor among `others`. */
  only(text: string, others: ReadonlySet<string>): string {
    return text.replace(PIECES, (piece) =>
      this.#isOwnNumber(digitsOf(piece)) ? piece : this.#ofWords(piece, others),
    );
  }

  /** This id is that of something of the scenario's own. */
  addId(id: string): void {
    this.#ids.add(id);
  }

  /** What stands for an id of other people's things; the same each time. An own one stays as it is. */
  idOf(id: string): string {
    return this.#ids.has(id) ? id : this.#standIns.of(id);
  }

  /** The same where it has been in a view before; any other stays as it is. */
  knownId(id: string): string {
    return this.#ids.has(id) ? id : (this.#standIns.known(id) ?? id);
  }

  /** The text with those words replaced that have been other people's before. */
  without(text: string): string {
    return text.replace(WORDS, (word) =>
      everyday.test(word) ? word : (this.#standIns.known(word) ?? word),
    );
  }

  #ofWords(text: string, others: ReadonlySet<string>): string {
    return text.replace(WORDS, (word) => {
      if (this.#isOwn(word) || others.has(word)) return word;
      return LOOKED_FOR.exec(word)?.[0] ?? this.#standIns.of(word);
    });
  }

  #isOwn(word: string): boolean {
    if (this.#words.has(word) || isMasked(word)) return true;
    if (/^\d+$/u.test(word) && word.length <= fewDigits) return true;
    return word.length >= telling && this.#texts.includes(word);
  }

  /** A number in another form, or a piece of one; it may run on into a timer beside it. */
  #isOwnNumber(digits: string): boolean {
    if (digits.length > telling && this.#digits.includes(digits)) return true;
    const fits = (own: string) => digits.includes(own) && digits.length <= own.length + fewDigits;
    return this.#phones.some(fits);
  }
}

export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** What stands in place of a card or the like: X and a few digits. */
function isMasked(word: string): boolean {
  return /^[Xx\d]*[Xx][Xx\d]*$/u.test(word) && digitsOf(word).length <= telling;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}
