import type { AddressInfo } from 'node:net';
import { secret } from '../desk-links.ts';
import { createCentres } from './centres.ts';
import { newServer } from './new-server.ts';
import { addRoutes } from './routes.ts';

export interface LaboratoryOptions {
  /** Default: 0, a free one. */
  readonly port?: number;
  /** How many contact centres there may be at a time. Default: 64. */
  readonly most?: number;
  /** How long it waits for a contact centre to come to rest, in ms of real time. Default: 10 s. */
  readonly limitMs?: number;
  /** Told in a sentence of what went wrong inside. */
  readonly warn?: (text: string) => void;
}

/** Makes reference contact centres for drivers, each on a virtual clock of its own. */
export interface Laboratory {
  /** `http://127.0.0.1:4400` */
  readonly url: string;
  /** Asked of every client. */
  readonly token: string;
  /** Closes all contact centres, too. */
  close(): Promise<void>;
}

/** Starts a laboratory, on this machine only. Rejects when the port is taken. */
export async function startLaboratory(options: LaboratoryOptions = {}): Promise<Laboratory> {
  const { port = 0, most = 64, limitMs = 10_000, warn = () => undefined } = options;
  const token = secret();
  const centres = createCentres({ most, limitMs });
  const app = newServer({ token, warn });
  addRoutes(app, centres);
  await app.listen({ host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    token,
    async close() {
      app.server.closeAllConnections();
      await Promise.all([app.close(), centres.end()]);
    },
  };
}
