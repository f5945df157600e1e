// A browser that ends with its input, so that it never outlives whoever started it. Its first line says where Playwright connects to, and
// where its DevTools are.
// It is looked for as deskproof looks for one; where Playwright's own is installed, chromium.launchServer() is all there is to say.
import { createServer } from 'node:net';
import { chromium } from 'playwright';
import '../../steps/support/register.js';

const { findBrowser } = await import('../../steps/drivers/browser/find-browser.ts');
const { path, environment } = await findBrowser(process.env);
const port = await freePort();
const server = await chromium.launchServer({
  executablePath: path,
  // The driver tells deskproof where that is, which then looks at the same pages.
  args: [`--remote-debugging-port=${port}`],
  env: { ...process.env, ...environment },
});
const told = { url: server.wsEndpoint(), devtools: `http://127.0.0.1:${port}` };
process.stdout.write(`${JSON.stringify(told)}\n`);
process.stdin.resume().once('end', () => server.close());

function freePort() {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
