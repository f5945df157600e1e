import type { Tick as Status } from './types.ts';

/** What a tick means: of a customer's message the platform knows no more. */
export const TICKS: Readonly<Record<Status, string>> = {
  sent: 'sent: the platform has it, the contact centre has not answered its webhook yet',
  delivered: 'delivered: the contact centre has answered its webhook with 200',
  read: 'read: the contact centre has marked it as read',
  failed: 'failed: the platform has given up on its webhook',
};

/** One grey tick, two grey ones, two blue ones; or that it failed. */
export function Tick({ status }: { readonly status: Status }) {
  return (
    <span class="tick" data-status={status} role="img" aria-label={status} title={TICKS[status]}>
      {status === 'failed' ? (
        '!'
      ) : (
        <svg viewBox="0 0 18 12" aria-hidden="true">
          <path d="M1.5 6.5l3.2 3.2L11 2.2" />
          {status !== 'sent' && <path d="M7.6 8.6l1.2 1.1L15.6 2.2" />}
        </svg>
      )}
    </span>
  );
}
