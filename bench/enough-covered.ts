import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import process from 'node:process';
import { packageRoot } from '../reports/engine/package-root.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import { inWords } from './in-words.ts';
import { shares, type Summary } from './covered-shares.ts';

/**
 * Whether enough of a folder's code was run, by the summary that c8 wrote (`--reporter json-summary`). c8 could check it itself, but would
 * read all that V8 noted a second time, which takes minutes.
 *
 * `enough-covered.ts FOLDER PERCENT [coverage/coverage-summary.json]`
 */
const [folder = '', percent = '', file = 'coverage/coverage-summary.json'] = process.argv.slice(2);

process.exitCode = await inWords(async () => {
  const least = Number(percent);
  if (!(least > 0 && least <= 100)) throw new BadInput(`"${percent}" is no percentage.`);
  const summary = JSON.parse(await readFile(join(packageRoot, file), 'utf8')) as Summary;
  const found = shares(summary, join(packageRoot, folder) + sep);
  if (found.length === 0) throw new BadInput(`Nothing in ${folder} is in ${file}.`);
  const told = found.map(({ what, share }) => `${what} ${share.toFixed(2)} %`).join(', ');
  if (found.some(({ share }) => share < least)) {
    throw new Error(`${folder}: ${told}: at least ${least} % of each must be run.`);
  }
  return `${folder}: ${told}`;
}, process);
