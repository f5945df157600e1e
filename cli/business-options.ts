import type { Command } from 'commander';

/** The flags that say whom WhatsApp is simulated for, for each command that does. */
export function withBusiness(command: Command): Command {
  return command
    .option('--app-secret <text>', 'key of the signatures of webhooks (default: a new one)')
    .option('--verify-token <text>', 'what the verification handshake carries (default: a new one)')
    .option('--access-token <text>', 'what calls of the Graph API must carry (default: a new one)')
    .option('--phone-number-id <digits>', "id of the business's number")
    .option('--waba-id <digits>', 'id of the WhatsApp Business account')
    .option('--number <number>', "the business's number, with its country code");
}
