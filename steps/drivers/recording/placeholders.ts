/** A simulated customer of the scenario. */
export interface Someone {
  readonly name: string;
  /** E.164, with the plus. */
  readonly phone: string;
}

/** Shorter names are not looked for: they would be found in every other word. */
const shortest = 3;

/** Names and numbers of the scenario's own customers, as placeholders in JSON: `{{customer 0 name}}`. */
export interface Placeholders {
  /** Customers by the order in which they came to be. */
  readonly all: readonly Someone[];
  add(someone: Someone): void;
  /** JSON in which nobody's name or number stands. */
  hide(json: string): string;
  /** The same with names and numbers back in it. */
  fill(json: string): string;
}

export function createPlaceholders(): Placeholders {
  const all: Someone[] = [];
  const byText = new Map<string, string>();
  let wanted: RegExp | undefined;
  return {
    all,
    add(someone) {
      for (const [part, text] of partsOf(someone)) {
        const known = byText.has(text) || text.length < shortest;
        if (!known) byText.set(text, `{{customer ${all.length} ${part}}}`);
      }
      all.push(someone);
      wanted = eitherOf([...byText.keys()]);
    },
    hide: (json) => (wanted ? json.replace(wanted, (text) => byText.get(text) ?? text) : json),
    fill: (json) =>
      json.replace(/\{\{customer (\d+) (name|phone|digits)\}\}/gu, (whole, index, part) => {
        const someone = all[Number(index)];
        return someone ? (new Map(partsOf(someone)).get(String(part)) ?? whole) : whole;
      }),
  };
}

/** As they stand in JSON. */
function partsOf({ name, phone }: Someone): [string, string][] {
  return [
    ['name', JSON.stringify(name).slice(1, -1)],
    ['phone', phone],
    ['digits', phone.slice(1)],
  ];
}

/** A pattern of all these texts, the longest first: one may begin like another. */
export function eitherOf(texts: readonly string[]): RegExp | undefined {
  if (texts.length === 0) return undefined;
  const sorted = [...texts].sort((one, other) => other.length - one.length);
  const escaped = sorted.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return new RegExp(escaped.join('|'), 'gu');
}
