/** The kinds of people that the control API knows, and what is special about each. */
export const PERSONAS = [
  { name: 'everyone', story: 'is like everyone' },
  { name: 'brief', story: 'has one thing to say' },
  { name: 'hasty', story: 'writes in a hurry, in bursts, with slips' },
  { name: 'careful', story: 'takes time, and quotes' },
  { name: 'expressive', story: 'reacts, and sends pictures' },
  { name: 'trusting', story: 'gives away cards and numbers' },
  { name: 'silent', story: 'goes away without a word' },
  { name: 'private', story: 'has no read receipts' },
  { name: 'annoyed', story: 'loses patience, and blocks' },
  { name: 'moving', story: 'takes another number in between' },
] as const;
