import process from 'node:process';

/** For tests that judge a whole target several times: all clauses as a proof (`npm run proof` asks for that), and else a sample of them. */
export function clausesFor(all: readonly string[], sample: readonly string[]): readonly string[] {
  return process.env['DESKPROOF_PROOF'] === 'long' ? all : sample;
}
