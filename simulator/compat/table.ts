import type { ClientReport } from './try-client.ts';

/** The result for people: a table a client, then what broke a schema. */
export function tableOf(reports: readonly ClientReport[]): string {
  const width = Math.max(
    ...reports.flatMap(({ operations }) => operations.map(({ name }) => name.length)),
  );
  const blocks = reports.map(({ client, operations, looked, breaches }) =>
    [
      `${client.package} over ${client.door}`,
      ...operations.map(({ name, problem }) => `  ${name.padEnd(width)}  ${problem ?? 'pass'}`),
      `  ${String(looked)} requests, answers and webhooks held against their schema`,
      ...breaches.map((breach) => `  BROKEN ${breach}`),
    ].join('\n'),
  );
  return [...blocks, total(reports)].join('\n\n');
}

function total(reports: readonly ClientReport[]): string {
  const operations = reports.flatMap((report) => report.operations);
  const failed = operations.filter(({ problem }) => problem !== undefined).length;
  const broken = reports.flatMap(({ breaches }) => breaches).length;
  const passed = String(operations.length - failed);
  return `clients: ${String(reports.length)}, operations: ${passed} passed, ${String(failed)} failed, schema: ${String(broken)} broken`;
}

export function allPassed(reports: readonly ClientReport[]): boolean {
  return reports.every(
    ({ operations, breaches }) =>
      operations.length > 0 &&
      breaches.length === 0 &&
      operations.every(({ problem }) => problem === undefined),
  );
}
