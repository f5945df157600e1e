import type { FastifyInstance } from 'fastify';
import { pageAssets } from './page-assets.ts';

const FILES = { '/phones/': 'html', '/phones/app.js': 'js', '/phones/app.css': 'css' } as const;
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;

/** Whether a path is one of the page's own files. */
export function isOfPage(path: string): boolean {
  return path === '/' || path in FILES;
}

/**
 * The page with the phones. It is put together when it is first asked for.
 *
 * @param frames origins that it shows in frames: the desks.
 */
export function addPage(app: FastifyInstance, frames: () => readonly string[]): void {
  const hidden = { schema: { hide: true } };
  app.get('/', hidden, (_request, reply) => reply.redirect('/phones/'));
  for (const [url, kind] of Object.entries(FILES)) {
    app.get(url, hidden, async (_request, reply) =>
      reply
        .headers({
          'content-type': `${TYPES[kind]}; charset=utf-8`,
          'content-security-policy': policyFor(frames()),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-cache',
        })
        .send((await pageAssets())[kind]),
    );
  }
}

/** Nothing from anywhere else but the desks in their frames, nothing inline: what a business writes can never become code. */
function policyFor(frames: readonly string[]): string {
  const framed = frames.length === 0 ? "'none'" : frames.join(' ');
  return [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
    ...["img-src 'self' data: blob:", 'media-src blob:', `frame-src ${framed}`],
    ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ].join('; ');
}
