// The laboratory in which the driver beside this makes its contact centres: the one that the options or the environment name, or a new one when it is first needed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../cli/deskproof.js', import.meta.url));
let started;

export function findLaboratory({ laboratory }) {
  const { DESKPROOF_LABORATORY_URL: url, DESKPROOF_LABORATORY_TOKEN: token } = process.env;
  return laboratory ?? (url ? { url, token } : (started ??= startLaboratory()));
}

// It ends with its input, so that it never outlives this process, however that ends.
async function startLaboratory() {
  const flags = ['--laboratory', '--json', '--port', '0', '--until-stdin-ends'];
  const stdio = ['pipe', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [cli, 'serve', ...flags], { stdio });
  const gone = once(child, 'exit').then(([code]) => Promise.reject(Error(`ended with ${code}`)));
  const signal = AbortSignal.timeout(25_000);
  try {
    const said = once(createInterface({ input: child.stdout }), 'line', { signal });
    const [line] = await Promise.race([said, gone]);
    child.once('exit', () => (started = undefined));
    return { ...JSON.parse(line), stop: () => child.stdin.end() };
  } catch (problem) {
    started = undefined;
    child.kill();
    const why = signal.aborted ? 'was not ready within 25 seconds' : problem.message;
    throw new Error(`The laboratory could not be started: it ${why}.`, { cause: problem });
  }
}

export async function stopLaboratory() {
  (await started?.catch(() => undefined))?.stop();
}
