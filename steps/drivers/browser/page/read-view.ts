import type { AgentView, DeskView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { allText } from './all-text.ts';
import { find, findAll, labelsIn, nameOf, patternOf, secondsOf } from './find.ts';
import { given } from './given.ts';
import { handleOf } from './handles.ts';
import { readDialog } from './read-dialog.ts';
import { readPane } from './read-pane.ts';
import { readHistory, readPrompt, readRequests, readTasks, readTotal } from './read-work.ts';

/** What a person sees on the page, or their screen reader comes across, as a desk view. */
export function readView(map: PageMap): DeskView {
  const requests = readRequests(map);
  const log = find(document, map.announcements);
  return {
    requests,
    requestsTotal: readTotal(map, requests.length),
    ronaPrompt: readPrompt(map),
    tasks: readTasks(map),
    conversation: readPane(map),
    dialog: readDialog(map),
    notifications: readNotifications(map),
    focus: readFocus(),
    allText: allText(),
    ...given({
      agent: readAgent(map),
      announcements: log && [...log.children].map((each) => each.textContent),
      history: readHistory(map),
    }),
  };
}

function readAgent({ agent }: PageMap): AgentView | undefined {
  const region = find(document, agent.region);
  if (!region) return undefined;
  const said = labelsIn(region);
  const button = find(region, agent.state);
  const parts = button && patternOf(agent.state.name ?? '/$^/').exec(nameOf(button));
  const signOut = find(region, agent.signOut);
  return {
    connection: said.get(agent.labels.connection) === 'online' ? 'online' : 'offline',
    canSignOut: signOut !== undefined && !signOut.matches(':disabled'),
    stateReason: parts?.[2] ?? null,
    ...given({
      name: said.get(agent.labels.name),
      state: parts?.[1] ?? 'Signed Out',
      stateOptions: said.get(agent.labels.choices)?.split(', '),
      stateSeconds: secondsOf(find(region, agent.timer)),
    }),
  };
}

function readNotifications({ notifications }: PageMap): { id: string; text: string }[] {
  const region = find(document, notifications.region);
  const items = region ? findAll(region, { role: 'listitem' }) : [];
  return items.map((item) => ({
    id: handleOf(item),
    text: item.firstElementChild?.textContent ?? '',
  }));
}

function readFocus(): string | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${nameOf(at)}`;
}
