import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import { business } from '../steps/assemblies/business.ts';
import type { SandboxOptions } from '../steps/assemblies/sandbox.ts';
import { hostOf, numberOf, portBeside, portOf } from './listening.ts';
import { businessOf, checkedUrl, word, type SimulateFlags } from './simulate-flags.ts';

/** The flags of `deskproof sandbox`, as they were written. */
export interface SandboxFlags extends Pick<
  SimulateFlags,
  | 'accessToken'
  | 'appSecret'
  | 'controlToken'
  | 'host'
  | 'number'
  | 'phoneNumberId'
  | 'port'
  | 'publicHost'
  | 'seed'
  | 'verifyToken'
  | 'wabaId'
  | 'webhookUrl'
> {
  readonly graphPort?: string;
  readonly deskPort?: string;
  readonly deskUrl?: string;
  readonly customers: string;
}

/** What they ask for. Throws a sentence about the first that makes no sense. */
export function sandboxOptions(flags: SandboxFlags, io: Io): SandboxOptions {
  const { host, controlToken, customers } = flags;
  const publicHost = publicHostOf(flags);
  const own = ownOf(flags);
  return {
    host,
    ...(publicHost !== undefined && { publicHost }),
    ports: portsOf(flags),
    seed: numberOf('seed', flags.seed, 0xffff_ffff),
    customers: numberOf('number of customers', customers, 100),
    business: named(flags),
    ...(own !== undefined && { own }),
    ...(controlToken !== undefined && { token: word('--control-token', controlToken) }),
    warn: (text) => void io.stderr.write(`${text}\n`),
  };
}

function portsOf(flags: SandboxFlags): SandboxOptions['ports'] {
  const page = portOf('--port', flags.port);
  return {
    page,
    graph: portBeside(page, { flag: '--graph-port', text: flags.graphPort, step: 1 }),
    desks: desksOf(page, flags),
  };
}

/** With a contact centre of one's own no desks are put up: no port is needed for them, and none can be chosen. */
function desksOf(page: number, { deskPort, webhookUrl }: SandboxFlags): number {
  if (webhookUrl === undefined)
    return portBeside(page, { flag: '--desk-port', text: deskPort, step: 2 });
  if (deskPort === undefined) return 0;
  throw new BadInput(
    '--desk-port is for the desks of the reference, in whose place --webhook-url puts your own contact centre: leave one of them out.',
  );
}

/** Whoever comes by another name than this machine's own is asked for a token. */
function publicHostOf({ publicHost, controlToken }: SandboxFlags): string | undefined {
  if (publicHost === undefined) return undefined;
  if (controlToken !== undefined) return hostOf('--public-host', publicHost);
  throw new BadInput(
    '--public-host is for clients on other machines, who are asked for a token: choose one with --control-token.',
  );
}

/** A contact centre of one's own is one that webhooks go to, or whose desk is shown. */
function ownOf({ webhookUrl, deskUrl }: SandboxFlags): SandboxOptions['own'] {
  if (webhookUrl === undefined && deskUrl === undefined) return undefined;
  if (webhookUrl === undefined) {
    throw new BadInput(
      '--desk-url shows your own contact centre: say with --webhook-url where its webhook is.',
    );
  }
  return {
    webhookUrl: checkedUrl(webhookUrl),
    ...(deskUrl !== undefined && { deskUrl: checkedUrl(deskUrl, '--desk-url') }),
  };
}

/** The business has a name that looks well on a phone. */
function named(flags: SandboxFlags): SandboxOptions['business'] {
  const own = businessOf(flags);
  const same = own.displayPhoneNumber === business.displayPhoneNumber;
  const displayNumber = same ? business.displayNumber : `+${own.displayPhoneNumber}`;
  return { ...own, displayNumber, verifiedName: 'Harbour Lamps' };
}
