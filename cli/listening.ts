import { BadInput } from '../reports/run/bad-input.ts';

/** A whole number that a flag gave, or a sentence. */
export function numberOf(what: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value <= most) return value;
  throw new BadInput(`"${text}" is no ${what}: give a whole number from 0 to ${most}.`);
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
