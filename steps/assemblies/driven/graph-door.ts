import {
  createCertificates,
  openHttpDoor,
  openProxyDoor,
  wallClock,
  type Certificates,
} from '../../../simulator/doors.ts';
import type { Simulator } from '../../../simulator/index.ts';
import type { Opening } from '../../drivers/protocol/messages.ts';
import type { DescribedTarget } from './target.ts';

/** The way from the target to the simulated WhatsApp. */
export interface GraphDoor {
  /** What the driver is told of it. */
  readonly told: Opening['graph'];
  /** Where customers' files are fetched from. */
  readonly filesUrl: string;
  close(): Promise<void>;
}

const VERSION = 'v24.0';
/** Where it is for whoever goes through the proxy. */
const META = 'https://graph.facebook.com';

/** One authority for all scenarios of this process: what the target was told to trust at its start goes on to be trusted. */
let authority: Promise<Certificates> | undefined;

/**
 * Opens the way as the statement says that the target goes it (reference cloud-api 5): an address that can be set, or calls that are
 * intercepted and sent there; or a proxy and an authority from its environment, for whoever has Meta's address built in. Rejects when the
 * port is taken.
 */
export async function openGraphDoor(
  answer: Simulator['answer'],
  { reachedBy = 'setting', host, port }: DescribedTarget['graph'],
): Promise<GraphDoor> {
  const place = { host, port };
  if (reachedBy !== 'env') {
    const door = await openHttpDoor({ answer }, place);
    const told = { url: `${door.url}/${VERSION}`, reachedBy };
    return { told, filesUrl: door.url, close: () => door.close() };
  }
  const tls = await (authority ??= createCertificates(wallClock.now()));
  const door = await openProxyDoor({ answer }, { ...place, tls });
  const told = { url: `${META}/${VERSION}`, reachedBy, proxy: door.url, authority: tls.ca };
  return { told, filesUrl: META, close: () => door.close() };
}
