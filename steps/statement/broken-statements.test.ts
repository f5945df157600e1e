import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, refused } from './test-statements.ts';

const agents = (...names: readonly string[]) => names.map((name) => ({ name }));
const taken = undefined;

/** What is put where into a sound statement; then where the one problem is, if elsewhere, and what it says. */
const broken: readonly (readonly [string, unknown, RegExp, string?])[] = [
  ['/deskproof', taken, /^The statement lacks "deskproof"\. Always 1 so far\./],
  ['/deskproof', 2, /is of format 2, and this deskproof reads format 1 alone\. Write deskproof: 1/],
  ['/deskproof', '1', /is of format "1", and this/],
  ['/identity', taken, /^The statement lacks "identity"\. .* For instance: identity: \{ vendor: /],
  ['/identity/vendor', taken, /^identity lacks "vendor"\. .* For instance: vendor: Acme$/],
  ['/identity/product', '', /^identity\.product is an empty text\./],
  [
    '/identity/version',
    4.2,
    /^identity\.version is a number, but should be a text\. Put it in quo/,
  ],
  ['/identity/version', null, /^identity\.version is empty, but should be a text\./],
  ['/identity/vendor', ' Acme', /" Acme", which does not have the form of it/],
  ['/identity/contacts', 'x', /^identity has no field "contacts"\. Did you mean contact\?/],
  ['/identity', ['Acme'], /^identity is a list, but should be a mapping\./],
  ['/claims', taken, /^The statement lacks "claims"\./],
  ['/claims/profiles', taken, /^claims lacks "profiles"\./],
  ['/claims/profiles', [], /^claims\.profiles is an empty list\./],
  ['/claims/profiles', 'core', /^claims\.profiles is a text, but should be a list\. .*\[ core, pl/],
  ['/claims/profiles/0', 'cor', /^There is no profile cor\. Did you mean core\?/],
  ['/claims/profiles/1', 'core', /^There are two profiles named "core"\./],
  ['/claims/profiles/1', 7, /^claims\.profiles\[1\] is a number, but should be a text\./],
  [
    '/claims/features/conferense',
    'unsupported',
    /^There is no feature conferense\. Did you mean c/,
  ],
  [
    '/claims/features/respond',
    'unsupported',
    /^The feature respond cannot be declared unsupported: without it there is nothing to judge\. Take/,
  ],
  ['/claims/features/conference', 'no', /is "no", but can only be supported or unsupported\./],
  ['/claims/interpretations/WA-RONA-50', 'rona', /^There is no clause WA-RONA-50\. Did you mean W/],
  [
    '/claims/interpretations/WA-RONA-05',
    'ron',
    /^There is no interpretation of WA-RONA-05 ron\. D/,
  ],
  ['/claims/interpretations/WA-TRF-08', 'other', /^WA-TRF-08 can be read in one way only/],
  [
    '/claims/variants/transfer',
    'offred',
    /can only be at-once or offered\. Did you mean offered\?/,
  ],
  ['/claims/variants/transfers', 'offered', /no field "transfers"\. Did you mean transfer\?/],
  ['/identity/version', 4.2, /Put it in quotes\. .*For instance: version: "4\.2\.0"$/],
  ['/identity/version', true, /should be a text\..* For instance: version: 4\.2\.0$/],
  ['/asset', taken, /^The statement lacks "asset"\./],
  ['/asset/phoneNumberId', taken, /^asset lacks "phoneNumberId"\./],
  [
    '/asset/phoneNumberId',
    106540352242922,
    /is a number, but should be a text\. Put it in quotes\./,
  ],
  [
    '/asset/phoneNumberId',
    '+1 555',
    /^asset\.phoneNumberId is no id of the platform: those are dig/,
  ],
  ['/asset/businessAccountId', '9007199254740992', /of a number below 2\^53/],
  ['/asset/businessAccountId', '106540352242922', /is the same as asset\.phoneNumberId/],
  ['/asset/sourceNumber', taken, /^asset lacks "sourceNumber"\./],
  [
    '/asset/sourceNumber',
    '555-078',
    /^asset\.sourceNumber is no phone number with a country code\./,
  ],
  ['/asset/sourceNumber', '1 555-078-3881', /is no phone number/],
  ['/asset/sourceNumber', '+1 555', /is no phone number/],
  ['/asset/webhookUrl', 'staging.acme.example', /^asset\.webhookUrl is no whole URL/],
  ['/asset/webhookUrl', 'ftp://acme.example/', /is no whole URL/],
  ['/asset/webhookUrl', 'http://[x/', /is no whole URL/],
  ['/asset/webhookUrl', 'https://me:hush@acme.example/', /has a name or a password in it/],
  ['/asset/appSecret', 'hush', /^asset\.appSecret is written into the file, .* \{ env: ACME_APP_S/],
  ['/asset/appSecret', {}, /^asset\.appSecret lacks "env"\./, '/asset/appSecret/env'],
  ['/asset/appSecret/hush', 'x', /^asset\.appSecret has more than env\./, '/asset/appSecret'],
  ['/asset/verifyToken/env', 'UNSET', /^The environment variable UNSET is not set\. Set it before/],
  ['/asset/accessToken/env', 'EMPTY', /^The environment variable EMPTY is set, but empty\./],
  ['/asset/accessToken/env', 'SPACED', /SPACED holds a space, a line break or no ASCII\./],
  ['/asset/accessToken/env', 'hush', /^asset\.accessToken\.env is something else, which does not/],
  ['/asset/appsecret', 'hush', /^asset has no field "appsecret"\. Did you mean appSecret/],
  ['/agents', [], /^agents is an empty list\./],
  [
    '/agents',
    agents('a', 'b', 'c'),
    /^agents declares 3 of them, but scenarios use up to 4\. Decl/,
  ],
  ['/agents/3', { name: 'Ada' }, /^There are two agents named "Ada"\./, '/agents/3/name'],
  ['/agents/2/name', taken, /^agents\[2\] lacks "name"\./],
  ['/agents/0/credentials/password', 'hush', /^The password of an agent is written into the file/],
  ['/agents/0/credentials/pin', 1234, /pin is a number, but should be a text\. Put it in quotes/],
  ['/agents/0/credentials/password/env', 'UNSET', /variable UNSET is not set/],
  ['/queues/1', 'Support', /^There are two queues named "Support"\./],
  ['/queues', { a: 1 }, /^queues is a mapping, but should be a list\./],
  [
    '/wrapUpReasons/0/default',
    false,
    /^None of the wrap-up reasons is the default/,
    '/wrapUpReasons',
  ],
  [
    '/wrapUpReasons/1/default',
    true,
    /^Another reason is the default too\. Write default: true bes/,
  ],
  ['/wrapUpReasons/1/name', 'Resolved', /^There are two wrap-up reasons named "Resolved"/],
  ['/masking', true, /^masking is true, but can only be on or off\./],
  ['/timeouts/accept', 0, /^timeouts\.accept is 0, but must be > 0\./],
  ['/timeouts/accept', '30s', /^timeouts\.accept is a text, but should be a number\./],
  ['/timeouts/autoWrapUp', true, /^timeouts\.autoWrapUp is true, but can only be off\./],
  ['/timeouts/autoWrapUp/extension', taken, /^timeouts\.autoWrapUp lacks "extension"/],
  ['/timeouts/autoWrapUp/seconds', -1, /seconds is -1, but must be > 0/],
  ['/clock', taken, /^The statement lacks "clock"\./],
  ['/clock/kind', 'real', /^clock\.kind is "real", but can only be virtual or wall\./],
  ['/clock/longestWait', taken, /^clock lacks "longestWait"\./],
  ['/administration', 'fixture', /can only be driver or fixtures\. Did you mean fixtures\?/],
  ['/graph/reachedBy', 'proxy', /can only be setting, env or intercept/],
  ['/graph/port', 65536, /^graph\.port is 65536, but must be <= 65535/],
  ['/graph/port', 1.5, /^graph\.port is a number, but should be a whole number/],
  ['/driver', taken, /^The statement lacks "driver"\./],
  [
    '/driver',
    {},
    /^driver has neither command nor url, but needs one of them\. .* program to start, or/,
  ],
  ['/driver/url', 'http://127.0.0.1/', /^driver has both command and url/, '/driver'],
  ['/driver', { url: 'localhost:1' }, /^driver\.url is no whole URL/, '/driver/url'],
  ['/driver', { url: 'http://a:b@c/' }, /has a name or a password in it/, '/driver/url'],
  ['/driver/command', [], /^driver\.command is an empty list/],
  [
    '/driver/command/0',
    'no-such-program',
    /no-such-program is in none of the folders of PATH\. Is/,
  ],
  ['/driver/command/0', 'plain.txt', /is in none .* Write \.\/plain\.txt for the one beside this/],
  [
    '/driver/command/0',
    './gone',
    /^The driver's program \.\/gone is not there\. Its path is relat/,
  ],
  ['/driver/command/0', './plain.txt', /is no file that may be run\. Make it one with chmod/],
  ['/driver/limits/answer', 86401, /must be <= 86400/],
  ['/settle/poll', 0, /^settle\.poll is 0, but must be > 0/],
  ['/settle/seconds', -1, /^settle\.seconds is -1, but must be >= 0/],
  ['/consent/changesTenant', 'yes', /is a text, but should be true or false/],
  ['/assets', {}, /^The statement has no field "assets"\. Did you mean asset/],
];

for (const [change, value, says, pointer = change] of broken) {
  test(`${change} as ${value === taken ? 'nothing' : JSON.stringify(value)} is one problem, in a sentence`, (t) => {
    const { problems, message } = refused(t, changed(change, value));
    const found = problems.map((one) => ({ at: one.pointer, text: `${one.sentence} ${one.hint}` }));
    assert.deepEqual(
      found.map(({ at }) => at),
      [pointer],
    );
    assert.match(found[0]?.text ?? '', says);
    assert.ok((problems[0]?.hint ?? '').length > 0, 'a hint');
    assert.doesNotMatch(message, /hush/);
  });
}
