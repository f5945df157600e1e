import type { App } from '../app.ts';
import type { Place } from '../../domain/policies/privacy.ts';

/** Shows text in a place of the desktop: masked while the administrator's switch is on (WA-MSK-01). */
export interface Mask {
  text(place: Place, text: string): string;
  phone(place: Place, phone: string): string;
}

const bare: Mask = { text: (_place, text) => text, phone: (_place, phone) => phone };
const remembered = new WeakMap<App, Mask>();

/** Finding numbers in text is dear and texts do not change, so each is masked once. */
export function maskFor(app: App): Mask {
  if (!app.store.centre.settings.masking) return bare;
  const mask = remembered.get(app) ?? rememberingMask(app);
  remembered.set(app, mask);
  return mask;
}

function rememberingMask({ policies: { privacy } }: App): Mask {
  const texts = new Map<string, string>();
  return {
    text(place, text) {
      const key = `${place} ${text}`;
      const masked = texts.get(key) ?? privacy.text(place, text, privacy.rules);
      texts.set(key, masked);
      return masked;
    },
    phone: (place, phone) => privacy.phone(place, phone),
  };
}
