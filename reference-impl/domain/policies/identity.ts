import type { Customer } from '../conversation.ts';

/** By what the contact centre knows its customers. */
export interface IdentityPolicy {
  /** Two messages with the same key are of the same customer. */
  key(customer: Customer): string;
  /** To whom an answer is sent: digits, or a business-scoped user id. */
  address(customer: Customer): string;
}

export const documentedIdentity: IdentityPolicy = {
  key: ({ waId }) => waId,
  address: ({ waId }) => waId,
};
