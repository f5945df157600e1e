import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { packageRoot } from '../reports/engine/package-root.ts';
import type { SelftestReport } from '../reports/selftest/selftest-report.ts';
import { inWords } from './in-words.ts';
import { matrixDifferences } from './kill-matrix.ts';

/**
 * Breaks the reference on several assemblies and tells in what the kill matrices differ from the first one's: `compare-selftests.ts
 * [assembly …]`, by default memory and http, which takes about half an hour on two processors.
 */
const chosen = process.argv.slice(2);
process.exitCode = await inWords(
  () => compare(chosen.length > 0 ? chosen : ['memory', 'http']),
  process,
);

async function compare(assemblies: readonly string[]): Promise<string> {
  const reports: SelftestReport[] = [];
  for (const assembly of assemblies) reports.push(await selftestOn(assembly));
  const [first] = reports;
  const found = first ? reports.slice(1).flatMap((other) => matrixDifferences(first, other)) : [];
  const lines = [...reports.map(inALine), ...found, `kill matrices: ${found.length} differences`];
  if (found.length > 0) throw new Error(lines.join('\n'));
  return lines.join('\n');
}

function inALine({ baseline, summary, seconds }: SelftestReport): string {
  return `${baseline.target}: ${summary.passed} passed, ${summary.failed} failed, ${seconds.toFixed(0)} s`;
}

/** The command as a user gives it, in a process of its own; its progress goes to this one's standard error. */
async function selftestOn(assembly: string): Promise<SelftestReport> {
  const command = join(packageRoot, 'cli/deskproof.js');
  const child = spawn(process.execPath, [command, 'selftest', '--target', assembly, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout.setEncoding('utf8')) text += String(part);
  if (!text.startsWith('{')) throw new Error(`The self-test on ${assembly} gave no report.`);
  return JSON.parse(text) as SelftestReport;
}
