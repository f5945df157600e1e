import type { Message } from '../../domain/message.ts';
import type { App } from '../app.ts';

/** A line of the contact centre's own in a thread. The customer never gets it (WA-CUS-04). */
export function systemLine(app: App, text: string): Message {
  return {
    id: app.nextId('message'),
    from: 'system',
    author: '',
    text,
    at: app.clock.now(),
    status: 'received',
    wamid: null,
    failure: null,
  };
}
