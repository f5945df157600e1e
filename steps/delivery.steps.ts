import { defineParameterType, Given, Then } from '@cucumber/cucumber';
import { arrivedOrFailed, didNotArrive } from './support/delivery.ts';
import { wasNotDelivered } from './support/matchers/message.ts';
import { phrases } from './support/phrases.ts';
import { misbehaves } from './support/platform.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{trouble}`: why WhatsApp takes no answer for the moment, as the error code that it gives. */
const troubles: Readonly<Record<string, Trouble>> = {
  'has too much to do': { fault: 'throttle', code: 130429 },
  'hears too much from the business': { fault: 'throttle', code: 131056 },
  fails: { fault: 'server-errors', code: 131000 },
};

interface Trouble {
  readonly fault: string;
  readonly code: number;
}

/** `{failure}`: why an answer that was taken cannot be delivered, as an error code. */
const reasons: Readonly<Record<string, number>> = {
  'the customer cannot get messages': 131026,
  'too many businesses write to the customer': 131049,
  'something went wrong, nobody knows what': 131000,
};

defineParameterType(phrases('trouble', troubles));
defineParameterType(phrases('failure', reasons));

/** `{status}`: what WhatsApp may tell of an answer. */
defineParameterType({ name: 'status', regexp: /sent|delivered|read/, transformer: String });

type World = DeskproofWorld;

Given(
  'WhatsApp tells {duration} late that an answer was {status}',
  function (this: World, ms: number, status: string) {
    return misbehaves(this, 'late-statuses', { ms, statuses: [status] });
  },
);

Given('WhatsApp never tells that an answer was {status}', function (this: World, status: string) {
  return misbehaves(this, 'missing-statuses', { statuses: [status] });
});

Given('WhatsApp tells what became of an answer before it takes it', function (this: World) {
  return misbehaves(this, 'status-before-response');
});

Given('WhatsApp will take the next answer, and then not deliver it, for {failure}', failsLater);

Given('WhatsApp lets the contact centre in no more', function (this: World) {
  return misbehaves(this, 'invalid-token');
});

Given('WhatsApp {trouble}', function (this: World, trouble: Trouble) {
  return troubled(this, trouble);
});

Given(
  'WhatsApp {trouble} for the next {int} answer(s)',
  function (this: World, trouble: Trouble, times: number) {
    return troubled(this, trouble, times);
  },
);

Given('WhatsApp needs {duration} to answer the contact centre', function (this: World, ms: number) {
  return misbehaves(this, 'slow-answers', { ms });
});

Given('the connection will break after WhatsApp has taken the next answer', function (this: World) {
  return misbehaves(this, 'hang-up', { processed: true, times: 1 });
});

Given(
  'the connection will break before WhatsApp has taken the next answer',
  function (this: World) {
    return misbehaves(this, 'hang-up', { processed: false, times: 1 });
  },
);

Then(
  '{agent} sees that the answer {string} was not delivered',
  function (this: World, agent: number, text: string) {
    return this.agent(agent).sees(wasNotDelivered(this.words(text)));
  },
);

Then('{agent} knows that the answer {string} did not arrive', didNotArrive);
Then(
  'the answer {string} has reached the customer, or {agent} sees that it was not delivered',
  arrivedOrFailed,
);

function failsLater(this: World, code: number): Promise<void> {
  return misbehaves(this, 'failed-messages', { code, times: 1 });
}

function troubled(world: World, { fault, code }: Trouble, times?: number): Promise<void> {
  return misbehaves(world, fault, { code, ...(times !== undefined && { times }) });
}
