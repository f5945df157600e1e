import { checkFeatures } from '../clauses/check-features.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import type { Io } from './io.ts';
import { loadSource } from './suite-source.ts';

/**
 * `deskproof check`: holds clauses, features and twins against each other and prints each finding as `file:line: sentence`.
 * The last line counts them.
 */
export async function checkSuite(io: Io): Promise<ExitCode> {
  const { clauses, features, catalogue } = await loadSource(io.root);
  const findings = checkFeatures({
    clauses,
    features,
    twins: catalogue.faulty,
    lawful: catalogue.lawful,
  });
  for (const { file, line, sentence } of findings) {
    io.stdout.write(`${file}:${line}: ${sentence}\n`);
  }
  io.stdout.write(`check: ${clauses.clauses.size} clauses, ${findings.length} findings\n`);
  return findings.length === 0 ? 0 : 2;
}
