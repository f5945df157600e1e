import { both, withPolicy, type Alteration } from '../alter.ts';
import type { Customer } from '../domain/conversation.ts';
import type { LawfulTwin } from './twin.ts';

/** Who wrote before the platform told user ids is known by the number. */
const idOf = ({ userId, waId }: Customer): string => userId ?? waId;

const onPlatformWithUserIds: Alteration = (blueprint) => ({ ...blueprint, userIds: true });

/** Other lawful ways of knowing customers (platform reference 1.9). */
export const identityTwins: readonly LawfulTwin[] = [
  {
    id: 'customers-known-by-user-id',
    allows:
      'Customers are known by their business-scoped ids, and answered by them: WhatsApp allows both, and the documentation says nothing.',
    alter: both(
      onPlatformWithUserIds,
      withPolicy('identity', () => ({ key: idOf, address: idOf })),
    ),
  },
  {
    id: 'user-ids-passed-over',
    allows: 'The platform tells user ids, and the contact centre goes on by numbers.',
    alter: onPlatformWithUserIds,
  },
];
