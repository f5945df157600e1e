import { NotSeen, siteOf, type Ailment, type DoctorCheck, type Patient } from './doctor-check.ts';
import { soon, talkOf } from './doctor-talk.ts';
import { answered } from './doctor-webhook-checks.ts';

/** A card number that anybody may use, and an IBAN from the standard's own examples. */
const VALUES = ['4111 1111 1111 1111', 'DE89 3704 0044 0532 0130 00'];
const BEGINNING = 'Deskproof tells you';
const TEXT = `${BEGINNING} the card ${VALUES[0]} and the account ${VALUES[1]}.`;

/** Masking is on, or off, as a whole: what is masked and how is for clauses to judge. */
export const maskingCheck: DoctorCheck = {
  name: 'masking',
  what: 'masking is on or off, as stated',
  needs: ['traffic'],
  hint: 'The customer writes a card number and an account number, and the agent reads them.',
  pointer: () => '/masking',
  spared: unstated,
  async carryOut(patient) {
    const { customer } = talkOf(patient);
    await answered(patient, customer.writes(TEXT));
    const shown = await soon(siteOf(patient).time, () => textShown(patient));
    if (shown === undefined) return [neverCame()];
    const clear = VALUES.filter((value) => bare(shown).includes(bare(value))).length;
    const { masking } = patient.statement;
    if (masking === true && clear === VALUES.length) return [inTheClear()];
    return masking === false && clear === 0 ? [hidden()] : [];
  },
};

function unstated({ statement }: Patient): string | undefined {
  const { features, variants } = statement.claims;
  if (statement.masking === undefined) return 'The statement does not say whether masking is on.';
  if (features['masking'] === 'unsupported') return 'Masking is declared unsupported.';
  return variants.sensitiveText === 'blocked' ? 'Sensitive texts are declared blocked.' : undefined;
}

async function textShown(patient: Patient): Promise<string | undefined> {
  const { conversation } = await talkOf(patient).desk.view();
  if (conversation?.messages === undefined) throw new NotSeen('No desk shows messages.');
  return conversation.messages.find(({ text }) => text.includes(BEGINNING))?.text;
}

/** Without spaces and the like. */
function bare(text: string): string {
  return text.replace(/[^0-9A-Za-z]/gu, '');
}

function neverCame(): Ailment {
  return {
    sentence: 'A text with a card number did not come up in the conversation.',
    hint: 'Where such texts are blocked, say variants: { sensitiveText: blocked }.',
    isJudged: true,
  };
}

function inTheClear(): Ailment {
  return {
    sentence:
      'Masking is stated to be on, and a card number and an account number are shown whole.',
    hint: 'Switch masking on in the contact centre, or write masking: off.',
  };
}

function hidden(): Ailment {
  return {
    sentence: 'Masking is stated to be off, and a card number and an account number are masked.',
    hint: 'Switch masking off in the contact centre, or write masking: on.',
  };
}
