import type { Io } from './io.ts';

const commands = ['run', 'merge', 'replay', 'doctor', 'driver test', 'init', 'spec', 'serve'];
const mention = new RegExp(`(?<![\\w/.-])deskproof (?=(?:${commands.join('|')})\\b)`, 'gu');

/**
 * A text that tells commands of deskproof, with each as it has to be typed where the user is: `deskproof run` is only there for who has
 * installed it for all.
 */
export function asCalled(text: string, { command = 'deskproof' }: Pick<Io, 'command'>): string {
  return text.replaceAll(mention, () => `${command} `);
}
