import type { Act } from './actions.ts';
import { useFolding } from './folded-requests.ts';
import { ChannelMark, Facts, Labelled, Timer } from './parts.tsx';
import type { Request, View } from './view-types.ts';

const headings = {
  offer: 'WhatsApp request',
  transfer: 'Transfer request',
  conference: 'Conference request',
} as const;

/** Contact requests in the bottom right corner, and the prompt after one was missed. */
export function Requests({ view, act }: { readonly view: View; readonly act: Act }) {
  const { requests, requestsTotal, acceptAll, ronaPrompt } = view;
  const { whole, folded } = useFolding();
  return (
    <section aria-label="Contact requests" class="requests" ref={whole}>
      {ronaPrompt && <NoAnswer options={ronaPrompt.options} act={act} />}
      {acceptAll && (
        <p class="stack">
          <span>{`1-${requests.length} of ${requestsTotal}`}</span>
          <button
            type="button"
            class="quiet"
            disabled={!acceptAll.enabled}
            onClick={() => void act({ verb: 'acceptAll' })}
          >
            {acceptAll.name}
          </button>
        </p>
      )}
      {requests.map((request) => (
        <Popover key={request.id} request={request} isFolded={folded.has(request.id)} act={act} />
      ))}
    </section>
  );
}

interface PopoverProps {
  readonly request: Request;
  /** Only who it is, and Accept. */
  readonly isFolded: boolean;
  readonly act: Act;
}

function Popover({ request, isFolded, act }: PopoverProps) {
  const { id, flashing, controls, otherFields } = request;
  return (
    <div
      role="group"
      aria-label="Contact request"
      data-request={id}
      class={flashing ? 'popover flashing' : 'popover'}
    >
      <div class="head">
        <ChannelMark />
        <h3>{headings[request.purpose]}</h3>
        {flashing && (
          <Labelled name="Urgent" class="chip">
            Expiring
          </Labelled>
        )}
        <Timer name="Waiting" seconds={request.elapsedSeconds} />
      </div>
      <Facts
        facts={[
          ['Customer Name', request.customerName],
          ...(isFolded
            ? []
            : ([
                ['Customer Phone Number', request.customerPhone],
                ['Source Number', request.sourceNumber],
                ['Queue Name', request.queueName],
              ] as const)),
        ]}
      />
      {otherFields.map((field) => (
        <p key={field} class="other-field">
          {field}
        </p>
      ))}
      {controls.map(({ name, enabled }) => (
        <button
          key={name}
          type="button"
          class="primary wide"
          disabled={!enabled}
          onClick={() => void act({ verb: 'accept', request: id })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** After no answer: nothing comes until the agent says what is next. */
function NoAnswer({ options, act }: { readonly options: readonly string[]; readonly act: Act }) {
  return (
    <div role="alertdialog" aria-label="No answer" class="popover missed">
      <h3>You did not answer a request</h3>
      <p>It went back to its queue. You get no more until you are available again.</p>
      <div class="buttons">
        {options.map((name) => (
          <button
            key={name}
            type="button"
            class="secondary"
            onClick={() => void act({ verb: 'answerPrompt', option: name })}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
