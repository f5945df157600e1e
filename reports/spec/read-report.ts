import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Conformance, SuiteIdentity } from '../conformance/conformance.ts';
import { BadInput } from '../run/bad-input.ts';
import type { JudgedReport } from './model/judged-report.ts';

const schema = new URL('../conformance/conformance.schema.json', import.meta.url);

let compiled: ValidateFunction | undefined;

/**
 * Reads a `conformance.json` that `deskproof run` wrote. `path` is resolved against `cwd`.
 * @throws BadInput when it cannot be read, is no conformance report, or was judged by another version of the suite.
 */
export function readReport(path: string, cwd: string, suite: SuiteIdentity): JudgedReport {
  const data = parsed(path, textOf(path, cwd));
  compiled ??= new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  if (!compiled(data)) {
    const { instancePath = '', message = 'is something else' } = compiled.errors?.[0] ?? {};
    const where = instancePath === '' ? 'it' : instancePath;
    throw new BadInput(`${path} is no conformance report of deskproof: ${where} ${message}.`);
  }
  const conformance = data as Conformance;
  refuseOtherSuite(path, conformance.suite, suite);
  return { conformance, file: basename(path) };
}

function textOf(path: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
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

/** Verdicts on other words would stand beside clauses that they are not about. */
function refuseOtherSuite(path: string, its: SuiteIdentity, ours: SuiteIdentity): void {
  if (its.revision === ours.revision) return;
  throw new BadInput(
    `${path} was judged by another version of the suite (${its.version}, ${short(its)}; here is ${ours.version}, ${short(ours)}). Judge the target again with deskproof run.`,
  );
}

function short({ revision }: SuiteIdentity): string {
  return revision.replace('sha256:', '').slice(0, 12);
}
