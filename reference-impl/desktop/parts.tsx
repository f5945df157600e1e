import type { ComponentChildren } from 'preact';
import { clockFace } from './format.ts';

interface LabelledProps {
  readonly name: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A value whose place says enough to the eye; screen readers hear its name before it. Customers' text cannot turn what is around it. */
export function Labelled({ name, class: style = '', children }: LabelledProps) {
  return (
    <span class={`labelled ${style}`}>
      <span class="unseen">{name}: </span>
      <bdi>{children}</bdi>
    </span>
  );
}

/** A running time. Never read out by itself: it changes every second. */
export function Timer({ name, seconds }: { readonly name: string; readonly seconds: number }) {
  return (
    <span role="timer" aria-live="off" aria-label={name} class="timer">
      {clockFace(seconds)}
    </span>
  );
}

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Names and values, one under the other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The mark of WhatsApp's channel: a speech bubble. */
export function ChannelMark() {
  return (
    <span class="channel" role="img" aria-label="WhatsApp">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d="M8 1.5a6.4 6.4 0 0 0-5.5 9.7L1.6 14.4l3.3-.9A6.4 6.4 0 1 0 8 1.500z"
          fill="currentColor"
        />
      </svg>
    </span>
  );
}
