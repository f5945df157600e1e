import { useState } from 'preact/hooks';
import type { Act } from './actions.ts';
import type { Status } from './connection.ts';
import { Details } from './details.tsx';
import { useFocusKept } from './focus-kept.ts';
import { Header } from './header.tsx';
import { InteractionPane } from './interaction-pane.tsx';
import { NotificationCenter } from './notification-center.tsx';
import { focusKeys } from './own-keys.ts';
import { PanelSwitch, usePanel } from './panels.tsx';
import { Requests } from './requests.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { useShortcut } from './shortcuts.ts';
import { goToTasks, TaskList } from './task-list.tsx';
import { Announcements, ConnectionBanner, Notifications, Refusal } from './tellings.tsx';
import type { View } from './view-types.ts';

export interface AppProps {
  readonly view: View;
  readonly status: Status;
  readonly refusal: string | null;
  readonly act: Act;
}

/** The whole desktop of one agent. */
export function App({ view, status, refusal, act: carryOut }: AppProps) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcut(focusKeys.help, () => setHelpOpen(true));
  const { conversation } = view;
  const home = useFocusKept<HTMLElement>();
  const { panel, show, act } = usePanel(view, carryOut);
  useShortcut(focusKeys.tasks, () => {
    show('tasks');
    goToTasks();
  });
  return (
    <>
      <Header
        agent={view.agent}
        status={status}
        isCenterOpen={view.notificationCenter !== null}
        act={act}
        onHelp={() => setHelpOpen(true)}
      />
      <ConnectionBanner status={status} />
      <PanelSwitch panel={panel} tasks={view.tasks.length} onChoose={show} />
      <div class="columns" data-panel={panel}>
        <TaskList tasks={view.tasks} open={conversation?.id ?? null} act={act} />
        <main ref={home} tabIndex={-1}>
          <Middle view={view} act={act} />
        </main>
        <Details conversation={conversation} history={view.history} />
      </div>
      <Requests view={view} act={act} />
      <NotificationCenter
        entries={view.notificationCenter}
        isSilent={view.agent.silent}
        act={act}
      />
      <Notifications view={view} act={act} />
      <Refusal reason={refusal} />
      <Announcements texts={view.announcements} />
      {isHelpOpen && <ShortcutsHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}

function Middle({ view, act }: Pick<AppProps, 'view' | 'act'>) {
  const { conversation, dialog, agent } = view;
  if (conversation) {
    return (
      <InteractionPane
        key={conversation.id}
        conversation={conversation}
        dialog={dialog}
        act={act}
      />
    );
  }
  if (agent.state === 'Signed Out') {
    return (
      <div class="empty">
        <h2>You are signed out</h2>
        {agent.stateReason !== null && (
          <p>The contact centre signed you out ({agent.stateReason}).</p>
        )}
        <p>Sign in to see requests and to answer customers.</p>
        <button type="button" class="primary" onClick={() => void act({ verb: 'signIn' })}>
          Sign In
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>No conversation is open</h2>
      <p>Accept a request, or choose a conversation from your tasks.</p>
    </div>
  );
}
