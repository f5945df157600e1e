import type { Customer, Customers } from '../../application/customers.ts';
import { ControlError } from './control-error.ts';
import { strict } from './schemas.ts';

/** A route about one customer. */
export interface OfCustomer {
  Params: { waId: string };
}

export const onCustomer = strict({ waId: { type: 'string', description: 'Digits.' } }, ['waId']);

/** The customer of an address, or the refusal that says where to look. */
export function foundCustomer(
  { customers }: { readonly customers: Pick<Customers, 'find'> },
  waId: string,
): Customer {
  const customer = customers.find(waId.replace(/^\+/, ''));
  if (customer !== undefined) return customer;
  const message = `There is no customer ${waId.slice(0, 64)}. GET /customers lists those there are.`;
  throw new ControlError(404, { code: 'not-found', message });
}
