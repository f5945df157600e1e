import { test } from 'node:test';
import type { Wrong } from '../../steps/assemblies/driven/test-centre.ts';
import { namesCause, type Broken } from './test-broken.ts';

const clock = (now: () => number): Wrong => ({
  methods: () => ({ clock: () => ({ now: now(), next: null }) }),
});

let count = 0;

/** What is said of numbers, tokens and time, and the contact centre shows otherwise. */
const ROWS: readonly Broken[] = [
  {
    broken: 'another app secret: signed messages are refused',
    wrong: { has: { appSecret: 'other' } },
    pointer: '/asset/appSecret',
    says: /answered with 401; 200 is wanted.*know the app secret/u,
  },
  {
    broken: 'no app secret: whoever writes is believed',
    wrong: { isGullible: true },
    pointer: '/asset/appSecret',
    says: /wrong signature came up at a desk.*X-Hub-Signature-256/u,
  },
  {
    broken: 'another verify token',
    wrong: { has: { verifyToken: 'other' } },
    ...{ pointer: '/asset/verifyToken', says: /HTTP 403.*Set this verify token up/u },
  },
  {
    broken: 'a verify token that nobody looks at',
    wrong: { handshake: () => 200 },
    ...{
      pointer: '/asset/verifyToken',
      says: /verified by a token that is wrong\. It must refuse/u,
    },
  },
  {
    broken: 'another access token',
    wrong: { graph: (right) => ({ ...right, token: 'other' }) },
    ...{ pointer: '/asset/accessToken', says: /was answered with 401.*it is the access token/u },
  },
  {
    broken: 'another id of the number',
    wrong: { graph: (right) => ({ ...right, phoneNumberId: '15550783881' }) },
    ...{ pointer: '/asset/phoneNumberId', says: /was answered with 40[04].*the id of the number/u },
  },
  {
    broken: 'a number that the contact centre has not got',
    wrong: {
      methods: ({ view }) => ({
        view: (params) => ({ ...(view?.(params) as object), requests: [] }),
      }),
    },
    pointer: '/queues',
    says: /No request came up at any desk.*have the number 106540352242922/u,
  },
  {
    broken: 'another source number',
    wrong: { setUp: { sourceNumber: '+1 555-078-0000' } },
    pointer: '/asset/sourceNumber',
    says: /stated to be \+1 555-078-3881, and the desk shows \+1 555-078-0000/u,
  },
  {
    broken: 'a clock on the wall, the driver says',
    wrong: { methods: () => ({ hello: () => ({ protocol: 1, name: 'x', clock: 'wall' }) }) },
    ...{ pointer: '/clock/kind', says: /stated to be virtual, .* wall\. Write kind: wall/u },
  },
  {
    broken: 'a clock that stands still',
    wrong: clock(() => 5),
    ...{ pointer: '/clock/kind', says: /let 1000 ms pass, and its time moved by 0 ms/u },
  },
  {
    broken: 'a clock that moves by something else',
    wrong: clock(() => (count += 7)),
    ...{ pointer: '/clock/kind', says: /its time moved by 14 ms/u },
  },
  {
    broken: 'a driver that tells seconds for milliseconds',
    wrong: {
      methods: ({ open }) => ({
        open: (params) => ({ ...(open?.(params) as object), now: 1_767_225_600 }),
      }),
    },
    ...{ pointer: '/driver/url', says: /time 1767225600, .* 1970-01-21.*not with seconds/u },
  },
  {
    broken: 'less time to accept',
    wrong: { setUp: { timeToAccept: 20 } },
    ...{ pointer: '/timeouts/accept', says: /have 30 seconds .* gone after less than 29/u },
  },
  {
    broken: 'more time to accept',
    wrong: { setUp: { timeToAccept: 45 } },
    ...{ pointer: '/timeouts/accept', says: /have 30 seconds .* still there after 31/u },
  },
  {
    broken: 'no time to accept at all',
    wrong: { setUp: { timeToAccept: null } },
    ...{ pointer: '/timeouts/accept', says: /still there after twice the 30 seconds/u },
  },
  {
    broken: 'a target that is not clean when it is opened',
    wrong: {
      methods: ({ view }) => ({
        view: (params) => ({
          requests: [{ id: 'old', customerName: 'Somebody Else' }],
          ...(({ agent }) => ({ agent }))(view?.(params) as { readonly agent: unknown }),
        }),
      }),
    },
    pointer: '/driver/url',
    says: /Before any customer has written, .* Somebody Else\. Open a target that is clean/u,
  },
];

for (const row of ROWS) test(`lying: ${row.broken}`, (context) => namesCause(context, row));
