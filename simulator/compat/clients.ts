import type { Doors } from './world.ts';

/** A client of other people's that is tried as it is. */
export interface Client {
  /** Its script in `clients/`. */
  readonly script: string;
  /** Name and pinned version of the package. */
  readonly package: string;
  /** The way it takes to the simulator, for people. */
  readonly door: string;
  /** What its process must find in its environment to come that way. */
  readonly env: (doors: Doors) => Readonly<Record<string, string>>;
}

/** Every client, by the way it needs (reference cloud-api 5.2). */
export const CLIENTS: readonly Client[] = [
  {
    script: 'meta-sdk',
    package: 'whatsapp@0.0.5-Alpha',
    door: 'TLS',
    env: ({ caFile }) => ({ NODE_EXTRA_CA_CERTS: caFile }),
  },
  {
    script: 'whatsapp-api-js',
    package: 'whatsapp-api-js@6.3.0',
    door: 'plain HTTP',
    env: () => ({}),
  },
  {
    script: 'great-detail',
    package: '@great-detail/whatsapp@9.2.0',
    door: 'plain HTTP',
    env: () => ({}),
  },
  {
    script: 'whatsapp-business',
    package: 'whatsapp-business@1.7.2',
    door: 'proxy',
    env: ({ proxyUrl, caFile }) => ({
      HTTPS_PROXY: proxyUrl,
      NO_PROXY: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: caFile,
    }),
  },
];
