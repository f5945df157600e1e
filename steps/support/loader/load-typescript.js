// Node's loader hooks: TypeScript as ts-node makes it. What it made is kept, for most of a start went into loading the compiler and asking
// it once more for what it had answered before. Node runs this in a thread of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { keptOutputs } from './kept-outputs.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const settings = join(root, 'tsconfig.json');
// ts-node looks for its settings from the working directory, which may be anywhere.
process.env.TS_NODE_PROJECT = settings;

const outputs = keptOutputs(join(root, 'node_modules/.cache/deskproof'), maker());
const typescript = /^file:[^?#]*\.[cm]?tsx?(?:[?#]|$)/;

/** All that an output depends on beside its source. */
function maker() {
  const { resolve } = createRequire(import.meta.url);
  const versions = ['ts-node', '@swc/core', 'typescript'].map((name) =>
    readFileSync(resolve(`${name}/package.json`), 'utf8'),
  );
  const told = Object.entries(process.env).filter(([name]) => name.startsWith('TS_NODE_'));
  return JSON.stringify([versions, readFileSync(settings, 'utf8'), told]);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!typescript.test(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const source = readFileSync(path);
  // What lies elsewhere, as a test's files do, comes and goes: it would only pile up.
  if (!path.startsWith(root)) return compile(url, context, source);
  const kept = outputs.find(path, source);
  if (kept !== undefined) return { format: 'module', source: kept, shortCircuit: true };
  const made = await compile(url, context, source);
  if (made.format === 'module' && typeof made.source === 'string') {
    outputs.keep(path, source, made.source);
  }
  return made;
}

/**
 * What ts-node makes of a source. It is given the very bytes that the output is kept under, for a file may change at any time; and no format,
 * for newer versions of Node guess one of their own, with types that they strip.
 * @param {string} url
 * @param {import('node:module').LoadHookContext} context
 * @param {Uint8Array} source
 */
async function compile(url, context, source) {
  const tsNode = /** @type {{ load: import('node:module').LoadHook }} */ (
    await import('ts-node/esm')
  );
  const read = () => ({ format: 'module', source });
  return tsNode.load(url, { ...context, format: undefined }, read);
}
