import { isIPv6 } from 'node:net';
import { BadInput } from '../reports/run/bad-input.ts';

/** A whole number that a flag gave, or a sentence. */
export function numberOf(what: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value <= most) return value;
  throw new BadInput(`"${text}" is no ${what}: give a whole number from 0 to ${most}.`);
}

/** A port that a flag gave, or a sentence; 0 for a free one. */
export function portOf(flag: string, text: string): number {
  return numberOf(flag, text, LAST_PORT);
}

const LAST_PORT = 65_535;

/** A port that a flag may give; else so many after `--port`, or a free one where that is. */
export interface Beside {
  readonly flag: string;
  readonly text: string | undefined;
  readonly step: number;
}

/** Where something listens that has its port beside the first one, or a sentence. */
export function portBeside(first: number, { flag, text, step }: Beside): number {
  if (text !== undefined) return portOf(flag, text);
  if (first === 0) return 0;
  if (first + step <= LAST_PORT) return first + step;
  throw new BadInput(
    `--port ${first} leaves no room for ${flag}, which is ${step} more: give a --port from 0 to ${LAST_PORT - step}, or a ${flag} of its own.`,
  );
}

/** A machine's name or address that a flag gave, without a port, or a sentence. */
export function hostOf(flag: string, text: string): string {
  if (isIPv6(text) || /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/iu.test(text)) return text;
  throw new BadInput(
    `"${text}" is no ${flag}: give a name or an address alone, as in sim.example or 192.0.2.7.`,
  );
}

interface At {
  readonly host: string;
  readonly port: string | number;
}

/** Why something cannot listen where it was told to, in a sentence; `null` when that is not what went wrong. */
export function whyNotListening(problem: unknown, { host, port }: At): string | null {
  const { code = '' } = (problem ?? {}) as { code?: string };
  const at = `${host}, port ${port}`;
  if (code === 'EADDRINUSE') return `Something listens at ${at} already. Try --port 0.`;
  if (code === 'EACCES') return `This user may not listen at ${at}. Try a port from 1024 on.`;
  return null;
}
