import type { DeskView } from '../../application/presenter/desk-view.ts';

/** The view without what is put together from the rest (`allText`): that costs, and whoever wants it asks for it. */
export function bareView(view: DeskView): Readonly<Record<string, unknown>> {
  const bare: Record<string, unknown> = {};
  for (const key of Object.keys(view)) {
    // Not even read: it is made when it is read.
    if (key !== 'allText') bare[key] = view[key as keyof DeskView];
  }
  return bare;
}
