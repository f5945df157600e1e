import type { Customer } from '../ports/customer.ts';
import { shorten } from './person.ts';

/** The same customer, whose doings become part of the scenario's story. */
export function notedCustomer(customer: Customer, note: (line: string) => void): Customer {
  const { name, phone } = customer;
  const who = `customer ${name} (${phone})`;
  return {
    name,
    phone,
    received: () => customer.received(),
    sent: () => customer.sent(),
    opens: (message) => customer.opens(message),
    writes(text) {
      note(`${who}: writes ${JSON.stringify(shorten(text))}`);
      return customer.writes(text);
    },
    sends(message) {
      note(`${who}: sends a message of type ${message.type}`);
      return customer.sends(message);
    },
    reads() {
      note(`${who}: reads everything`);
      return customer.reads();
    },
  };
}
