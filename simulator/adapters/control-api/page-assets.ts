import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's files as text. */
export interface PageAssets {
  readonly html: string;
  readonly js: string;
  readonly css: string;
}

const folder = new URL('../../phone/', import.meta.url);
let made: Promise<PageAssets> | undefined;

/** Puts the page together once a process, in memory: nothing is written, nothing needs a build step. */
export function pageAssets(): Promise<PageAssets> {
  return (made ??= makeAssets());
}

/** The parts of the style sheet, in their order: what comes later wins. */
const looks = [
  ...['ground', 'switch', 'stage', 'rail', 'phone', 'lock', 'bubbles', 'reactions', 'media'],
  ...['compose', 'sheets', 'wire', 'faults', 'narrow'],
];

async function makeAssets(): Promise<PageAssets> {
  const parts = looks.map((part) => readFile(new URL(`look/${part}.css`, folder), 'utf8'));
  const [js, html, ...css] = await Promise.all([
    bundle(),
    readFile(new URL('page.html', folder), 'utf8'),
    ...parts,
  ]);
  return { html, js, css: css.join('\n') };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.tsx', folder))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
