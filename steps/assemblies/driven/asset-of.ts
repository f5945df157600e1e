import type { Asset } from '../../drivers/protocol/messages.ts';
import { business } from '../business.ts';
import type { DescribedTarget } from './target.ts';

/** The business's number as the platform plays it: what the statement does not tell is as it is everywhere here. */
export function assetOf({ asset }: Pick<DescribedTarget, 'asset'>): Asset {
  return {
    phoneNumberId: asset.phoneNumberId ?? business.phoneNumberId,
    businessAccountId: asset.businessAccountId ?? business.wabaId,
    sourceNumber: asset.sourceNumber ?? business.displayNumber,
    accessToken: asset.accessToken ?? business.accessToken,
    appSecret: asset.appSecret ?? business.appSecret,
    verifyToken: asset.verifyToken ?? business.verifyToken,
  };
}
