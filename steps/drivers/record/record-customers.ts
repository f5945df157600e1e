import type { Customer, Customers } from '../../ports/customer.ts';
import { whoIs } from '../recording/who-is.ts';
import { doing, type Recording } from './recording.ts';

/** The same customers; what they do, and what stands on their phones, is put down. */
export function recordCustomers(
  bare: Customers,
  recording: Recording,
  onSample: (take: () => void) => void,
): Customers {
  const { recorder, mask } = recording;
  let count = 0;
  return {
    create(options) {
      const customer = bare.create(options);
      const name = `customer ${count}`;
      count += 1;
      mask.addCustomer(customer);
      recorder.keep({ name: `${name}: who`, gave: mask.plain }, () => whoIs(customer));
      return recordCustomer(customer, { ...recording, name }, onSample);
    },
  };
}

function recordCustomer(
  customer: Customer,
  recording: Recording & { readonly name: string },
  onSample: (take: () => void) => void,
): Customer {
  const { recorder, mask, name } = recording;
  const received = { name: `${name}: received`, gave: mask.plain };
  const sent = { name: `${name}: sent`, gave: mask.plain };
  onSample(() => recorder.keep(received, () => customer.received()));
  onSample(() => recorder.keep(sent, () => customer.sent()));
  const does = (verb: string, args: readonly unknown[], act: () => Promise<void>) =>
    doing(recording, { name: `${name}: ${verb}`, args }, act);
  return {
    ...{ name: customer.name, phone: customer.phone },
    writes: (text) => does('writes', [text], () => customer.writes(text)),
    sends: (message) => does('sends', [message], () => customer.sends(message)),
    reads: () => does('reads', [], () => customer.reads()),
    received: () => recorder.now({ kind: 'look', ...received }, () => customer.received()),
    sent: () => recorder.now({ kind: 'look', ...sent }, () => customer.sent()),
    opens: (id) =>
      recorder.now({ kind: 'look', name: `${name}: opens ${id}`, gave: mask.marked }, () =>
        customer.opens(id),
      ),
  };
}
