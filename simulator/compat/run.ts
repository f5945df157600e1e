import process from 'node:process';
import { CLIENTS } from './clients.ts';
import { allPassed, tableOf } from './table.ts';
import { tryClient, type ClientReport } from './try-client.ts';

/**
 * Proves that real clients take the simulator for the platform: unmodified packages of other people's, over real sockets.
 *
 * `run.ts [part of a client's name …]`
 */
const wanted = process.argv.slice(2);
const chosen = CLIENTS.filter(
  (client) =>
    wanted.length === 0 ||
    wanted.some((part) => `${client.script} ${client.package}`.includes(part)),
);
if (chosen.length === 0) {
  const known = CLIENTS.map((client) => client.package).join(', ');
  process.stderr.write(`No client is called ${wanted.join(' or ')}; there are ${known}.\n`);
  process.exit(2);
}
const reports: ClientReport[] = [];
for (const client of chosen) reports.push(await tryClient(client));
process.stdout.write(`${tableOf(reports)}\n`);
process.exitCode = allPassed(reports) ? 0 : 1;
