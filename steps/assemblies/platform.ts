import type { OwnWebhook, Simulator } from '../../simulator/index.ts';
import type { Delivery, Letter, Platform, Strange } from '../ports/platform.ts';

type Change = OwnWebhook['changes'][number];

/** The simulator as the platform that scenarios know. */
export function platformOf(simulator: Simulator, now: () => number): Platform {
  const { faults } = simulator;
  const userIdOf = (waId: string) => simulator.customers.find(waId)?.userId;
  const post = postman(now, userIdOf);
  const strangers: Delivery[] = [];
  return {
    misbehaves: (fault, setting) => faults.set(fault, setting),
    async forges(letter, signature) {
      await simulator.delivers({ changes: [post.text(letter)], signature });
    },
    async tells(strange, letters) {
      const { status } = await simulator.delivers({ changes: surrounded(post, strange, letters) });
      const state = status === 200 ? 'received' : 'dropped';
      strangers.push({ summary: `something new (${strange})`, state, attempts: [{ status }] });
    },
    async verifies(token) {
      const { verified } = await simulator.subscribe(
        token === 'right' ? undefined : 'not-the-word',
      );
      return verified;
    },
    deliveries: () => [...simulator.deliveries(), ...strangers],
  };
}

type Postman = ReturnType<typeof postman>;

/** Writes messages as the platform would put them on the wire, each with an id of its own. */
function postman(now: () => number, userIdOf: (waId: string) => string | undefined) {
  let count = 0;
  const message = ({ from }: Pick<Letter, 'from'>, content: object): Change => {
    const waId = from.phone.slice(1);
    const id = `wamid.own${String((count += 1))}`;
    const timestamp = String(Math.floor(now() / 1000));
    const userId = userIdOf(waId);
    const [own, known] =
      userId === undefined ? [] : [{ from_user_id: userId }, { user_id: userId }];
    const told = { from: waId, ...own, id, timestamp, ...content };
    const contacts = [{ profile: { name: from.name }, wa_id: waId, ...known }];
    return { field: 'messages', value: { contacts, messages: [told] } };
  };
  return {
    message,
    text: (letter: Letter, more: object = {}): Change =>
      message(letter, { type: 'text', text: { body: letter.text }, ...more }),
  };
}

/** Something that no contact centre can know, before, within and between messages that it does know. */
function surrounded(
  post: Postman,
  strange: Strange,
  letters: readonly Letter[],
): readonly Change[] {
  const known = letters.map((letter) => post.text(letter));
  const [first] = letters;
  if (strange === 'topic' || !first) return [topic, ...known];
  if (strange === 'message-fields') return letters.map((letter) => post.text(letter, unheardOf));
  return [post.message(first, { type: 'hologram', hologram: { id: '1' } }), ...known];
}

const topic: Change = {
  field: 'weather_update',
  value: { event: 'RAIN', details: [{ millimetres: 4 }] },
};

const unheardOf = {
  context: { mood: 'cheerful' },
  hologram: { id: '1', layers: [null, 1, 'two'] },
  errors: null,
};
