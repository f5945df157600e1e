import type { Io } from '../reports/run/io.ts';
import type { Laboratory } from '../steps/assemblies/laboratory/start-laboratory.ts';
import { portOf } from './listening.ts';

/** Starts a laboratory for drivers. Rejects when the port is taken. */
export async function serveLaboratory(io: Io, port: string): Promise<Laboratory> {
  const { startLaboratory } = await import('../steps/assemblies/laboratory/start-laboratory.ts');
  return startLaboratory({
    port: portOf('--port', port),
    warn: (text) => io.stderr.write(`${text}\n`),
  });
}

/** On one line, for drivers that read it line by line. */
export function laboratoryInJson({ url, token }: Laboratory): string {
  return `${JSON.stringify({ url, token })}\n`;
}

export function toldLaboratory({ url, token }: Laboratory): string {
  const lines = [
    `A laboratory for drivers is at ${url}`,
    '',
    `Token    ${token}`,
    'How many contact centres there are in it:',
    `  curl -H 'Authorization: Bearer ${token}' ${url}/`,
    '',
    'Ctrl+C ends it.',
  ];
  return `${lines.join('\n')}\n`;
}
