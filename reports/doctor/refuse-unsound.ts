import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import type { Statement } from '../../steps/statement/index.ts';
import { shellWord } from '../init/shell-word.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { statusLine } from '../terminal/status-line.ts';
import { diagnose } from './examine-statement.ts';

export interface Unsound {
  readonly statement: Statement;
  /** The file as the user named it. */
  readonly shown: string;
  readonly io: Pick<Io, 'stderr'>;
}

/**
 * Examines a target before its first scenario, as `deskproof doctor` does, so that nothing that is wrong with the statement or the network
 * is held against the contact centre. What there are clauses about is told, and left to them.
 * @throws BadInput with everything else that is wrong.
 */
export async function refuseUnsound(
  source: SuiteSource,
  { statement, shown, io }: Unsound,
): Promise<void> {
  const line = statusLine(io.stderr);
  line.show(`${shown} is examined`);
  const { checks } = await diagnose(source, statement, ({ what }) => line.show(what));
  line.clear();
  const found = checks.flatMap(wrong);
  const refused = found.filter(({ isJudged }) => isJudged !== true);
  if (refused.length === 0) {
    tell(found, shown, io);
    return;
  }
  const told = refused.map((ailment) => sentence(ailment, shown));
  throw new BadInput(
    [...told, `No scenario was run. See: deskproof doctor ${shellWord(shown)}`].join('\n'),
  );
}

function wrong(examined: Examined): readonly Ailment[] {
  return examined.outcome === 'failed'
    ? examined.ailments.filter(({ isWarning }) => isWarning !== true)
    : [];
}

function tell(found: readonly Ailment[], shown: string, { stderr }: Unsound['io']): void {
  for (const ailment of found) stderr.write(`${sentence(ailment, shown)}\n`);
}

function sentence({ sentence: what, hint, pointer = '' }: Ailment, shown: string): string {
  return `${[shown, pointer].filter(Boolean).join(' ')}: ${what} ${hint}`;
}
