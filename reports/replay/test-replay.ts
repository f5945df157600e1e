import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from '../conformance/canonical.ts';
import type { Conformance } from '../conformance/conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import { runConformance } from '../run/run-conformance.ts';
import type { RunFlags } from '../run/run-request.ts';
import type { Manifest } from './manifest.ts';
import { replayRecording, type ReplayFlags } from './replay-recording.ts';

const folders: string[] = [];

/** For tests: a folder that `removeFolders` removes. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-replay-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What a command ended with, printed, and told beside it. */
export interface Ended {
  readonly code: number;
  readonly text: string;
  readonly told: string;
}

async function ended(
  command: (io: Parameters<typeof runConformance>[1]) => Promise<number>,
  root = packageRoot,
): Promise<Ended> {
  const printed: string[] = [];
  const said: string[] = [];
  const stdout = { write: (text: string) => printed.push(text) };
  const stderr = { write: (text: string) => said.push(text) };
  const code = await command({ stdout, stderr, env: process.env, cwd: root, root });
  return { code, text: printed.join(''), told: said.join('') };
}

const plain: RunFlags = { target: 'memory', clause: [], seed: '1', order: 'defined', record: true };

/** Judges a target and records it. */
export async function recordedRun(flags: Partial<RunFlags>, root = packageRoot) {
  const out = flags.out ?? newFolder();
  const run = await ended((io) => runConformance({ ...plain, out, ...flags }, io), root);
  return { ...run, out, report: reportIn(out) };
}

/** Judges by the recording in a folder of reports. */
export async function replayed(from: string, flags: Partial<ReplayFlags> = {}, root = packageRoot) {
  const out = newFolder();
  const run = await ended((io) => replayRecording(from, { clause: [], out, ...flags }, io), root);
  return { ...run, report: reportIn(out) };
}

/** Shows the wire traffic of the recording in a folder of reports. */
export function wireShown(from: string, flags: Partial<ReplayFlags> = {}): Promise<Ended> {
  return ended((io) => replayRecording(from, { clause: [], wire: true, ...flags }, io));
}

function reportIn(out: string): Conformance {
  return JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as Conformance;
}

export const scenariosFile = (out: string) => join(out, 'recording/scenarios.jsonl.gz');
export const manifestFile = (out: string) => join(out, 'recording/manifest.json');

export function linesIn(out: string): string {
  return gunzipSync(readFileSync(scenariosFile(out))).toString('utf8');
}

/** Alters what was recorded, as anybody can. */
export function alterLines(out: string, alter: (text: string) => string): void {
  writeFileSync(scenariosFile(out), gzipSync(alter(linesIn(out))));
}

/** Alters the manifest so that it looks sound. */
export function alterManifest(out: string, alter: (manifest: Manifest) => Partial<Manifest>): void {
  const manifest = JSON.parse(readFileSync(manifestFile(out), 'utf8')) as Manifest;
  const { digest, ...rest } = { ...manifest, ...alter(manifest) };
  writeFileSync(manifestFile(out), JSON.stringify({ ...rest, digest: digest && digestOf(rest) }));
}

/** Makes all hashes fit what is there now, as somebody does who means to deceive. */
export function sealAgain(out: string): void {
  const blocks = linesIn(out).split(/^(?=\{"scenario":)/mu);
  const hashes = blocks.map((block) => createHash('sha256').update(block).digest('hex'));
  alterManifest(out, ({ scenarios }) => ({
    scenarios: scenarios.map((one, at) => ({ ...one, sha256: hashes[at] ?? '' })),
  }));
}
