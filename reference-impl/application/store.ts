import type { Centre } from '../domain/centre.ts';

/** Something that happened which a desk may want to tell its agent. */
export type Event =
  | { readonly kind: 'offered'; readonly agentId: string; readonly conversationId: string }
  | { readonly kind: 'missed'; readonly agentId: string; readonly conversationId: string }
  | { readonly kind: 'customer-wrote'; readonly conversationId: string; readonly messageId: string }
  | { readonly kind: 'joined'; readonly conversationId: string; readonly agentId: string }
  | { readonly kind: 'left'; readonly conversationId: string; readonly agentId: string }
  | { readonly kind: 'interrupted'; readonly conversationId: string }
  | { readonly kind: 'away-too-long'; readonly agentId: string }
  | { readonly kind: 'terminated'; readonly conversationId: string };

type Listener = (event: Event | null) => void;

/** Holds the one current centre. Listeners hear of each change (`null`) and of each event. */
export interface Store {
  readonly centre: Centre;
  change(move: (centre: Centre) => Centre): void;
  publish(event: Event): void;
  listen(listener: Listener): () => void;
}

export function createStore(initial: Centre): Store {
  let centre = initial;
  const listeners = new Set<Listener>();
  const tell = (event: Event | null) => listeners.forEach((listener) => listener(event));
  return {
    get centre() {
      return centre;
    },
    change(move) {
      const next = move(centre);
      if (next === centre) return;
      centre = next;
      tell(null);
    },
    publish: tell,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
