import { createHash } from 'node:crypto';

interface PickleLike {
  readonly uri: string;
  readonly name: string;
  readonly steps: readonly { readonly text: string }[];
}

/** What makes a scenario this one, whatever its place in the file or in the run. */
export function scenarioKey(pickle: PickleLike): string {
  return [pickle.uri, pickle.name, ...pickle.steps.map((step) => step.text)].join('\n');
}

/** A number for one scenario of one run: from hash(seed, scenario), so that shards, random order and reruns agree. */
export function scenarioSeed(seed: number, key: string): number {
  return createHash('sha256').update(`${seed}\n${key}`).digest().readUInt32BE(0);
}

/** Four letters that stand in every text of a scenario; letters only, so that no masking rule is tempted. */
export function nonceOf(seed: number): string {
  const letters = 'bcdfghjkmnpqrstvwxz';
  let rest = seed;
  let word = '';
  for (let i = 0; i < 5; i++) {
    word += letters[rest % letters.length] ?? '';
    rest = Math.floor(rest / letters.length);
  }
  return word;
}
