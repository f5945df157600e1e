import type { Statement } from '../../steps/statement/index.ts';
import { atUrl, patient, stated } from './test-driven.ts';

/** For tests: the statement of a reference that nobody empties between scenarios, with the port at which it finds the platform. */
export async function lastingAt(url: string, port: number): Promise<Statement> {
  const plain = await stated({ ...atUrl(url, patient), options: { lasting: true } });
  const graph = { ...plain.graph, port };
  return { ...plain, graph, timeouts: { autoWrapUp: null }, masking: false };
}
