import { SECRET_NAMES } from './written-statement.ts';
import type { DataPath } from './finding.ts';

const SECRET = /pass(?:word|phrase|code)?$|secret|token|api-?key|^pin$/iu;

/** Whether a name is one under which people keep secrets. */
export function namesSecret(name: string): boolean {
  return SECRET.test(name);
}

/** Whether what stands there may be a secret, or have one in it, so that no message may quote it. */
export function isPrivate(path: DataPath): boolean {
  const [top, second] = path;
  if (top === 'asset') return isSecret(path) || second === 'webhookUrl';
  return top === 'driver' ? second !== 'limits' : holdsSecret(path);
}

/** Whether the path points to, or into, one of the asset's secrets. */
export function isSecret([top, second]: DataPath): boolean {
  return top === 'asset' && SECRET_NAMES.some((name) => name === second);
}

/** Whether a secret of the asset or a credential belongs there, or around there. */
export function holdsSecret(path: DataPath): boolean {
  return isSecret(path) || path.includes('credentials');
}
