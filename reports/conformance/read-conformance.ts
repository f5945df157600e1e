import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { BadInput } from '../run/bad-input.ts';
import type { Conformance, SuiteIdentity } from './conformance.ts';

const schema = new URL('./conformance.schema.json', import.meta.url);

let compiled: ValidateFunction | undefined;

/**
 * Reads a conformance report: `path` is its file, or the folder of a `conformance.json`, from `cwd`.
 * @throws BadInput when it cannot be read or is no conformance report.
 */
export function readConformance(path: string, cwd: string): Conformance {
  const data = parsed(path, textOf(path, cwd));
  compiled ??= new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  if (compiled(data)) return data as Conformance;
  const { instancePath = '', message = 'is something else' } = compiled.errors?.[0] ?? {};
  const where = instancePath === '' ? 'it' : instancePath;
  throw new BadInput(`${path} is no conformance report of deskproof: ${where} ${message}.`);
}

/**
 * Verdicts on other words would stand beside clauses that they are not about.
 * @throws BadInput when the report was judged by another version of the suite.
 */
export function refuseOtherSuite(path: string, its: SuiteIdentity, ours: SuiteIdentity): void {
  if (its.revision === ours.revision) return;
  throw new BadInput(
    `${path} was judged by another version of the suite (${its.version}, ${short(its)}; here is ${ours.version}, ${short(ours)}). Judge the target again with deskproof run.`,
  );
}

function textOf(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  try {
    const file = statSync(full).isDirectory() ? join(full, 'conformance.json') : full;
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new BadInput(`${path} cannot be read (${code}).`, { cause });
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadInput(`${path} is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

function short({ revision }: SuiteIdentity): string {
  return revision.replace('sha256:', '').slice(0, 12);
}
