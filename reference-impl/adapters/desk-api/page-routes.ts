import type { FastifyInstance } from 'fastify';
import type { Reference } from '../../index.ts';
import { pageAssets, withData, type PageAssets } from './page-assets.ts';

/** Nothing from anywhere else, nothing inline: a customer's text can never become code. Files are shown from the page's own memory (`blob:`). */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' blob:; img-src 'self' data: blob:; media-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors";

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;

type Served = Pick<Reference, 'page' | 'recoveryMs'>;

/**
 * The agent desktop page. It is put together when it is first asked for.
 *
 * @param framedBy origins whose pages may show it in a frame; none unless told.
 */
export function addPage(
  app: FastifyInstance,
  reference: Served,
  framedBy: () => readonly string[] = () => [],
): void {
  app.get('/', (_request, reply) => reply.redirect('/desk/'));
  const files = { '/desk/': 'html', '/desk/app.js': 'js', '/desk/app.css': 'css' } as const;
  for (const [url, kind] of Object.entries(files)) {
    app.get(url, async (_request, reply) =>
      reply
        .headers({
          'content-type': `${types[kind]}; charset=utf-8`,
          'content-security-policy': `${policy} ${framedBy().join(' ') || "'none'"}`,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-cache',
        })
        .send((await assetsOf(reference))[kind]),
    );
  }
}

async function assetsOf({ page, recoveryMs }: Served): Promise<PageAssets> {
  const { html, js, css } = await pageAssets();
  const { style, script } = page;
  return {
    html: withData(html, 'recovery', { recoveryMs }),
    js: `${script}${js}`,
    css: `${css}${style}`,
  };
}
