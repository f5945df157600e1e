import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { loadClauses } from '../clauses/load-clauses.ts';
import { unknownName } from '../clauses/near.ts';
import { statementNames } from '../clauses/statement-names.ts';
import { asCalled } from '../run/as-called.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { refuseUnsound } from './answer-problems.ts';
import type { InitFlags } from './init-flags.ts';
import { newStatement, profilesOf, variablesOf } from './new-statement.ts';
import { shellWord } from './shell-word.ts';
import { statementFile } from './statement-file.ts';
import { takeAnswers } from './take-answers.ts';
import type { Asked } from './take-answers.ts';
import { workflowFile } from './workflow-file.ts';
import { refuseExisting, writeNew } from './write-new.ts';
import type { NewFile } from './write-new.ts';

const SCHEMA = 'steps/statement/statement.schema.json';
const WORKFLOW = '.github/workflows/deskproof.yml';

/**
 * Writes a new statement, and a workflow with `--ci github`, from flags and from the answers of `asked` (`null`: nobody is there).
 * Returns the exit code.
 * @throws BadInput with a sentence when a flag makes no sense, a file is there already, or it cannot be written.
 */
export async function init(flags: InitFlags, io: Io, asked: Asked | null): Promise<number> {
  const places = placesOf(flags, io);
  const force = flags.force === true;
  refuseExisting(places, force);
  const known = statementNames(loadClauses(join(io.root, 'features/clauses')));
  const answers = await takeAnswers(flags, known, asked);
  const data = newStatement(answers);
  refuseUnsound(data, known);
  const variables = Object.values(variablesOf(answers.vendor ?? ''));
  const profiles = profilesOf(answers);
  writeNew(filesAt(places, { data, variables, profiles, io }), force);
  io.stdout.write(asCalled(told(places, variables), io));
  return 0;
}

interface Content {
  readonly data: Record<string, unknown>;
  readonly variables: readonly string[];
  readonly profiles: readonly string[];
  readonly io: Io;
}

function filesAt([statement, workflow]: Places, content: Content): NewFile[] {
  const { data, variables, profiles, io } = content;
  const schema = schemaFrom(dirname(statement.path), io, workflow !== undefined);
  const text = statementFile(data, schema.startsWith('.') ? schema : `./${schema}`);
  const files = [{ ...statement, text }];
  if (!workflow) return files;
  const jobs = workflowFile({ statement: statement.shown, variables, profiles });
  return [...files, { ...workflow, text: jobs }];
}

/** Where editors find the schema, from `folder`: in the package that is installed, or will be for a workflow; else in this deskproof. */
function schemaFrom(folder: string, { cwd, root }: Io, isInstalled: boolean): string {
  const installed = join(cwd, 'node_modules/deskproof', SCHEMA);
  const path = isInstalled || existsSync(installed) ? installed : join(root, SCHEMA);
  return slashed(relative(folder, path));
}

type Places = readonly [Place, ...Place[]];

interface Place {
  readonly path: string;
  readonly shown: string;
}

function placesOf({ out, ci }: InitFlags, { cwd }: Io): Places {
  if (out.trim() === '') throw new BadInput('--out needs the path of a file.');
  const path = resolve(cwd, out);
  const fromHere = slashed(relative(cwd, path));
  const below = !fromHere.startsWith('..');
  const statement = { path, shown: below ? fromHere : out };
  if (!below) refuseNowhere(dirname(path), out);
  if (ci === undefined) return [statement];
  if (ci !== 'github') {
    throw new BadInput(unknownName({ kind: '--ci', wanted: ci, candidates: ['github'] }));
  }
  if (below) return [statement, { path: join(cwd, WORKFLOW), shown: WORKFLOW }];
  throw new BadInput(
    `${out} is not below this folder, where a workflow would look for it: leave out --ci, or start from the top of the repository.`,
  );
}

/** Folders are made below the one in which one works, and nowhere else: there a path is more likely mistyped. */
function refuseNowhere(folder: string, out: string): void {
  if (existsSync(folder)) return;
  throw new BadInput(
    `There is no folder ${folder}, so ${out} cannot be written: give a path in a folder that is there, or make it first.`,
  );
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function told([statement, ...others]: Places, variables: readonly string[]) {
  const { shown } = statement;
  const where = others.length > 0 ? ', and in the secrets of your repository' : '';
  const lines = [
    ...[statement, ...others].map((place) => `Written: ${place.shown}`),
    '',
    'Next:',
    `  1. Read ${shown}: it explains each of its fields.`,
    `  2. Set the secrets that it names in your environment${where}: ${variables.join(', ')}.`,
    '     Take out those that your driver tells or sets by itself.',
    '  3. Write the driver, or copy one: the guide is examples/README.md of deskproof. This tells what is wrong with it:',
    '     deskproof driver test -- COMMAND',
    `  4. deskproof doctor ${shellWord(shown)}`,
    `  5. deskproof run --target ${shellWord(shown)}`,
  ];
  return `${lines.join('\n')}\n`;
}
