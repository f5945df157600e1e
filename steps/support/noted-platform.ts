import type { FaultSetting, Platform } from '../ports/platform.ts';
import { shorten } from './person.ts';

/** The same platform; what a scenario makes it do becomes part of the scenario's story. */
export function notedPlatform(bare: Platform, note: (line: string) => void): Platform {
  return {
    deliveries: () => bare.deliveries(),
    misbehaves(fault, setting) {
      bare.misbehaves(fault, setting);
      note(`WhatsApp: misbehaves from now on, ${fault}${inWords(setting)}`);
    },
    forges(letter, signature) {
      const { from, text } = letter;
      const what = JSON.stringify(shorten(text));
      note(
        `somebody: writes ${what} in the name of ${from.name} (${from.phone}), signature: ${signature}`,
      );
      return bare.forges(letter, signature);
    },
    tells(strange, letters) {
      note(`WhatsApp: tells what nobody can know yet, a new ${strange}`);
      return bare.tells(strange, letters);
    },
    async verifies(token) {
      const did = await bare.verifies(token);
      note(`WhatsApp: asks for the proof with the ${token} word → ${did ? 'given' : 'not given'}`);
      return did;
    },
  };
}

function inWords(setting: FaultSetting = {}): string {
  const parts = Object.entries(setting).map(([name, value]) => `${name}: ${String(value)}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
