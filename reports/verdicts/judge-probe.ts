import type { Decision } from './judge-scenario.ts';
import { readCheckText } from './read-message.ts';

/**
 * What a probe's decision says of the feature that is declared absent. A check that does not hold in a Then has seen the feature: the
 * statement is wrong. One that fails earlier has seen nothing, whatever step it was, so nobody knows.
 */
export function judgeProbe(decision: Decision, feature: string): Decision {
  const { verdict, record } = decision;
  if (verdict !== 'fail') return decision;
  const { type, message = '' } = record?.result?.exception ?? {};
  const hasSeen = record?.place === 'Outcome' && type === 'CheckFailed';
  if (!hasSeen) return { ...decision, verdict: 'inconclusive' };
  return { ...decision, verdict: 'config-error', message: sentence(feature, message) };
}

function sentence(feature: string, text: string): string {
  const { expected = 'nothing of it', seen = text } = readCheckText(text);
  return `/claims/features/${feature} says unsupported, but the target has it: without ${feature} there should be ${expected}, and there was ${seen}.`;
}
