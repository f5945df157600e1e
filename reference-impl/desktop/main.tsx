import { options, render } from 'preact';
import { inOrder } from './actions.ts';
import { App } from './app.tsx';
import { busy } from './busy.ts';
import { connectDesk } from './connection.ts';
import { FilesOfDesk } from './files.ts';
import { pageTitle } from './format.ts';
import { forwardShortcuts } from './shortcuts.ts';
import { TokenForm } from './token-form.tsx';
import { Unreached } from './unreached.tsx';

/** How often the page asks for what time alone has changed, in ms. */
const tickMs = 1000;

// Drawn at once: what the page has said it has seen must be on the screen.
options.debounceRendering = (draw) => draw();

const root = document.getElementById('desk') ?? document.body;
/** Frames of one page share what a tab remembers: each has a name, and remembers under it. */
const own = window.name === '' ? '' : `.${window.name}`;
const remembered = { token: `deskproof.token${own}`, desk: `deskproof.desk${own}` } as const;

function start(): void {
  const token = tokenOfAddress() ?? sessionStorage.getItem(remembered.token);
  if (token === null) askForToken(null);
  else work(token);
}

/** The token stands behind the #, so that no server log ever has it; it does not stay in the address. */
function tokenOfAddress(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token === null) return null;
  if (token !== sessionStorage.getItem(remembered.token))
    sessionStorage.removeItem(remembered.desk);
  sessionStorage.setItem(remembered.token, token);
  window.history.replaceState(null, '', window.location.pathname);
  return token;
}

function askForToken(problem: string | null): void {
  const onToken = (token: string) => {
    sessionStorage.setItem(remembered.token, token);
    sessionStorage.removeItem(remembered.desk);
    work(token);
  };
  render(<TokenForm problem={problem} onToken={onToken} />, root);
}

function work(token: string): void {
  let refusal: string | null = null;
  const connection = connectDesk({
    token,
    desk: sessionStorage.getItem(remembered.desk),
    onDesk: (desk) => sessionStorage.setItem(remembered.desk, desk),
    onChange: () => draw(),
  });
  const files = { open: (message: string) => connection.file(message) };
  const inTurn = inOrder({
    post: (action) => connection.act(action),
    onAnswer(answer) {
      refusal = answer.ok ? null : answer.reason;
      draw();
    },
    busy,
  });
  const draw = () => {
    const { known, status } = connection;
    if (status === 'unauthorized') {
      letGo();
      return;
    }
    if (known.view === null) {
      render(<Unreached />, root);
      return;
    }
    document.title = pageTitle(known.view.requestsTotal, known.view.agent.name);
    render(
      <FilesOfDesk.Provider value={files}>
        <App view={known.view} status={status} refusal={refusal} act={inTurn} />
      </FilesOfDesk.Provider>,
      root,
    );
  };
  const forget = forwardShortcuts({
    press: (keys) => void inTurn({ verb: 'press', keys }),
    own() {
      refusal = null;
      draw();
    },
  });
  const ticking = window.setInterval(() => connection.sync(), tickMs);
  const letGo = () => {
    forget();
    window.clearInterval(ticking);
    sessionStorage.removeItem(remembered.token);
    askForToken('This token is not known here.');
  };
}

start();
