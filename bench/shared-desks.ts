import process from 'node:process';
import type { JudgedRun } from '../reports/conformance/make-conformance.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import {
  atUrl,
  exampleOverHttp,
  judgedStatement,
  patient,
  stated,
  stopTargets,
} from '../reports/run/test-driven.ts';
import { between } from '../reports/run/test-middle.ts';
import { sharedDesks, type Strange } from '../reports/run/test-shared-desks.ts';
import { catalogue } from '../steps/assemblies/catalogue.ts';
import { inWords } from './in-words.ts';

/**
 * Judges what counts or picks out things on a desk, at desks on which strangers have a notification, a request and a conversation all the
 * time. Right is what passes or cannot be told there; what is wrong with each clause must not pass.
 *
 * `shared-desks.ts [clause ...]`
 */
const CLAUSES = {
  core: [
    ...['WA-CH-01', 'WA-POP-06', 'WA-CAP-01', 'WA-ST-04', 'WA-ST-08', 'WA-RONA-05', 'WA-RONA-06'],
    ...['WA-CNF-05', 'WA-MSK-03', 'WA-MSK-05', 'WA-MSK-08', 'WA-MSK-09', 'WA-WRP-05', 'WA-WRP-15'],
  ],
  desktop: [
    ...['WA-NTF-02', 'WA-NTF-04', 'WA-POP-07', 'WA-POP-08', 'WA-POP-09', 'WA-POP-10', 'WA-POP-13'],
    'WA-PANE-10',
  ],
} as const;

const STRANGE: readonly Strange[] = ['notification', 'request', 'conversation'];

process.exitCode = await inWords(async () => {
  const chosen = process.argv.slice(2);
  const all = Object.values(CLAUSES).flat();
  const unknown = chosen.find((id) => !all.some((each) => each === id));
  if (unknown !== undefined) throw new BadInput(`"${unknown}" is none of ${all.join(', ')}.`);
  const isChosen = (id: string) => chosen.length === 0 || chosen.includes(id);
  try {
    const lines: string[] = [];
    const url = await between(await exampleOverHttp(), sharedDesks(STRANGE));
    for (const profile of ['core', 'desktop'] as const) {
      for (const id of CLAUSES[profile].filter(isChosen)) lines.push(await tried(id, profile, url));
    }
    return lines.join('\n');
  } finally {
    stopTargets();
  }
}, process);

/** The verdict of the reference and of all that is wrong with the clause. Throws what must not be. */
async function tried(id: string, profile: 'core' | 'desktop', url: string): Promise<string> {
  const judged = async (options: Readonly<Record<string, unknown>>) => {
    const plain = await stated({ ...atUrl(url, patient), options });
    return verdictOf(await judgedStatement(plain, { clauses: [id], profile }));
  };
  const right = await judged({});
  if (right !== 'pass' && right !== 'inconclusive') throw new Error(`${id} is ${right}.`);
  const twins = catalogue.faulty.filter(({ clause, needs }) => clause === id && !needs);
  const wrong: string[] = [];
  for (const twin of twins) {
    const verdict = await judged({ twin: `faulty:${twin.id}` });
    if (verdict !== 'fail' && verdict !== 'inconclusive') {
      throw new Error(`${id} is ${verdict} where ${twin.story}`);
    }
    wrong.push(`${twin.id} ${verdict}`);
  }
  return [`${id} ${right}`, ...wrong].join(', ');
}

function verdictOf({ clauses, problem }: JudgedRun): string {
  return problem ?? clauses[0]?.verdict ?? 'not judged';
}
