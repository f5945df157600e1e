import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { shortcuts } from '../../application/desk/shortcuts/index.ts';

/** The page's three files as text. */
export interface PageAssets {
  readonly html: string;
  readonly js: string;
  readonly css: string;
}

const folder = new URL('../../desktop/', import.meta.url);
let made: Promise<PageAssets> | undefined;

/** Puts the page together once a process, in memory: nothing is written, nothing needs a build step. */
export function pageAssets(): Promise<PageAssets> {
  return (made ??= makeAssets());
}

async function makeAssets(): Promise<PageAssets> {
  const [js, css, html] = await Promise.all([
    bundle(),
    styleSheet(),
    readFile(new URL('page.html', folder), 'utf8'),
  ]);
  return { html: withShortcuts(html), js, css };
}

/** The page lists the contact centre's own table. */
function withShortcuts(html: string): string {
  const table = shortcuts.map(({ group, does, keys }) => ({ group, does, keys }));
  return withData(html, 'shortcuts', table);
}

/** Fills a place for data in the page: what must be there without a connection, too. */
export function withData(html: string, id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html.replace(`id="${id}">`, () => `id="${id}">${json}`);
}

/** The parts of the style sheet, in their order: what comes later wins. */
const looks = [
  ...['ground', 'header', 'search-list', 'columns', 'pane', 'thread', 'files'],
  ...['dialogs', 'details', 'telling', 'windows'],
];

async function styleSheet(): Promise<string> {
  const parts = looks.map((part) => readFile(new URL(`look/${part}.css`, folder), 'utf8'));
  return (await Promise.all(parts)).join('\n');
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
