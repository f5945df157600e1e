import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
    readFile(new URL('style.css', folder), 'utf8'),
    readFile(new URL('page.html', folder), 'utf8'),
  ]);
  return { html, js, css };
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
