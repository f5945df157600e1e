import type { Act } from './actions.ts';
import { ComposeBox } from './compose-box.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { day } from './format.ts';
import { ChannelMark, Labelled, Timer } from './parts.tsx';
import { TerminatedDialog } from './terminated-dialog.tsx';
import { Thread } from './thread.tsx';
import type { Conversation, Dialog } from './view-types.ts';

interface PaneProps {
  readonly conversation: Conversation;
  readonly dialog: Dialog | null;
  readonly act: Act;
}

/** The open conversation: who, how long, what can be done, what was said, and where to answer. */
export function InteractionPane({ conversation, dialog, act }: PaneProps) {
  return (
    <section aria-label="Interaction" class="pane">
      <PaneHead conversation={conversation} act={act} />
      {conversation.alert !== null && (
        <p role="alert" class="alert">
          {conversation.alert}
        </p>
      )}
      <div class="pane-body">
        <Thread conversation={conversation} act={act} />
        <ComposeBox
          conversation={conversation.id}
          compose={conversation.compose}
          takesFocus={!dialog}
          act={act}
        />
        {dialog && <FittingDialog key={dialog.kind} dialog={dialog} act={act} />}
      </div>
    </section>
  );
}

function FittingDialog(props: { readonly dialog: Dialog; readonly act: Act }) {
  const isNotice = props.dialog.kind === 'terminated';
  return isNotice ? <TerminatedDialog {...props} /> : <DeskDialog {...props} />;
}

const verbs: Readonly<Record<string, string>> = {
  Transfer: 'transfer',
  Conference: 'conference',
  End: 'end',
  'End Conference': 'endConference',
  'Exit Conference': 'exitConference',
};

function PaneHead({ conversation, act }: Pick<PaneProps, 'conversation' | 'act'>) {
  const { customerName, state, wrapUpSeconds, controls } = conversation;
  return (
    <div class="pane-head">
      <div class="who">
        <h2>
          <bdi>{customerName}</bdi>
        </h2>
        <p class="facts-line">
          <ChannelMark />
          <Timer name="Time in conversation" seconds={conversation.elapsedSeconds} />
          <Labelled name="State" class="chip">
            {state}
          </Labelled>
          {wrapUpSeconds !== null && <Timer name="Time in wrap-up" seconds={wrapUpSeconds} />}
          <Labelled name="Queue">{conversation.queueName}</Labelled>
          <Labelled name="Agent">{conversation.agentName}</Labelled>
          <Labelled name="Date">{day(conversation.date)}</Labelled>
        </p>
      </div>
      <div role="group" aria-label="Conversation actions" class="controls">
        {controls.map(({ name, enabled }) => (
          <button
            key={name}
            type="button"
            class={name.startsWith('End') ? 'danger' : 'secondary'}
            disabled={!enabled}
            onClick={() => void act({ verb: verbs[name] ?? name })}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
