import type { ComponentChildren } from 'preact';
import { colourOf, initialsOf } from './people.ts';

/** A round picture with initials. Says nothing to a screen reader: the name stands beside it. */
export function Avatar({ name, number }: { readonly name: string; readonly number: number }) {
  return (
    <span class="avatar" data-colour={colourOf(number)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
}

/** Something that is on or off, with its name. */
export function Switch({ on, onChange, children, disabled = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-text">{children}</span>
      <span class="track" aria-hidden="true" />
    </label>
  );
}

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  send: 'M3.5 10L16.5 4l-4 12-3-5.2zM9.5 10.8L16.5 4',
  mic: 'M10 3a2.2 2.2 0 0 1 2.2 2.2v4.3a2.2 2.2 0 0 1-4.4 0V5.2A2.2 2.2 0 0 1 10 3zM5 9.5a5 5 0 0 0 10 0M10 14.5V17',
  smile:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 8.2v.01M12.5 8.2v.01M6.8 11.6a3.8 3.8 0 0 0 6.4 0',
  reply: 'M8 5L3.5 9.5 8 14M4 9.5h7a5 5 0 0 1 5 5v.5',
  back: 'M12.5 4L6.5 10l6 6',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  lock: 'M5.5 9h9v7h-9zM7.5 9V6.8a2.5 2.5 0 0 1 5 0V9',
  file: 'M5.5 3h6l3 3v11h-9zM11.5 3v3h3',
  pin: 'M10 17s-5-4.6-5-8.6a5 5 0 0 1 10 0c0 4-5 8.6-5 8.6zM10 10.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM4 17c.4-3.4 2.8-5 6-5s5.6 1.6 6 5',
  picture: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M12.5 7.7v.01',
  theme: 'M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13',
  plane: 'M10 3v14M3 11.5l7-4 7 4M7 16.5l3-2 3 2',
  clock: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 6.5V10l2.5 1.5',
  bot: 'M4.5 7h11v8.5h-11zM10 7V4M7.5 10.5v1M12.5 10.5v1',
  play: 'M6.5 4.5l9 5.5-9 5.5z',
  sticker: 'M4 4h12v7l-5 5H4zM11 16v-5h5',
  film: 'M3.5 5h13v10h-13zM7 5v10M13 5v10M3.5 10h13',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing of our own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="drawing" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
