import type { Entry, Kind, Tape, Thrown } from '../../drivers/recording/entry.ts';

/** Shorter answers are written down each time. */
const worthPointing = 60;

/** A line of a recording as it is written: JSON, with the kind as the key of the name. */
interface Line {
  readonly do?: string;
  readonly look?: string;
  readonly kept?: string;
  readonly open?: string;
  readonly with?: unknown;
  readonly gave?: unknown;
  /** The answer is that of this line, from 0. */
  readonly same?: number;
  readonly thrown?: Thrown;
  readonly times?: number;
  readonly turn?: number;
}

/** What was recorded of a scenario as lines of JSON: the scenario first, then what was asked. An answer that was there before is pointed at. */
export function tapeText({ scenario, seed, entries }: Tape): string {
  const answers = new Map<string, number>();
  const lines = entries.map((entry, at) => {
    const { gave } = entry;
    const before = gave === undefined ? undefined : answers.get(gave);
    if (gave !== undefined && before === undefined && gave.length > worthPointing) {
      answers.set(gave, at);
    }
    return lineOf(entry, before);
  });
  return [JSON.stringify({ scenario, seed }), ...lines, ''].join('\n');
}

/** Answers and arguments are JSON already. */
function lineOf(entry: Entry, same?: number): string {
  const { kind, name, with: args, gave, thrown, times, turn } = entry;
  const answer = same === undefined ? gave && `"gave":${gave}` : `"same":${same}`;
  const parts = [
    `"${kind}":${JSON.stringify(name)}`,
    args && `"with":${args}`,
    answer,
    thrown && `"thrown":${JSON.stringify(thrown)}`,
    times > 1 && `"times":${times}`,
    turn && `"turn":${turn}`,
  ];
  return `{${parts.filter(Boolean).join(',')}}`;
}

/** Reads what `tapeText` has written. Throws whatever JSON throws where it is none. */
export function tapeIn(text: string): Tape {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const { scenario, seed } = JSON.parse(head) as Omit<Tape, 'entries'>;
  const entries: Entry[] = [];
  for (const line of lines) entries.push(entryIn(JSON.parse(line) as Line, entries));
  return { scenario, seed, entries };
}

const KINDS: readonly Kind[] = ['do', 'look', 'kept', 'open'];

function entryIn(line: Line, before: readonly Entry[]): Entry {
  const kind = KINDS.find((each) => line[each] !== undefined) ?? 'look';
  const gave = line.same === undefined ? jsonOf(line.gave) : before[line.same]?.gave;
  return {
    ...{ kind, name: line[kind] ?? '', times: line.times ?? 1 },
    ...(line.with !== undefined && { with: JSON.stringify(line.with) }),
    ...(gave !== undefined && { gave }),
    ...(line.thrown && { thrown: line.thrown }),
    ...(line.turn !== undefined && { turn: line.turn }),
  };
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
