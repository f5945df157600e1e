import nock from 'nock';
import type { Blueprint, Reference } from '../../reference-impl/index.ts';
import { openNockDoor } from '../../simulator/adapters/nock-door.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleReference } from './reference-assembly.ts';

const webhookHost = 'https://contact-centre.example';

/** Both sides use the process's own `fetch`, and nock stands between: real requests with real headers, and no network at all. */
export function createNockAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  nock.disableNetConnect();
  const send = (request: Request) => fetch(request);
  return assembleReference(
    options,
    {
      toPlatform: () => send,
      toContactCentre: () => send,
      open({ simulator, reference }) {
        const doors = [
          openNockDoor(simulator),
          openNockDoor(answeringFor(reference), { host: webhookHost }),
        ];
        return {
          close() {
            for (const close of doors) close();
            nock.enableNetConnect();
          },
        };
      },
    },
    blueprint,
  );
}

function answeringFor(reference: Reference) {
  return {
    exchange: async (request: Request) => ({
      response: await reference.webhook(request),
      answered: () => undefined,
    }),
  };
}
