/**
 * Features that no target may declare unsupported, each with the reason: without them there is no contact centre to judge, or nobody
 * could tell whether they are absent. Each of the others has its probes in `features/absence/`.
 */
export const alwaysThere: Readonly<Record<string, string>> = {
  respond: 'without it there is no contact centre to judge',
  availability: 'every scenario begins with an agent who is available',
  requests: 'every conversation begins with a request',
  'task-list': 'agents find their conversations in it',
  'interaction-pane': 'every conversation takes place in it',
  'wrap-up':
    'every conversation ends with it; how else it may end is said under claims.variants.wrapUp',
  'manual-wrap-up': 'where nothing wraps up by itself, it is done by hand',
  capacity: 'from a desktop nobody can see whether an administrator could set it',
  termination: 'from a desktop nobody can see whether an administrator could end a conversation',
  asset: 'whoever is on WhatsApp has a number there, and can lose it',
  history: 'what agents record can be read nowhere else',
  'interaction-history': 'what agents record can be read nowhere else',
  'connection-loss': "an agent's connection fails sometimes, whatever a desktop makes of it",
  webhooks: 'without it nothing comes from WhatsApp',
  delivery: 'answers that do not arrive are told by WhatsApp, whatever comes of it',
  'sending-again': 'WhatsApp puts answers off, whatever comes of it',
  keyboard: 'agents are owed it, whether a desktop has it or not',
  perceivable: 'agents are owed it, whether a desktop has it or not',
  spoken: 'agents are owed it, whether a desktop has it or not',
};
