import { respondComposeTwins } from './respond-compose.ts';
import { respondLimitTwins } from './respond-limit.ts';
import { respondLooksTwins } from './respond-looks.ts';
import { respondRequestTwins } from './respond-requests.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in answering a conversation. */
export const respondTwins: readonly FaultyTwin[] = [
  ...respondRequestTwins,
  ...respondLooksTwins,
  ...respondLimitTwins,
  ...respondComposeTwins,
];
