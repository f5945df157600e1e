// A browser that ends with its input, so that it never outlives whoever started it. Its first line says where Playwright connects to.
// It is looked for as deskproof looks for one; where Playwright's own is installed, chromium.launchServer() is all there is to say.
import { chromium } from 'playwright';
import '../../steps/support/register.js';

const { findBrowser } = await import('../../steps/drivers/browser/find-browser.ts');
const { path, environment } = await findBrowser(process.env);
const server = await chromium.launchServer({
  executablePath: path,
  env: { ...process.env, ...environment },
});
process.stdout.write(`${JSON.stringify({ url: server.wsEndpoint() })}\n`);
process.stdin.resume().once('end', () => server.close());
