import type { AttachmentView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { find, labelsIn, nameOf } from './find.ts';

/** The file that a message shows; `undefined` where it shows none. Whether it really opens is looked at later. */
export function readAttachment(
  article: Element,
  map: PageMap['pane']['file'],
): AttachmentView | undefined {
  const figure = find(article, { role: 'figure' });
  const kind = figure && map.kinds[nameOf(figure)];
  if (!kind) return undefined;
  const said = labelsIn(figure);
  const note = said.get(map.labels.problem) ?? null;
  const isThere = find(figure, map.download) !== undefined;
  const state = note !== null ? 'failed' : isThere ? 'ready' : 'loading';
  return { kind, name: said.get(map.labels.name) ?? null, state, note };
}
