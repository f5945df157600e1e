import { dirname, join, relative, resolve } from 'node:path';
import { loadClauses } from '../clauses/load-clauses.ts';
import { unknownName } from '../clauses/near.ts';
import { statementNames } from '../clauses/statement-names.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { refuseUnsound } from './answer-problems.ts';
import type { InitFlags } from './init-flags.ts';
import { newStatement, variablesOf } from './new-statement.ts';
import { shellWord } from './shell-word.ts';
import { statementFile } from './statement-file.ts';
import { takeAnswers } from './take-answers.ts';
import type { Asked } from './take-answers.ts';
import { workflowFile } from './workflow-file.ts';
import { refuseExisting, writeNew } from './write-new.ts';
import type { NewFile } from './write-new.ts';

const SCHEMA = 'node_modules/deskproof/steps/statement/statement.schema.json';
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
  writeNew(filesAt(places, { data, variables, cwd: io.cwd }), force);
  io.stdout.write(told(places, variables));
  return 0;
}

interface Content {
  readonly data: Record<string, unknown>;
  readonly variables: readonly string[];
  readonly cwd: string;
}

function filesAt([statement, workflow]: Places, { data, variables, cwd }: Content): NewFile[] {
  const schema = slashed(relative(dirname(statement.path), join(cwd, SCHEMA)));
  const text = statementFile(data, schema.startsWith('.') ? schema : `./${schema}`);
  const files = [{ ...statement, text }];
  if (!workflow) return files;
  const jobs = workflowFile({ statement: statement.shown, variables });
  return [...files, { ...workflow, text: jobs }];
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
  if (ci === undefined) return [statement];
  if (ci !== 'github') {
    throw new BadInput(unknownName({ kind: '--ci', wanted: ci, candidates: ['github'] }));
  }
  if (below) return [statement, { path: join(cwd, WORKFLOW), shown: WORKFLOW }];
  throw new BadInput(
    `${out} is not below this folder, where a workflow would look for it: leave out --ci, or start from the top of the repository.`,
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
