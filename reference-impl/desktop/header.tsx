import type { Act } from './actions.ts';
import type { Status } from './connection.ts';
import { Bell } from './notification-center.tsx';
import { Labelled, Timer } from './parts.tsx';
import { StateMenu } from './state-menu.tsx';
import type { Agent } from './view-types.ts';

interface HeaderProps {
  readonly agent: Agent;
  readonly status: Status;
  /** Whether the notification center is open. */
  readonly isCenterOpen: boolean;
  readonly act: Act;
  readonly onHelp: () => void;
}

/** Who works here, in what state and for how long. */
export function Header({ agent, status, isCenterOpen, act, onHelp }: HeaderProps) {
  const isSignedIn = agent.state !== 'Signed Out';
  return (
    <header class="top">
      <span class="brand" aria-hidden="true">
        d
      </span>
      <h1>Agent desktop</h1>
      <span class="space" />
      <Labelled name="Connection" class={`connection ${status}`}>
        {status === 'online' ? 'online' : 'offline'}
      </Labelled>
      {isSignedIn && <StateMenu agent={agent} act={act} />}
      {isSignedIn && <Timer name="Time in state" seconds={agent.stateSeconds} />}
      {agent.idleSeconds !== null && (
        <span class="in-all">
          <span aria-hidden="true">/ </span>
          <Timer name="Idle in all" seconds={agent.idleSeconds} />
        </span>
      )}
      <Labelled name="Agent" class="me">
        {agent.name}
      </Labelled>
      {isSignedIn && <Bell isOpen={isCenterOpen} isSilent={agent.silent} act={act} />}
      <button type="button" class="quiet" onClick={onHelp}>
        Help
      </button>
      {isSignedIn && (
        <button
          type="button"
          class="quiet"
          disabled={!agent.canSignOut}
          onClick={() => void act({ verb: 'signOut' })}
        >
          Sign Out
        </button>
      )}
    </header>
  );
}
