import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canonicalJson } from '../conformance/canonical.ts';
import type { SuiteIdentity } from '../conformance/conformance.ts';
import { BadInput } from '../run/bad-input.ts';
import type { RunRequest } from '../run/run-request.ts';
import { MANIFEST_FILE, RECORDING, type Manifest } from './manifest.ts';
import { readBundle, type Bundle } from './read-bundle.ts';
import { recordedStatement } from './recorded-statement.ts';

/** Where reports go to, and where those of the last run are. */
export interface Places {
  /** For the reports. */
  readonly folder: string;
  /** Folder or file of the last report, as it is shown; left out where it is in the same folder. */
  readonly from: string | undefined;
  readonly cwd: string;
}

/** The recording of the last run, where that of its failures would take its place; `undefined` where there is none. */
export function earlierRecording(
  { folder, from, cwd }: Places,
  ours: { readonly request: RunRequest; readonly suite: SuiteIdentity },
): Bundle | undefined {
  const last = from === undefined ? folder : resolve(cwd, from);
  const isElsewhere = (last.endsWith('.json') ? dirname(last) : last) !== folder;
  if (isElsewhere || !existsSync(join(folder, RECORDING, MANIFEST_FILE))) return undefined;
  const bundle = readBundle(folder, cwd);
  refuseOther(folder, bundle.manifest, ours);
  return bundle;
}

/**
 * What is put together is replayed as one run.
 * @throws BadInput where the two would not be.
 */
function refuseOther(
  folder: string,
  { statement, suite, ...its }: Manifest,
  ours: { readonly request: RunRequest; readonly suite: SuiteIdentity },
): void {
  const { request } = ours;
  const stated = request.statement && recordedStatement(request.statement);
  const differing = [
    differs('target', its.target, request.target),
    differs('profile', its.profile, request.profile),
    differs('seed', its.seed, request.seed),
    differs('product', productIn(statement), productIn(stated)),
    suite.revision === ours.suite.revision ? undefined : 'the version of the suite is another',
    canonicalJson(statement) === canonicalJson(stated) ? undefined : 'the statement has changed',
  ].find((one) => one !== undefined);
  if (differing === undefined) return;
  throw new BadInput(
    `The recording in ${folder} cannot be put together with what is to be judged again: ${differing}. Judge all of it again, or write elsewhere and leave it as it is: --from ${folder} --out <folder>.`,
  );
}

function differs(what: string, its: string | number, ours: string | number): string | undefined {
  return its === ours ? undefined : `the ${what} is ${its} there, and here it is ${ours}`;
}

function productIn(statement: Manifest['statement']): string {
  return statement ? `${statement.identity.product} ${statement.identity.version}` : 'none';
}
