import type { createSender, Outcome } from './send.ts';
import type { Call, Surface } from './hostile.ts';

/**
 * Makes every call once as it is, in order, and gives a sentence for each that is not carried out: what is refused for its name or its
 * path already never gets as far as the code that hostile values are meant for.
 */
export async function notCarriedOut(
  surfaces: readonly Surface[],
  sender: Pick<ReturnType<typeof createSender>, 'send'>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const surface of surfaces) {
    // Each is asked for only when it is its turn: it may be about what an earlier one has made.
    for (let index = 0, call = surface.calls[0]; call !== undefined; call = surface.calls[index]) {
      const outcome = await sender.send({ surface, call });
      if (!isRight(call, outcome)) problems.push(told(surface, call, outcome));
      index += 1;
    }
  }
  return problems;
}

function isRight({ refusal }: Call, outcome: Outcome): boolean {
  if (refusal !== undefined) return outcome === refusal;
  return typeof outcome === 'number' && outcome < 400;
}

function told({ name }: Surface, { method, path, body }: Call, outcome: Outcome): string {
  const asked = `${name} ${method} ${path} ${body}`.slice(0, 300);
  return `Not spoilt at all it was answered ${String(outcome)}: ${asked}`;
}
