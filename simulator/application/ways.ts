import { lateRandom, type Random } from '../domain/random.ts';
import { DEFAULT_TEMPLATES } from '../domain/templates/template.ts';
import { createAttachments } from './attachments.ts';
import type { Striking } from './faults.ts';
import type { Gate } from './gate.ts';
import { createChanges } from './changes.ts';
import { createInbound } from './inbound.ts';
import { createMediaLinks } from './media-links.ts';
import { createMediaStore } from './media-store.ts';
import type { Business, SimulatorOptions } from './options.ts';
import { createOutbound } from './outbound.ts';
import type { People } from './people.ts';
import { createTemplateStore } from './template-store.ts';
import type { Webhooks } from './webhooks.ts';

export interface WayParts {
  readonly options: SimulatorOptions;
  readonly business: Business;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly gate: Gate;
  readonly faults: Striking;
  readonly track: (work: Promise<unknown>) => void;
}

/** The ways to customers and from them, the files that both carry, and the templates. */
export function createWays({ options, random, track, ...given }: WayParts) {
  const { clock, fetchMedia, statusDelays, allowedRecipients, inboundMediaUrls } = options;
  const shared = { ...given, clock };
  const idsFor = (use: string): Random =>
    lateRandom(() => {
      const nonce = options.nonce?.();
      return (nonce === undefined ? random : random.fork(nonce)).fork(use);
    });
  const media = createMediaStore(clock, idsFor('media'));
  const links = createMediaLinks(clock, random.fork('links'));
  const mediaUrls = inboundMediaUrls ?? 'https://graph.facebook.com';
  const written = { ...shared, media, links, mediaUrls };
  const inbound = createInbound({ ...written, random: idsFor('inbound') });
  const changes = createChanges({
    ...{ ...written, random: idsFor('changes') },
    coexistence: options.coexistence === true,
  });
  const templates = createTemplateStore({
    ...{ clock, webhooks: given.webhooks, random: random.fork('templates') },
    seeds: options.templates ?? DEFAULT_TEMPLATES,
  });
  const outbound = createOutbound({
    ...{ ...shared, templates, track, random: idsFor('outbound') },
    attachments: createAttachments({ clock, media, fetchMedia }),
    delays: statusDelays ?? { sentMs: 0, deliveredMs: 0 },
    allowed: allowedRecipients,
    userIds: options.userIds === true,
  });
  return { media, links, templates, inbound, outbound, changes };
}
