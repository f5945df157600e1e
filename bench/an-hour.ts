import process from 'node:process';
import { inWords } from './in-words.ts';
import { anHour, type HourReport } from './hour/hour.ts';

/**
 * The proof that nothing gets lost, doubled or mixed up when many work at once: 8 agents and 200 customers for an hour of virtual time
 * against the reference, twice with the same seed, which must give the same log.
 *
 * `an-hour.ts [seed, 1] [customers, 200]`
 */
process.exitCode = await inWords(async () => {
  const [seed = '1', customers = '200'] = process.argv.slice(2);
  const options = { seed: Number(seed), agents: 8, customers: Number(customers), minutes: 60 };
  const started = performance.now();
  const report = await anHour(options);
  const seconds = (performance.now() - started) / 1000;
  const again = await anHour(options);
  const lines = [told(report, seconds), `log       ${report.digest}`];
  const broken = [...report.broken];
  if (again.digest !== report.digest)
    broken.push(`With the same seed the log was ${again.digest}.`);
  lines.push(`an hour: ${broken.length} invariants broken`);
  if (broken.length > 0) throw new Error([...broken.slice(0, 20), ...lines].join('\n'));
  return lines.join('\n');
}, process);

function told({ written, answered, acts }: HourReport, seconds: number): string {
  const counts = Object.entries(acts).map(([verb, count]) => `${verb} ${count}`);
  return [
    `customers wrote ${written} messages, and got ${answered}`,
    `agents    ${counts.join(', ')}`,
    `took      ${seconds.toFixed(1)} s`,
  ].join('\n');
}
