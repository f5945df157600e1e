import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textAt } from './finding.ts';
import type { Checked, DataPath, Finding } from './finding.ts';
import { isProgram, programInPath } from './program.ts';
import { addressFindings } from './web-address.ts';

/** A driver that could not be started, or not be talked to. */
export function driverFindings(checked: Checked): readonly Finding[] {
  return [...addressFindings(checked.data, ['driver', 'url']), ...programFindings(checked)];
}

const PROGRAM: DataPath = ['driver', 'command', 0];

function programFindings({ data, folder, env }: Checked): Finding[] {
  const program = textAt(data, PROGRAM);
  if (program === undefined || program === '') return [];
  return /[\\/]/u.test(program)
    ? fileFindings(program, folder)
    : nameFindings(program, folder, env);
}

function fileFindings(program: string, folder: string): Finding[] {
  const file = resolve(folder, program);
  if (isProgram(file)) return [];
  const exists = existsSync(file);
  const sentence = exists
    ? `The driver's program ${program} is no file that may be run.`
    : `The driver's program ${program} is not there.`;
  const hint = exists
    ? `Make it one with chmod +x, or name what runs it first: [python3, ${program}].`
    : 'Its path is relative to the folder of this file.';
  return [{ path: PROGRAM, sentence, hint }];
}

function nameFindings(program: string, folder: string, env: NodeJS.ProcessEnv): Finding[] {
  if (programInPath(program, env)) return [];
  const isHere = existsSync(join(folder, program));
  const sentence = `The driver's program ${program} is in none of the folders of PATH.`;
  const hint = isHere ? `Write ./${program} for the one beside this file.` : 'Is it installed?';
  return [{ path: PROGRAM, sentence, hint }];
}
