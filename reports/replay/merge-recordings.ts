import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCENARIOS_FILE, tapeBlocks } from '../../steps/assemblies/recording/index.ts';
import { digestOf } from '../conformance/canonical.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';

/** A recording as it lies in its folder, found to be sound. */
export interface Lying {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A scenario as it is written down. */
interface Block {
  readonly scenario: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * Puts what was recorded of scenarios that were judged again in the place of what there was of them. `outcomesOf` judges the clauses by the
 * verdicts of both. It takes the earlier one's place in the last moment.
 */
export function mergeRecordings(
  earlier: Lying,
  again: Lying,
  outcomesOf: (verdicts: Pick<Manifest, 'verdicts' | 'notReached'>) => Manifest['outcomes'],
): void {
  const replaced = new Set(again.manifest.scenarios.map(({ scenario }) => scenario));
  const kept = blocksOf(earlier).filter(({ scenario }) => !replaced.has(scenario));
  const blocks = [...kept, ...blocksOf(again)];
  const manifest = merged(earlier.manifest, again.manifest, { blocks, outcomesOf });
  const zipped = blocks.map(({ text }) => gzipSync(text, { level: 1 }));
  replaceFile(join(earlier.folder, SCENARIOS_FILE), Buffer.concat(zipped));
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  replaceFile(join(earlier.folder, MANIFEST_FILE), Buffer.from(text));
}

function blocksOf({ folder, manifest }: Lying): readonly Block[] {
  if (manifest.scenarios.length === 0) return [];
  const texts = tapeBlocks(join(folder, SCENARIOS_FILE));
  return manifest.scenarios.map((one, at) => ({ ...one, text: texts[at] ?? '' }));
}

interface Both {
  readonly blocks: readonly Block[];
  readonly outcomesOf: Parameters<typeof mergeRecordings>[2];
}

/** No report has the digest of two runs. */
function merged(earlier: Manifest, again: Manifest, { blocks, outcomesOf }: Both): Manifest {
  const { schema, suite, target, seed, profile, strict, statement, masked } = again;
  const verdicts = { ...earlier.verdicts, ...again.verdicts };
  const left = stillNotReached(earlier, again);
  const told = { verdicts, ...(Object.keys(left).length > 0 && { notReached: left }) };
  const isCovered = Object.keys(again.verdicts).every((id) => id in earlier.verdicts);
  const isWhole = earlier.only === undefined && isCovered;
  const all = {
    ...{ schema, suite, target, seed, profile, strict, masked },
    ...(statement && { statement }),
    ...{ ...told, outcomes: outcomesOf(told) },
    readings: { ...earlier.readings, ...again.readings },
    clauses: isWhole ? earlier.clauses : together(earlier.clauses, again.clauses),
    ...(!isWhole && { only: Object.keys(verdicts) }),
    scenarios: blocks.map(({ scenario, sha256 }) => ({ scenario, sha256 })),
  };
  return { ...all, digest: digestOf(all) };
}

function stillNotReached(earlier: Manifest, again: Manifest): Readonly<Record<string, string>> {
  const left = Object.entries(earlier.notReached ?? {}).filter(([id]) => !(id in again.verdicts));
  return { ...Object.fromEntries(left), ...again.notReached };
}

/** None stands for all. */
function together(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0 || others.length === 0) return [];
  return [...new Set([...some, ...others])];
}

/** At no time is there half a file. */
function replaceFile(path: string, data: Buffer): void {
  writeFileSync(`${path}.new`, data);
  renameSync(`${path}.new`, path);
}
