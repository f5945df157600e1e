import { objectsIn, requiredList, requiredText, type Parameters } from '../../parameters.ts';
import { countWithin, type Bounds } from '../limits.ts';
import { ACTION, type Action } from './action.ts';
import { readSections } from './list.ts';

/** Products in all sections together (reference cloud-api 2.3). */
const PRODUCTS: Bounds = [1, 30];

/** One product of the business's catalogue. */
export function readProduct(action: Parameters): Action {
  requiredText(action, { name: 'catalog_id', inside: ACTION });
  requiredText(action, { name: 'product_retailer_id', inside: ACTION });
  return {};
}

/** Up to thirty products, in sections. */
export function readProducts(action: Parameters): Action {
  requiredText(action, { name: 'catalog_id', inside: ACTION });
  const products = readSections(action).flatMap(([section, inside]) => {
    const place = { name: 'product_items', inside };
    const items = requiredList(section, place);
    return objectsIn(items, place);
  });
  countWithin(products, 'products', PRODUCTS);
  for (const [item, inside] of products)
    requiredText(item, { name: 'product_retailer_id', inside });
  return {};
}
