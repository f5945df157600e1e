import { readFileSync, statSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { DataPath } from './finding.ts';
import { StatementError } from './statement-error.ts';
import type { Problem } from './statement-error.ts';

/** The text of a statement, read. */
export interface StatementText {
  readonly data: unknown;
  /** The line of the part at `path`, or of the nearest part around it. Lines count from 1. */
  lineOf(path: DataPath): number;
}

/** Of a hand-written file; whatever is larger is none. */
const MAX_BYTES = 1_000_000;

/**
 * Reads the YAML file at `path`, which messages show as `shown`.
 * @throws StatementError when there is none, it cannot be read, it is no YAML, or it is no mapping.
 */
export function readStatementText(path: string, shown: string): StatementText {
  const lines = new LineCounter();
  const text = readText(path, shown);
  const document = parseDocument(text, {
    ...{ lineCounter: lines, prettyErrors: false, stringKeys: true },
  });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) throw new StatementError(shown, broken.map(broke(lines)));
  const data = dataOf(document, shown);
  return { data, lineOf: (part) => lineOf(document, lines, part) };
}

function readText(path: string, shown: string): string {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (found.size <= MAX_BYTES) return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new StatementError(shown, [
      unreadable((cause as NodeJS.ErrnoException).code, path === shown ? '' : path),
    ]);
  }
  const sentence = `This file is larger than ${MAX_BYTES} bytes, so it is no statement.`;
  throw new StatementError(shown, [{ pointer: '', sentence, hint: 'Was another one meant?' }]);
}

/** `place`: where it was looked for, unless that is shown already. */
function unreadable(code = 'for no known reason', place = ''): Problem {
  if (code === 'ENOENT') {
    const hint = 'Make one with deskproof init, or give the path of another one.';
    return {
      pointer: '',
      sentence: `There is no such file${place && `: it was looked for at ${place}`}.`,
      hint,
    };
  }
  const isFolder = code === 'EISDIR';
  return {
    pointer: '',
    sentence: isFolder ? 'This is no file.' : `This file cannot be read (${code}).`,
    hint: isFolder ? 'Give the path of the file, not of its folder.' : 'See who may read it.',
  };
}

/** The words of the YAML reader itself are not passed on: they quote the file, and what they quote may be a secret. */
const YAML_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['This key stands twice in one mapping.', 'Take one of the two out.'],
  TAB_AS_INDENT: ['This line is indented by a tab.', 'YAML is indented by spaces alone.'],
  BAD_INDENT: [
    'This line is indented by too much or too little, or a bracket is not closed.',
    'Align it with its like, and close what was opened.',
  ],
  BAD_ALIAS: ['This alias cannot be read.', 'Texts that begin with * need quotes.'],
  MULTIPLE_DOCS: ['There are several documents in this file.', 'Keep one, without ---.'],
  MISSING_CHAR: ['Something is missing here: a quote, a bracket, a comma or a colon.', 'Add it.'],
};
const OTHER_WORDS = ['This is not YAML that can be read', 'See the quotes, colons and brackets.'];

function broke(lines: LineCounter) {
  return ({ code, pos }: YAMLError): Problem => {
    const [sentence = '', hint = ''] = YAML_WORDS[code] ?? [
      `${OTHER_WORDS[0] ?? ''} (${code}).`,
      OTHER_WORDS[1],
    ];
    return { pointer: '', line: lines.linePos(pos[0]).line, sentence, hint };
  };
}

/** Aliases are resolved only here, so a dangling one, or one too many, shows up here. */
function dataOf(document: Document, shown: string): unknown {
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    const [sentence, hint] = ['An alias (*) in this file cannot be followed.', 'Write it out.'];
    throw new StatementError(shown, [{ pointer: '', line: 1, sentence, hint }]);
  }
  if (isMap(document.contents)) return data;
  const sentence = 'A statement is a mapping of fields, and this file is none.';
  const hint = 'Begin with deskproof: 1, or make one with deskproof init.';
  throw new StatementError(shown, [{ pointer: '', line: 1, sentence, hint }]);
}

function lineOf(document: Document, lines: LineCounter, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

/** Where a part begins: the key of a mapping, so that a value on the lines below is found by its name. */
function startOf(document: Document, path: DataPath): number | undefined {
  const around: unknown = document.getIn(path.slice(0, -1), true);
  if (isMap(around)) {
    const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const part: unknown = document.getIn(path, true);
  return isNode(part) ? part.range?.[0] : undefined;
}
