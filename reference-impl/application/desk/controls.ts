import type { Conversation } from '../../domain/conversation.ts';
import type { Leg } from '../../domain/leg.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';

export interface Control {
  readonly name: string;
  readonly enabled: boolean;
}

interface Part {
  readonly leg: Leg;
  readonly conversation: Conversation;
}

/** The buttons of the interaction pane, in their order on the screen: Transfer, Conference, End (WA-PANE-04). */
export function controlsOf(app: App, { leg, conversation }: Part): readonly Control[] {
  if (leg.phase !== 'active') return [];
  if (leg.role === 'guest') return [{ name: 'Exit Conference', enabled: true }];
  const usable = app.policies.asset.maySendOn(conversation);
  const enabled = app.policies.asset.mayEnd(conversation);
  if (conversation.guests.length > 0) return [{ name: 'End Conference', enabled }];
  return [
    { name: 'Transfer', enabled: usable },
    { name: 'Conference', enabled: usable && conversation.conferenceRequest === null },
    { name: 'End', enabled },
  ];
}

/** A button works only where it is shown and enabled. */
export function mustOffer(app: App, part: Part, name: string): void {
  const control = controlsOf(app, part).find((each) => each.name === name);
  refuseUnless(control, `There is no ${name} button in this conversation now.`);
  refuseUnless(control.enabled, `${name} is disabled in this conversation now.`);
}
