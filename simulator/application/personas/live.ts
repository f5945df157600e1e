import { between, falls } from '../../domain/chance.ts';
import type { Random } from '../../domain/random.ts';
import type { Customer } from '../customers.ts';
import type { Clock } from '../options.ts';
import { PERSONAS, type Habits } from './habits.ts';
import { REACTIONS, saying, showing, slip } from './words.ts';

export interface LifeOptions {
  readonly customer: Customer;
  readonly clock: Clock;
  readonly random: Random;
  readonly habits?: Habits;
  /** Told of everything under way. What it is told of never rejects. */
  readonly track?: (work: Promise<unknown>) => void;
  /** Is told when something could not be done, in a sentence. */
  readonly onProblem?: (sentence: string) => void;
}

/** A customer who chats on their own account. */
export interface Life {
  /** Whether everything has been said. */
  readonly isOver: () => boolean;
  /** Ends it; what is under way is finished. */
  stop(): void;
}

/** What a customer has in mind. */
interface Mood {
  turn: number;
  readonly turns: number;
  /** How many answers had come when something was said last. */
  answered: number;
  /** Ms since 1970 at which it was said. */
  spokeAt: number;
  over: boolean;
}

/** Between two looks at the phone, in ms. */
const LOOK_MS = 5000;

/**
 * Has a customer chat: they write, wait for an answer, read it, think, answer, by their habits and by the clock. The same
 * seed and the same answers give the same chat.
 */
export function live(options: LifeOptions): Life {
  const { clock, random, track, onProblem, habits = PERSONAS.everyone } = options;
  const mood: Mood = {
    turn: 0,
    turns: between(habits.turns, random),
    answered: 0,
    spokeAt: clock.now(),
    over: false,
  };
  const soon = (ms: number, run: () => Promise<unknown>): void => {
    clock.setTimeout(() => {
      if (mood.over) return;
      const work = run().catch((error: unknown) => {
        onProblem?.(error instanceof Error ? error.message : String(error));
      });
      track?.(work);
    }, ms);
  };
  const look = async (): Promise<void> => {
    await lookAtPhone({ ...options, habits }, mood, soon);
    soon(LOOK_MS, look);
  };
  soon(0, async () => {
    await speak({ ...options, habits }, mood);
    soon(LOOK_MS, look);
  });
  return {
    isOver: () => mood.over,
    stop: () => {
      mood.over = true;
    },
  };
}

type Whole = LifeOptions & { readonly habits: Habits };
type Soon = (ms: number, run: () => Promise<unknown>) => void;

/** Reads what is new, and has something to say to it after a while; or grows impatient. */
async function lookAtPhone(whole: Whole, mood: Mood, soon: Soon): Promise<void> {
  const { customer, clock, random, habits } = whole;
  const answers = customer.arrivals();
  if (answers > mood.answered) {
    mood.answered = answers;
    mood.spokeAt = clock.now();
    soon(between(habits.readMs, random), () => customer.reads());
    if (mood.turn >= mood.turns) return leave(whole, mood);
    soon(between(habits.thinkMs, random), () => speak(whole, mood));
    return;
  }
  if (clock.now() - mood.spokeAt < habits.patienceMs) return;
  if (mood.turn >= mood.turns) mood.over = true;
  else await speak(whole, mood);
}

async function leave({ customer, random, habits }: Whole, mood: Mood): Promise<void> {
  mood.over = true;
  await customer.reads();
  if (falls(habits.blocks, random)) customer.blocks();
}

/** One turn: a text or more, or something else, or nothing at all. */
async function speak(whole: Whole, mood: Mood): Promise<void> {
  const { customer, clock, random, habits } = whole;
  const first = mood.turn === 0;
  mood.turn += 1;
  mood.spokeAt = clock.now();
  if (!first && falls(habits.silences, random)) {
    mood.over = true;
    return;
  }
  if (!first && falls(habits.moves, random)) await customer.changesNumber();
  const answer = customer.received().at(-1);
  if (answer !== undefined && falls(habits.reactions, random)) {
    await customer.sends({ type: 'reaction', to: answer.id, emoji: random.pick(REACTIONS) });
  }
  if (!first && falls(habits.media, random)) return customer.sends(showing(random));
  const messages = falls(habits.bursts, random) ? 2 + random.below(3) : 1;
  for (let count = 0; count < messages; count += 1) await say(whole, first && count === 0);
}

async function say({ customer, random, habits }: Whole, opening: boolean): Promise<void> {
  const text = saying(opening ? 0 : 1, falls(habits.sensitive, random), random);
  const answer = customer.received().at(-1);
  const quotes = answer !== undefined && falls(habits.quotes, random);
  const options = quotes ? { replyTo: answer.id } : {};
  const slipped = falls(habits.typos, random) ? slip(text, random) : undefined;
  if (slipped === undefined) return customer.writes(text, options);
  await customer.writes(slipped[0], options);
  await customer.writes(slipped[1]);
}
