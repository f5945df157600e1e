import type { Act } from './actions.ts';
import type { Status } from './connection.ts';
import { TimeToComeBack } from './recovery.tsx';
import type { View } from './view-types.ts';

/** Notifications in the top right corner. What they say is spoken by the announcements, not twice. */
export function Notifications({ view, act }: { readonly view: View; readonly act: Act }) {
  return (
    <section aria-label="Notifications" class="notifications">
      <ul>
        {view.notifications.map(({ id, text }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            <button
              type="button"
              class="quiet"
              onClick={() => void act({ verb: 'dismiss', notification: id })}
            >
              Dismiss
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a screen reader is told as it happens. */
export function Announcements({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="log" aria-label="Announcements" aria-live="polite" class="unseen">
      {texts.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </div>
  );
}

/** Why the last action did not happen. Gone with the next one. */
export function Refusal({ reason }: { readonly reason: string | null }) {
  return (
    <section aria-label="Refusals" class="refusals">
      {reason !== null && (
        <p role="alert" class="toast">
          {reason}
        </p>
      )}
    </section>
  );
}

const said: Readonly<Record<Exclude<Status, 'online' | 'unauthorized'>, string>> = {
  connecting: 'Connecting …',
  offline:
    'The connection is lost. You see what was last known; it goes on by itself once the network is back.',
  replaced: 'This desk was opened in another window. Reload to work here.',
};

/** Says that what is shown may be out of date: at once, for nothing the agent does now arrives. */
export function ConnectionBanner({ status }: { readonly status: Status }) {
  if (status === 'online' || status === 'unauthorized') return null;
  return (
    <div class="banner">
      <p role={status === 'connecting' ? 'status' : 'alert'}>{said[status]}</p>
      {status === 'offline' && <TimeToComeBack />}
    </div>
  );
}
