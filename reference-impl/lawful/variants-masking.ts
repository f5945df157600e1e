import { withPolicy } from '../alter.ts';
import type { Place } from '../domain/policies/privacy.ts';
import type { LawfulTwin } from './twin.ts';

/** Where what a customer wrote can stand; elsewhere are names and numbers, which are masked as ever. */
const written: readonly Place[] = ['customer-bubble', 'preview', 'notification', 'announcement'];

/** Other ways of keeping sensitive data from agents, which the documentation forbids. */
export const maskingVariants: readonly LawfulTwin[] = [
  {
    id: 'blocks-sensitive-text',
    allows: 'While masking is on, a text with sensitive data is held back as a whole.',
    variants: { sensitiveText: 'blocked' },
    alter: withPolicy('privacy', (documented) => ({
      text(place, text, rules) {
        const masked = documented.text(place, text, rules);
        const isBlocked = masked !== text && written.includes(place);
        return isBlocked ? 'This text holds sensitive data and is not shown.' : masked;
      },
    })),
  },
];
