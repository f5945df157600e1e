import { assetTwins } from './asset.ts';
import { availabilityTwins } from './availability.ts';
import { conferenceTwins } from './conference.ts';
import { desktopTwins } from './desktop.ts';
import { identityTwins } from './identity.ts';
import { lackingTwins } from './lacking.ts';
import { maskingTwins } from './masking.ts';
import { numberTwins } from './numbers.ts';
import { otherWorkTwins } from './other-work.ts';
import { platformTwins } from './platform.ts';
import { respondTwins } from './respond.ts';
import { wrapUpTwins } from './wrap-up.ts';
import { transferTwins } from './transfer.ts';
import { variantTwins } from './variants.ts';
import type { LawfulTwin } from './twin.ts';

export type { LawfulTwin } from './twin.ts';

/** All lawful twins, flow by flow. */
export const lawfulTwins: readonly LawfulTwin[] = [
  ...respondTwins,
  ...availabilityTwins,
  ...wrapUpTwins,
  ...transferTwins,
  ...conferenceTwins,
  ...maskingTwins,
  ...assetTwins,
  ...desktopTwins,
  ...platformTwins,
  ...numberTwins,
  ...identityTwins,
  ...otherWorkTwins,
  ...variantTwins,
  ...lackingTwins,
];
