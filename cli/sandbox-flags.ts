import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import { business } from '../steps/assemblies/business.ts';
import type { SandboxOptions } from '../steps/assemblies/sandbox.ts';
import { numberOf } from './listening.ts';
import { businessOf, checkedUrl, word, type SimulateFlags } from './simulate-flags.ts';

/** The flags of `deskproof sandbox`, as they were written. */
export interface SandboxFlags extends Omit<
  SimulateFlags,
  'caFile' | 'controlPort' | 'proxyPort' | 'tlsPort'
> {
  readonly graphPort?: string;
  readonly deskPort?: string;
  readonly deskUrl?: string;
  readonly customers: string;
}

/** What they ask for. Throws a sentence about the first that makes no sense. */
export function sandboxOptions(flags: SandboxFlags, io: Io): SandboxOptions {
  const { host, controlToken, customers } = flags;
  const own = ownOf(flags);
  return {
    host,
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
  const port = (text: string) => numberOf('port', text, 65_535);
  const page = port(flags.port);
  const beside = (text: string | undefined, step: number) =>
    port(text ?? String(page === 0 ? 0 : page + step));
  return { page, graph: beside(flags.graphPort, 1), desks: beside(flags.deskPort, 2) };
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
