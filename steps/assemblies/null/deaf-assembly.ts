import { documentedBlueprint } from '../../../reference-impl/index.ts';
import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import type { Desk } from '../../ports/desk.ts';
import { assembleReference } from '../reference-assembly.ts';

/**
 * A platform, a clock and an administration with no contact centre behind them: webhooks are answered with 200 and forgotten, and the
 * desks are whatever `desk` makes them.
 */
export function assembleDeaf(options: AssemblyOptions, desk: (agent: string) => Desk): Assembly {
  const deaf = assembleReference(
    options,
    {
      toPlatform: (simulator) => (request) => simulator.graph(request),
      toContactCentre: () => () => Promise.resolve(new Response('', { status: 200 })),
      open: () => ({ close: () => undefined }),
    },
    documentedBlueprint,
  );
  return { ...deaf, desk: (agent) => Promise.resolve(desk(agent)) };
}
