import { NotRecorded } from '../../support/problems.ts';
import type { Customer, CustomerFile, Customers } from '../../ports/customer.ts';
import type { FileMark } from '../recording/plain.ts';
import { whoIs } from '../recording/who-is.ts';
import type { Player } from './player.ts';

type Marked = Omit<CustomerFile, 'bytes'> & { readonly bytes: FileMark };

/** The customers of the seed, who only repeat themselves. Throws `NotRecorded` where the simulator of today has others. */
export function replayCustomers(bare: Customers, player: Player): Customers {
  let count = 0;
  return {
    create(options) {
      const customer = bare.create(options);
      const name = `customer ${count}`;
      count += 1;
      player.addCustomer(customer);
      const who = player.last(`${name}: who`);
      if (who !== undefined && who !== whoIs(customer)) throw another(name);
      return replayCustomer(customer, name, player);
    },
  };
}

function another(name: string): NotRecorded {
  return new NotRecorded(
    `By the same seed ${name} was somebody else in the recording. The suite of today has other customers: record the target again.`,
  );
}

function replayCustomer(customer: Customer, name: string, player: Player): Customer {
  const does = async (verb: string, args: readonly unknown[]): Promise<void> => {
    await player.done(`${name}: ${verb}`, args);
  };
  return {
    ...{ name: customer.name, phone: customer.phone },
    writes: (text) => does('writes', [text]),
    sends: (message) => does('sends', [message]),
    reads: () => does('reads', []),
    received: () => player.known(`${name}: received`) as ReturnType<Customer['received']>,
    sent: () => player.known(`${name}: sent`) as ReturnType<Customer['sent']>,
    opens(id) {
      const marked = player.seenNow(`${name}: opens ${id}`) as Marked | undefined;
      return marked && { ...marked, bytes: player.file(marked.bytes) };
    },
  };
}
