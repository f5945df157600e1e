import type { Scene } from './scenes.ts';

/** The flows of the accessibility profile that can be seen. What a screen reader says cannot. */
export const accessibilityScenes: Readonly<Record<string, Scene>> = {
  'accessible-screens': {
    alt: 'A conversation and a further request in dark colours.',
    look: { scheme: 'dark' },
    async play(stage) {
      await stage.talk();
      await stage.writes(1, 'Hi, how do I send something back?');
    },
  },
  'keyboard-alone': {
    alt: 'The Transfer Request dialog, reached by the keyboard; the focus is on a choice in it.',
    async play(stage) {
      await stage.talk();
      await (await stage.desk(0)).screen.keyboardOnly();
      await stage.does(0, { verb: 'transfer' }, { verb: 'choose', destination: 'queue' });
    },
  },
  'keyboard-focus': {
    alt: 'A ring around the End button of the conversation shows where the keyboard is.',
    async play(stage) {
      await stage.talk();
      const { screen } = await stage.desk(0);
      for (let presses = 0; (await screen.focused())?.name !== 'End' && presses < 9; presses++) {
        await screen.press('Shift+Tab');
      }
    },
  },
  'hostile-text': {
    alt: 'A customer wrote HTML: the conversation shows it letter by letter, and nothing else of the page has changed.',
    async play(stage) {
      await stage.talk();
      await stage.writes(
        0,
        '<b>Bold</b> <button>End</button> <img src="x" alt="Accept"> &amp; &lt;',
      );
    },
  },
};
