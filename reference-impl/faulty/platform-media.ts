import { platformMediaReadTwins } from './platform-media-read.ts';
import { platformMediaReceiveTwins } from './platform-media-receive.ts';
import { platformMediaSendTwins } from './platform-media-send.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in exchanging files, and in reading what else is no text. */
export const platformMediaTwins: readonly FaultyTwin[] = [
  ...platformMediaReceiveTwins,
  ...platformMediaSendTwins,
  ...platformMediaReadTwins,
];
