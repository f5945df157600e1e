import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  readTapes,
  RecordingError,
  SCENARIOS_FILE,
  type Tape,
} from '../../steps/assemblies/recording/index.ts';
import { digestOf } from '../conformance/canonical.ts';
import { BadInput } from '../run/bad-input.ts';
import { MANIFEST_FILE, RECORDING, recordingSchema, type Manifest } from './manifest.ts';

/** A recording as it lies there, found to be as it was recorded. */
export interface Bundle {
  readonly manifest: Manifest;
  readonly tapes: readonly Tape[];
}

/** Bytes: some hundred times what a whole run has. */
const most = 32 * 1024 * 1024;

/**
 * Reads a recording: `path` is its folder, that of the reports it lies in, or its manifest, from `cwd`.
 * @throws BadInput when it cannot be read, is none, or was altered.
 */
export function readBundle(path: string, cwd: string): Bundle {
  const file = manifestFile(path, resolve(cwd, path));
  const manifest = soundManifest(path, parsed(path, textOf(path, file)));
  try {
    return { manifest, tapes: readTapes(join(dirname(file), SCENARIOS_FILE), manifest) };
  } catch (cause) {
    if (!(cause instanceof RecordingError)) throw cause;
    throw new BadInput(`${path}: ${cause.message}`, { cause });
  }
}

function manifestFile(path: string, full: string): string {
  const places = [full, join(full, MANIFEST_FILE), join(full, RECORDING, MANIFEST_FILE)];
  const found = places.find((place) => existsSync(place) && statSync(place).isFile());
  if (found !== undefined) return found;
  throw new BadInput(
    `${path} has no recording (${RECORDING}/${MANIFEST_FILE}). A run of a statement makes one in the folder of its reports, and any other run does with --record.`,
  );
}

function textOf(path: string, file: string): string {
  try {
    if (statSync(file).size > most) throw new BadInput(`${path} is too large for a recording.`);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new BadInput(`${path} cannot be read (${code}).`, { cause });
  }
}

function parsed(path: string, text: string): Partial<Manifest> {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null) return data;
  } catch (cause) {
    throw new BadInput(`${path}: the manifest is not JSON: ${(cause as Error).message}.`, {
      cause,
    });
  }
  throw new BadInput(`${path}: the manifest is none.`);
}

/** What the digest holds for was written by us, so that nothing more needs to be looked at. */
function soundManifest(path: string, data: Partial<Manifest>): Manifest {
  const { digest, ...all } = data;
  const schema: unknown = data.schema;
  if (typeof schema !== 'string' || !schema.startsWith('deskproof/recording/')) {
    throw new BadInput(`${path} is no recording of deskproof: its manifest does not say so.`);
  }
  if (schema !== recordingSchema) {
    throw new BadInput(
      `${path} is a recording of another version of deskproof (${schema}; here is ${recordingSchema}). Replay it with that version, or record again.`,
    );
  }
  if (digest === digestOf(all)) return data as Manifest;
  throw new BadInput(`${path}: the manifest was altered after the run was recorded.`);
}
