/** One verb, as the published schema of the protocol describes it. */
export interface DescribedVerb {
  readonly title: string;
  /** What it does; when it is refused, in a last sentence that begins with "Refused where". */
  readonly description: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, DescribedField>>;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

interface DescribedField {
  readonly description?: string;
  readonly enum?: readonly string[];
}

/** As much of the published schema as the guide shows. */
export interface PublishedProtocol {
  readonly $defs: Readonly<Record<string, { readonly oneOf?: readonly DescribedVerb[] }>>;
}

/** The methods that are asked with a verb of their own. */
export type WithVerbs = 'act' | 'admin' | 'clock';

/** All verbs of a method. Throws where the schema has none. */
export function verbsOf({ $defs }: PublishedProtocol, method: WithVerbs): readonly DescribedVerb[] {
  const { oneOf } = $defs[`${method}.action`] ?? {};
  if (oneOf) return oneOf;
  throw new Error(`The schema of the protocol has no verbs of ${method}.`);
}

/** The guide with its tables of verbs as the schema has them now; they stand between comments that name the method. */
export function withTables(guide: string, published: PublishedProtocol): string {
  return (['act', 'admin', 'clock'] as const).reduce((text, method) => {
    const [begin, end] = [`<!-- verbs of ${method} -->`, `<!-- end of ${method} -->`];
    const [before, inside] = text.split(begin);
    const after = inside?.split(end)[1];
    if (after === undefined) throw new Error(`The guide has no place for the verbs of ${method}.`);
    return `${before}${begin}\n\n${tableOf(verbsOf(published, method))}\n\n${end}${after}`;
  }, guide);
}

const HEAD = ['verb', 'beside it', 'what it does', '`refused` where'];

/** Without the last column where nothing is ever refused. */
function tableOf(verbs: readonly DescribedVerb[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...verbs.map(cellsOf)];
  const isRefused = verbs.some(({ description }) => description.includes(REFUSED));
  const width = isRefused ? HEAD.length : HEAD.length - 1;
  return rows.map((cells) => `| ${cells.slice(0, width).join(' | ')} |`).join('\n');
}

const REFUSED = ' Refused where ';

function cellsOf(verb: DescribedVerb): readonly string[] {
  const [what = '', refused = ''] = verb.description.split(REFUSED);
  const fields = Object.keys(verb.properties).filter((name) => name !== 'verb');
  const beside = fields.map((name) => fieldOf(verb, name)).join(' ');
  return [`\`${verb.title}\``, beside, what, refused.replace(/\.$/u, '')];
}

/** What it is, in words; where there are none, what it may be, or an example. */
function fieldOf({ properties, examples, required }: DescribedVerb, name: string): string {
  const { description, enum: choices } = properties[name] ?? {};
  const [example] = examples;
  const values = choices ?? [example?.[name]];
  const shown = values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  const called = required.includes(name) ? `\`${name}\`` : `\`${name}\` (may be left out)`;
  return choices || description === undefined
    ? `${called}: ${shown}.`
    : `${called}: ${description}`;
}
