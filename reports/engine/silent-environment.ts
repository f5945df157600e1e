import { Writable } from 'node:stream';
import type { IRunEnvironment } from '@cucumber/cucumber/api';

/** Cucumber's surroundings with nothing said: what it would print is in the messages already. */
export function silent(root: string): IRunEnvironment {
  return { cwd: root, stdout: sink(), stderr: sink(), env: { ...process.env } };
}

function sink(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
}
