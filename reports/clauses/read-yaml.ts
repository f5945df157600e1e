import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { ClauseFileError } from './clause-file-error.ts';
import { shownPath } from './shown-path.ts';

/** A path into the data of a file: keys and list positions. */
export type DataPath = readonly (string | number)[];

/** A YAML file that was read: its data, and the line at which each part of it stands. */
export interface YamlFile {
  /** As messages show it. */
  readonly file: string;
  readonly data: unknown;
  /** The line of the part at `path`, or of the nearest part around it. Lines count from 1. */
  lineOf(path: DataPath): number;
}

/** Reads a YAML file. A file that is no YAML is a ClauseFileError with the line at which it breaks. */
export function readYaml(path: string): YamlFile {
  const file = shownPath(path);
  const lines = new LineCounter();
  const text = readText(path, file);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const line = lines.linePos(problem.pos[0]).line;
    throw new ClauseFileError(file, line, `This is not YAML that can be read: ${problem.message}.`);
  }
  return { file, data: dataOf(document, file), lineOf: (part) => lineOf(document, lines, part) };
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code);
    throw new ClauseFileError(file, undefined, `This clause file cannot be read (${code}).`);
  }
}

/** Aliases are resolved only here, so a dangling one shows up here. */
function dataOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ClauseFileError(file, 1, `This is not YAML that can be read: ${why}.`);
  }
}

function lineOf(document: Document, lines: LineCounter, path: DataPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}
