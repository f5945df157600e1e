import type { Act } from './actions.ts';
import type { Notification } from './view-types.ts';

interface CenterProps {
  /** Newest first; `null` while it is closed. */
  readonly entries: readonly Notification[] | null;
  readonly isSilent: boolean;
  readonly act: Act;
}

/** What turned up lately, shown on the screen or not. */
export function NotificationCenter({ entries, isSilent, act }: CenterProps) {
  if (entries === null) return null;
  return (
    <section
      aria-label="Notification Center"
      class="center"
      onKeyDown={({ key }) => key === 'Escape' && void act({ verb: 'closeNotifications' })}
    >
      <div class="dialog-head">
        <h2>Notification Center</h2>
        <button
          type="button"
          class="quiet"
          onClick={() => void act({ verb: 'closeNotifications' })}
        >
          Close
        </button>
      </div>
      <label class="silence">
        <input
          type="checkbox"
          checked={isSilent}
          onClick={(event) => {
            event.preventDefault();
            void act({ verb: isSilent ? 'unsilence' : 'silence' });
          }}
        />
        Silent notifications
      </label>
      {entries.length === 0 && <p class="nothing">Nothing yet.</p>}
      <ul>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BellProps {
  readonly isOpen: boolean;
  readonly isSilent: boolean;
  readonly act: Act;
}

/** Opens and closes the notification center, and tells when notifications are silent. */
export function Bell({ isOpen, isSilent, act }: BellProps) {
  return (
    <button
      type="button"
      class="quiet bell"
      aria-expanded={isOpen}
      aria-label={isSilent ? 'Notification Center (silent)' : 'Notification Center'}
      onClick={() => void act({ verb: isOpen ? 'closeNotifications' : 'openNotifications' })}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M8 1.5a4 4 0 0 0-4 4v2.700L2.700 11h10.600L12 8.200V5.500a4 4 0 0 0-4-4zM6.500 12.500a1.500 1.500 0 0 0 3 0z"
          fill="currentColor"
        />
        {isSilent && <path d="M2 2l12 12" stroke="currentColor" stroke-width="1.600" />}
      </svg>
    </button>
  );
}
