import { useState } from 'preact/hooks';
import { Icon } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import { applyTheme, chosenTheme, nextTheme } from './theme.ts';
import { leftOf } from './times.ts';

/** From so many ms on the clock of the platform is said to be ahead. */
const NOTICED = 60_000;

const LINKS = {
  connecting: 'connecting…',
  live: 'live',
  lost: 'connection lost',
  locked: 'locked',
} as const;

/** What this is, whose number it is, and whether the page is live. */
export function TopBar() {
  const { world } = useSandbox();
  const { setting, link, faults } = world;
  const on = faults.filter((fault) => fault.on).length;
  return (
    <header class="top">
      <h1>
        <span class="logo" aria-hidden="true" />
        deskproof <b>sandbox</b>
      </h1>
      {setting && (
        <p class="business">
          {setting.business.name} <span>+{setting.business.number}</span>
        </p>
      )}
      <p class="link" data-link={link} role="status">
        {LINKS[link]}
      </p>
      {world.ahead > NOTICED && <p class="ahead">the clock is {leftOf(world.ahead)} ahead</p>}
      {on > 0 && <p class="faults-on">{on === 1 ? '1 fault is on' : `${on} faults are on`}</p>}
      <ThemeButton />
    </header>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(chosenTheme);
  const change = () => {
    const next = nextTheme(theme);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" class="icon theme" title={`Colours: ${theme}`} onClick={change}>
      <Icon name="theme" />
      <span class="unseen">Colours: {theme}. Change</span>
    </button>
  );
}
