import type { ContactHistoryView, EarlierContactView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { find, findAll, isShown, labelsIn } from './find.ts';
import { given } from './given.ts';
import { channelOf } from './read-work.ts';

/**
 * What stands beside the conversation of the customer's earlier contacts; `null` where nothing does, `undefined` where the column is not
 * shown that it would stand in.
 */
export function readContactHistory(map: PageMap): ContactHistoryView | null | undefined {
  const { region: place, labels } = map.contactHistory;
  const region = find(document, place);
  if (!region) return find(document, map.details.region) && null;
  const contacts = findAll(region, { role: 'listitem' }).map((row) => readContact(row, labels));
  return { contacts, note: contacts.length === 0 ? noteIn(region) : null };
}

function readContact(
  row: Element,
  labels: PageMap['contactHistory']['labels'],
): EarlierContactView {
  const said = labelsIn(row);
  const moment = row.querySelector('time')?.dateTime;
  return {
    reason: said.get(labels.reason) ?? null,
    ...given({
      channel: channelOf(row),
      startedAt: moment === undefined ? undefined : Date.parse(moment),
      agents: said.get(labels.agents)?.split(', '),
      preview: said.get(labels.preview),
    }),
  };
}

/** The sentence in place of a list. */
function noteIn(region: Element): string | null {
  const shown = [...region.querySelectorAll('p')].filter(isShown);
  return shown[0]?.textContent.trim() ?? null;
}
