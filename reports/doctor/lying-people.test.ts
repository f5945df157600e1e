import { test } from 'node:test';
import type { Wrong } from '../../steps/assemblies/driven/test-centre.ts';
import { namesCause, type Broken } from './test-broken.ts';

const reasons = [{ name: 'Resolved', default: true }, { name: 'Call back' }];

/** The driver refuses one agent, in these words. */
const refusing = (agent: string, words: string): Wrong => ({
  methods: ({ signIn }) => ({
    signIn: (params) =>
      params.agent === agent ? Promise.reject(new Error(words)) : signIn?.(params),
  }),
});

/** What is said of people, queues and reasons, and the desks show otherwise. */
const ROWS: readonly Broken[] = [
  {
    broken: 'an agent whom there is not',
    wrong: refusing('Edsger', 'There is no agent "Edsger".'),
    pointer: '/agents/2/name',
    says: /^Edsger did not get to work: .*no agent "Edsger".*Is there an agent of this name/u,
  },
  {
    broken: 'a password that is wrong, and told',
    wrong: refusing('Ada', 'Login failed for a/hush-password.'),
    ...{
      pointer: '/agents/0/name',
      says: /^Ada did not get to work: .*Login failed for a\/\*\*\*/u,
    },
  },
  {
    broken: 'an agent whose desk says no',
    wrong: {
      methods: ({ act }) => ({
        act: (params) =>
          params.action?.verb === 'signIn' && params.desk === 'Grace'
            ? { outcome: 'refused', reason: 'This account is locked.' }
            : act?.(params),
      }),
    },
    ...{ pointer: '/agents/1/name', says: /^Grace did not sign in: This account is locked\./u },
  },
  {
    broken: 'an agent who is shown by another name',
    wrong: {
      methods: ({ view }) => ({
        view: (params) => ({
          ...(view?.(params) as object),
          ...(params.desk === 'Barbara' && { agent: { name: 'B. Liskov', state: 'Idle' } }),
        }),
      }),
    },
    ...{ pointer: '/agents/3/name', says: /desk of Barbara shows the name B\. Liskov/u },
  },
  {
    broken: 'two agents who are one account',
    wrong: { setUp: { accountOf: (agent) => (agent === 'Edsger' ? 'Grace' : agent) } },
    pointer: '/agents/2',
    says: /^Edsger went Available when Grace did: the two are one account/u,
  },
  {
    broken: 'fewer agents than scenarios use',
    changes: { '/agents': [{ name: 'Ada' }, { name: 'Grace' }] },
    ...{ pointer: '/agents', says: /declares 2 of them, but scenarios use up to 4/u },
  },
  {
    broken: 'a queue that there is not',
    changes: { '/queues': ['Support', 'Sales', 'Complaints'] },
    wrong: { setUp: { queues: ['Support', 'Sales'] } },
    pointer: '/queues/2',
    says: /^The queue Complaints is not among those at the desk: Support, Sales\. Set it up/u,
  },
  {
    broken: 'the queue through which customers come has another name',
    wrong: { setUp: { queues: ['Helpdesk', 'Support', 'Sales', 'Returns'] } },
    ...{
      pointer: '/queues',
      says: /came through the queue Helpdesk, and stated are Support, Sales/u,
    },
  },
  {
    broken: 'a reason that there is not',
    changes: { '/wrapUpReasons': [...reasons, { name: 'Refund' }] },
    pointer: '/wrapUpReasons/2/name',
    says: /^The wrap-up reason Refund is not among those at the desk: Resolved, Call back\./u,
  },
  {
    broken: 'another default',
    wrong: {
      setUp: { wrapUpReasons: [{ name: 'Resolved' }, { name: 'Call back', default: true }] },
    },
    pointer: '/wrapUpReasons/0/default',
    says: /stated to be Resolved, and at the desk it is Call back/u,
  },
  {
    broken: 'masking is off',
    wrong: { setUp: { masking: false } },
    ...{ pointer: '/masking', says: /stated to be on, .* shown whole\. Switch masking on/u },
  },
  {
    broken: 'masking is on',
    changes: { '/masking': 'off' },
    ...{ pointer: '/masking', says: /stated to be off, .* are masked\. Switch masking off/u },
  },
  {
    broken: 'no auto wrap-up',
    wrong: { setUp: { autoWrapUp: null } },
    ...{ pointer: '/timeouts/autoWrapUp', says: /stated to be on, .* nothing counts down/u },
  },
  {
    broken: 'auto wrap-up is on',
    changes: { '/timeouts/autoWrapUp': 'off' },
    ...{ pointer: '/timeouts/autoWrapUp', says: /stated to be off, .* 60 seconds are left/u },
  },
  {
    broken: 'a shorter auto wrap-up',
    wrong: { setUp: { autoWrapUp: { seconds: 45, extension: true } } },
    pointer: '/timeouts/autoWrapUp/seconds',
    says: /stated to take 60 seconds, and at the desk 45 are left at once/u,
  },
  {
    broken: 'an auto wrap-up that nobody can cancel',
    wrong: { setUp: { autoWrapUp: { seconds: 60, extension: false } } },
    pointer: '/timeouts/autoWrapUp/extension',
    says: /able to cancel .* they cannot\. Write extension: false/u,
  },
];

for (const row of ROWS) test(`lying: ${row.broken}`, (context) => namesCause(context, row));
