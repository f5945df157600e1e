import type { Act } from './actions.ts';
import { ChannelMark, Labelled, Timer } from './parts.tsx';
import type { Task } from './view-types.ts';

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** The conversation in the interaction pane. */
  readonly open: string | null;
  readonly act: Act;
}

/** Everything that is the agent's to do: requests and conversations. */
export function TaskList({ tasks, open, act }: TaskListProps) {
  return (
    <nav aria-label="Tasks" class="tasks" tabIndex={-1}>
      <h2>Tasks</h2>
      {tasks.length === 0 && <p class="nothing">No requests and no conversations.</p>}
      <ul>
        {tasks.map((task) => (
          <li
            key={task.id}
            class={task.flashing ? 'flashing' : ''}
            aria-current={task.id === open ? 'true' : undefined}
          >
            <Row task={task} act={act} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Puts the keyboard on the first task, or on the list where there is none. */
export function goToTasks(): void {
  const list = document.querySelector<HTMLElement>('.tasks');
  (list?.querySelector<HTMLElement>('button') ?? list)?.focus();
}

function Row({ task, act }: { readonly task: Task; readonly act: Act }) {
  return (
    <>
      <ChannelMark />
      <div class="row">
        <button
          type="button"
          class="title"
          aria-label={task.title}
          onClick={() =>
            void act({
              verb: task.canAccept ? 'accept' : 'open',
              [task.canAccept ? 'request' : 'task']: task.id,
            })
          }
        >
          <bdi>{task.title}</bdi>
        </button>
        <Labelled name="Preview" class="preview">
          {task.preview}
        </Labelled>
        <span class="meta">
          <Labelled name="Queue">{task.queueName}</Labelled>
          <Labelled name="State" class="chip">
            {task.state}
          </Labelled>
        </span>
      </div>
      <div class="side">
        <Timer name="Elapsed" seconds={task.elapsedSeconds} />
        {task.unread > 0 && (
          <Labelled name="Unread" class="badge">
            {task.unread}
          </Labelled>
        )}
        {task.canAccept && (
          <button
            type="button"
            class="primary small"
            onClick={() => void act({ verb: 'accept', request: task.id })}
          >
            Accept
          </button>
        )}
      </div>
    </>
  );
}
