import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import type { GherkinDocument } from './gherkin-types.ts';
import { shownPath } from './shown-path.ts';

/** A feature file that was read. */
export interface ParsedFeature {
  /** As messages show it. */
  readonly file: string;
  /** The documented flow: the file's name without folder and ending. */
  readonly flow: string;
  readonly document: GherkinDocument;
}

/** Feature files that cannot be read. Each line of the message is `file:line: sentence`. */
export class FeatureFileError extends Error {
  override readonly name = 'FeatureFileError';
}

/**
 * Reads every `.feature` file in a folder and the folders below it, in the order of their paths. Throws a
 * FeatureFileError that names all places which are no Gherkin, or a folder that cannot be read.
 */
export function loadFeatures(folder: string): ParsedFeature[] {
  const problems: string[] = [];
  const features = featureFiles(folder).flatMap((path) => {
    try {
      return [parseFeature(path)];
    } catch (cause) {
      problems.push(...parseProblems(path, cause));
      return [];
    }
  });
  if (problems.length > 0) throw new FeatureFileError(problems.join('\n'));
  return features;
}

function featureFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.feature'))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code);
    throw new FeatureFileError(
      `${shownPath(folder)}: This folder of features cannot be read (${code}).`,
    );
  }
}

function parseFeature(path: string): ParsedFeature {
  const builder = new AstBuilder(IdGenerator.incrementing());
  const parser = new Parser(builder, new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(path, 'utf8'));
  return { file: shownPath(path), flow: basename(path, '.feature'), document };
}

/** Gherkin gathers its errors, and begins each with `(line:column): `. */
function parseProblems(path: string, cause: unknown): string[] {
  const gathered = (cause as { errors?: unknown }).errors;
  const errors = Array.isArray(gathered) ? (gathered as unknown[]) : [cause];
  return errors.map((error) => {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^\((\d+):\d+\): /.exec(message);
    const line = place?.[1] ?? '1';
    const sentence = message.slice(place?.[0].length ?? 0);
    return `${shownPath(path)}:${line}: This is not Gherkin that can be read: ${sentence}.`;
  });
}
