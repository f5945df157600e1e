/** How a customer chats. Times in ms of the clock, shares from 0 to 1; of a pair the seed picks a number between. */
export interface Habits {
  /** How often they have something to say; each time but the first after an answer. */
  readonly turns: readonly [number, number];
  /** From an answer to the next word. */
  readonly thinkMs: readonly [number, number];
  /** From the arrival of an answer until it is read. */
  readonly readMs: readonly [number, number];
  /** How long they wait for an answer until they write again all the same. */
  readonly patienceMs: number;
  /** How many turns are several messages in a row. */
  readonly bursts: number;
  /** How many texts have a slip of the finger, put right in the next message. */
  readonly typos: number;
  /** How many texts quote what they answer. */
  readonly quotes: number;
  /** How many answers get a reaction. */
  readonly reactions: number;
  /** How many turns are a picture, a voice note, a place or the like. */
  readonly media: number;
  /** How many texts hold a card, an account or a phone number. */
  readonly sensitive: number;
  /** How many turns are left out: the customer has gone away without a word. */
  readonly silences: number;
  /** How many block the business at the end, and how many take another number in between. */
  readonly blocks: number;
  readonly moves: number;
  readonly readReceipts: boolean;
}

const EVERYONE: Habits = {
  turns: [2, 4],
  thinkMs: [5000, 40_000],
  readMs: [500, 10_000],
  patienceMs: 240_000,
  bursts: 0.1,
  typos: 0.05,
  quotes: 0.05,
  reactions: 0.1,
  media: 0.05,
  sensitive: 0.02,
  silences: 0.02,
  blocks: 0,
  moves: 0,
  readReceipts: true,
};

/** Kinds of people, by what is special about them. A new one is a new row. */
export const PERSONAS = {
  everyone: EVERYONE,
  brief: { ...EVERYONE, turns: [1, 1], bursts: 0 },
  hasty: { ...EVERYONE, thinkMs: [500, 3000], bursts: 0.8, typos: 0.5, patienceMs: 45_000 },
  careful: { ...EVERYONE, thinkMs: [60_000, 120_000], quotes: 0.8, typos: 0, bursts: 0 },
  expressive: { ...EVERYONE, reactions: 0.9, media: 0.5 },
  trusting: { ...EVERYONE, sensitive: 0.8 },
  silent: { ...EVERYONE, silences: 0.7 },
  private: { ...EVERYONE, readReceipts: false },
  annoyed: { ...EVERYONE, turns: [1, 2], patienceMs: 60_000, blocks: 1 },
  moving: { ...EVERYONE, turns: [3, 4], moves: 1 },
} as const satisfies Readonly<Record<string, Habits>>;

export type Persona = keyof typeof PERSONAS;
export const PERSONA_NAMES = Object.keys(PERSONAS) as [Persona, ...Persona[]];
