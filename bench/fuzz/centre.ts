import { startDeskApi } from '../../reference-impl/desk-api.ts';
import { createReference } from '../../reference-impl/index.ts';
import type { Clock, Simulator } from '../../simulator/index.ts';
import { business } from '../../steps/assemblies/business.ts';
import { createWorkforce } from '../../steps/assemblies/workforce.ts';
import { JSON_TYPE } from './json-type.ts';
import { TOKENS } from './webhook-calls.ts';

export interface CentreParts {
  readonly seed: number;
  readonly clock: Clock;
  readonly warn: (text: string) => void;
}

/** Times that the window is asked for until another is opened: hostile calls close it. */
const LOOKED_AFTER = 50;

/** The reference on the network, with a window that calls can be about, and agents who may be told to work. */
export async function openCentre(simulator: Simulator, { seed, clock, warn }: CentreParts) {
  const reference = createReference({
    ...{ clock, idPrefix: 'fuzz', business, track: () => undefined },
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: (asked) => simulator.graph(asked),
    },
  });
  const agents = reference.administration.agents();
  const tokens = new Map(TOKENS.map((token, index) => [token, agents[index] ?? '']));
  const desk = await startDeskApi({ reference, clock, tokens });
  const links = agents.map((agent) => ({ agent, link: `${desk.url}/desk/` }));
  const workforce = createWorkforce(reference, links, { seed, clock, warn });
  const openWindow = async (): Promise<string> => {
    const headers = { ...JSON_TYPE, authorization: `Bearer ${TOKENS[1]}` };
    const opened = await fetch(`${desk.url}/api/v1/desks`, { method: 'POST', headers, body: '{}' });
    return ((await opened.json()) as { desk: string }).desk;
  };
  let window = await openWindow();
  let asked = 0;
  return {
    ...{ agents, workforce, port: Number(new URL(desk.url).port) },
    window(): string {
      asked += 1;
      if (asked % LOOKED_AFTER === 0) {
        // A call about a window that is gone is a hostile one; it is tried again next time.
        openWindow().then(
          (next) => (window = next),
          () => undefined,
        );
      }
      return window;
    },
    async close() {
      for (const name of agents) workforce.setWork(name, false);
      await desk.close();
    },
  };
}
