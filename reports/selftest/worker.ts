// A process of the self-test: loads the suite once, then judges one target after another as it is asked.
import { loadSupportCode } from '../engine/load-support.ts';
import type { SupportCode } from '../engine/support-code.ts';
import { judgeTarget } from '../run/judge-target.ts';
import { loadSource } from '../run/suite-source.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { together, toResult } from './protocol.ts';
import type { Answer, Request, TargetResult } from './protocol.ts';

let loaded: { readonly source: SuiteSource; readonly support: SupportCode } | undefined;

process.on('message', (request: Request) => {
  void answer(request).then((given) => process.send?.(given));
});
process.on('disconnect', () => process.exit(0));

async function answer(request: Request): Promise<Answer> {
  try {
    return await carryOut(request);
  } catch (error) {
    return { kind: 'broken', sentence: error instanceof Error ? error.message : String(error) };
  }
}

async function carryOut(request: Request): Promise<Answer> {
  if (request.kind === 'load') {
    const source = await loadSource(request.root);
    loaded = { source, support: await loadSupportCode(request.root) };
    return { kind: 'loaded' };
  }
  if (loaded === undefined) throw new Error('A worker was asked to judge before it loaded.');
  const { source, support } = loaded;
  const { parts, ...options } = request.task;
  const results: TargetResult[] = [];
  for (const part of parts) {
    results.push(toResult(await judgeTarget(source, { ...options, ...part, support })));
  }
  return { kind: 'judged', result: together(results) };
}
