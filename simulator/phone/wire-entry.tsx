import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { curlOf } from './curl.ts';
import { Icon } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import { exactTime } from './times.ts';
import type { WireRecord } from './types.ts';
import { isFailure, outcomeOf, pretty, requestOf, wordsOf } from './wire-entries.ts';

interface WireEntryProps {
  readonly record: WireRecord;
  /** Which attempt it is, and what is still to come; empty where all went well at once. */
  readonly tries: string;
  /** Whom it is about, where that is known. */
  readonly about: string;
}

/** One request and its answer: a line that opens. Drawn anew only when something about it has changed. */
export const WireEntry = memo(function WireEntry({ record, tries, about }: WireEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const { text, tone } = outcomeOf(record);
  const isWebhook = record.direction === 'webhook';
  return (
    <li class="record" data-direction={record.direction} data-tone={tone}>
      <button
        type="button"
        class="record-line"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="way" title={isWebhook ? 'to the contact centre' : 'to the platform'}>
          <span aria-hidden="true">{isWebhook ? '→' : '←'}</span>
          <span class="unseen">{isWebhook ? 'Webhook' : 'Graph call'}</span>
        </span>
        <span class="words" data-failure={isFailure(record)}>
          {wordsOf(record)}
        </span>
        <span class="outcome" data-tone={tone}>
          {text}
        </span>
        <span class="where">
          {exactTime(record.at)} · {about === '' ? '' : `${about} · `}
          {pathOf(record)}
        </span>
        {tries !== '' && <span class="tries">{tries}</span>}
      </button>
      {isOpen && <Details record={record} />}
    </li>
  );
});

function pathOf(record: WireRecord): string {
  const { method, target } = requestOf(record);
  const path = URL.canParse(target) ? new URL(target).pathname : (target.split('?', 1)[0] ?? '');
  return `${method} ${path}`;
}

function Details({ record }: { readonly record: WireRecord }) {
  const { world, tell } = useSandbox();
  const request = requestOf(record);
  const copy = (what: string, text: string) => {
    navigator.clipboard.writeText(text).then(
      () => tell(`${what} is on the clipboard.`),
      () => tell('The browser does not let the page use the clipboard.'),
    );
  };
  return (
    <div class="details">
      <div class="copies">
        {world.setting && (
          <CopyButton
            name="Copy as curl"
            onCopy={() => world.setting && copy('The curl line', curlOf(record, world.setting))}
          />
        )}
        {request.body !== '' && (
          <CopyButton name="Copy body" onCopy={() => copy('The body', request.body)} />
        )}
      </div>
      <h4>Request</h4>
      <p class="target">
        {request.method} {request.target}
      </p>
      {request.headers.length > 0 && (
        <dl>
          {request.headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {request.body !== '' && <pre tabIndex={0}>{pretty(request.body)}</pre>}
      <h4>Answer {record.status === 0 ? '' : record.status}</h4>
      <pre tabIndex={0}>{record.response === '' ? '(empty)' : pretty(record.response)}</pre>
    </div>
  );
}

function CopyButton({ name, onCopy }: { readonly name: string; readonly onCopy: () => void }) {
  return (
    <button type="button" class="quiet" onClick={onCopy}>
      <Icon name="copy" />
      {name}
    </button>
  );
}
