import { accept } from './accept.ts';
import { wrapUp } from './wrap-up.ts';
import { afterEnd } from './after-end.ts';
import { conference } from './conference.ts';
import { sensitiveText } from './sensitive-text.ts';
import { transfer } from './transfer.ts';
import type { Choice, VariantName } from './variant.ts';

/** All choices that a statement can make under `claims.variants`. */
export const variantTable: Readonly<Record<VariantName, Choice>> = {
  transfer,
  conference,
  sensitiveText,
  wrapUp,
  accept,
  afterEnd,
};
