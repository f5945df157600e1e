import { render } from 'preact';
import { createApi, sentence } from './api.ts';
import { App } from './app.tsx';
import { follow } from './follow.ts';
import { SandboxContext } from './sandbox.ts';
import { startTheme } from './theme.ts';
import { TokenForm } from './token-form.tsx';

/** How often what time alone changes is drawn anew, and how long a telling stays, in ms. */
const TICK = 1000;
const TOLD_FOR = 7000;

const root = document.getElementById('sandbox') ?? document.body;
const TOKEN = 'deskproof.sandbox.token';

/** The token stands behind the #, so that no server log ever has it; it does not stay in the address. */
function tokenOfAddress(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token === null) return sessionStorage.getItem(TOKEN);
  sessionStorage.setItem(TOKEN, token);
  window.history.replaceState(null, '', window.location.pathname);
  return token;
}

function start(): void {
  const api = createApi(tokenOfAddress());
  let told: string | null = null;
  let timer = 0;
  const tell = (sentenceOrNull: string | null): void => {
    told = sentenceOrNull;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => tell(null), TOLD_FOR);
    draw();
  };
  const does = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (problem) {
      tell(sentence(problem));
      return false;
    }
  };
  const draw = (): void => {
    const world = follower.world();
    if (world.link === 'locked') {
      render(<TokenForm onToken={unlock} isWrong={sessionStorage.getItem(TOKEN) !== null} />, root);
      return;
    }
    const now = new Date().getTime() + world.ahead;
    const { lookAround } = follower;
    render(
      <SandboxContext.Provider value={{ world, api, now, does, tell, lookAround }}>
        <App told={told} />
      </SandboxContext.Provider>,
      root,
    );
  };
  const follower = follow(api, draw);
  window.setInterval(draw, TICK);
}

function unlock(token: string): void {
  sessionStorage.setItem(TOKEN, token);
  window.location.reload();
}

startTheme();
start();
