import { computeAccessibleDescription } from 'dom-accessibility-api';
import type { AgentView, DeskView } from '../../../ports/view.ts';
import type { PageMap, Place } from '../page-map.ts';
import { allText } from './all-text.ts';
import { find, findAll, isUsable, labelsIn, nameOf, patternOf, secondsOf } from './find.ts';
import { given } from './given.ts';
import { handleOf } from './handles.ts';
import { readDialog } from './read-dialog.ts';
import { readPane } from './read-pane.ts';
import {
  readAcceptAll,
  readHistory,
  readPrompt,
  readRequests,
  readTasks,
  readTotal,
} from './read-work.ts';

/** What a person sees on the page, or their screen reader comes across, as a desk view. */
export function readView(map: PageMap): DeskView {
  const seen: DeskView = { focus: readFocus(), allText: allText() };
  if (!find(document, map.frame)) return seen;
  const log = find(document, map.announcements);
  return {
    ...seen,
    conversation: readPane(map),
    dialog: readDialog(map),
    ...given({
      agent: readAgent(map),
      requests: readRequests(map),
      requestsTotal: readTotal(map),
      acceptAll: readAcceptAll(map),
      ronaPrompt: readPrompt(map),
      tasks: readTasks(map),
      notifications: readItems(map.notifications.region),
      notificationCenter: readCenter(map),
      announcements: log && [...log.children].map((each) => each.textContent),
      history: readHistory(map),
    }),
  };
}

/** What the notification center keeps while it is open; `null` while only its bell is there. */
function readCenter({
  notificationCenter: { region, bell },
}: PageMap): DeskView['notificationCenter'] {
  return readItems(region) ?? (find(document, bell) && null);
}

function readAgent({ agent, notificationCenter }: PageMap): AgentView | undefined {
  const region = find(document, agent.region);
  if (!region) return undefined;
  const said = labelsIn(region);
  const button = find(region, agent.state);
  const search = find(region, agent.stateSearch);
  const searched = search instanceof HTMLInputElement ? search.value : '';
  const bell = find(region, notificationCenter.bell);
  const parts = button && patternOf(agent.state.name ?? '/$^/').exec(nameOf(button));
  return {
    canSignOut: isUsable(find(region, agent.signOut)),
    stateReason: parts?.[2] ?? null,
    stateNote: button ? noteOf(button) : null,
    idleSeconds: secondsOf(find(region, agent.idleTimer)) ?? null,
    stateSearch: searched,
    stateMatches: searched === '' ? null : statesIn(region, agent.states),
    ...given({
      connection: connectionIn(said.get(agent.labels.connection)),
      name: said.get(agent.labels.name),
      state: parts?.[1] ?? (find(document, agent.signIn) && 'Signed Out'),
      stateOptions: said.get(agent.labels.choices)?.split(', '),
      silent:
        bell &&
        patternOf(notificationCenter.bell.name ?? '/$^/').exec(nameOf(bell))?.[1] !== undefined,
      stateSeconds: secondsOf(find(region, agent.timer)),
    }),
  };
}

/** What is said about something beside its name: its tooltip, or what else describes it. */
function noteOf(element: Element): string | null {
  const note = computeAccessibleDescription(element).trim();
  return note === '' ? null : note;
}

function statesIn(region: Element, states: Place): string[] {
  const list = find(region, states);
  return list ? findAll(list, { role: 'option' }).map(nameOf) : [];
}

function connectionIn(said: string | undefined): 'online' | 'offline' | undefined {
  return said === 'online' || said === 'offline' ? said : undefined;
}

/** What the notifications of a region say; `undefined` where it is not shown. */
function readItems(place: Place): DeskView['notifications'] {
  const region = find(document, place);
  return (
    region &&
    findAll(region, { role: 'listitem' }).map((item) => ({
      id: handleOf(item),
      text: item.firstElementChild?.textContent ?? '',
    }))
  );
}

function readFocus(): string | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${nameOf(at)}`;
}
