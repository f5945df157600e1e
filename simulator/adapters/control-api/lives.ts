import type { Customer } from '../../application/customers.ts';
import type { Clock } from '../../application/options.ts';
import { PERSONAS, type Persona } from '../../application/personas/habits.ts';
import { live, type Life } from '../../application/personas/live.ts';
import type { Random } from '../../domain/random.ts';

/** The customers who chat on their own account. */
export interface Lives {
  /** Begins a life; one that is led already ends. */
  begin(customer: Customer, persona: Persona): void;
  end(customer: Customer): void;
  /** The life that is led right now; none once everything was said. */
  of(customer: Customer): Persona | undefined;
}

export interface LivesParts {
  readonly clock: Clock;
  readonly random: Random;
  /** Told in a sentence when a customer could not do what they had in mind. */
  readonly warn: (text: string) => void;
}

export function createLives({ clock, random, warn }: LivesParts): Lives {
  const lives = new Map<Customer, { readonly persona: Persona; readonly life: Life }>();
  let count = 0;
  const end = (customer: Customer): void => {
    lives.get(customer)?.life.stop();
    lives.delete(customer);
  };
  return {
    begin(customer, persona) {
      end(customer);
      count += 1;
      const life = live({
        ...{ customer, clock, habits: PERSONAS[persona], onProblem: warn },
        random: random.fork(`life ${String(count)}`),
      });
      lives.set(customer, { persona, life });
    },
    end,
    of(customer) {
      const led = lives.get(customer);
      return led === undefined || led.life.isOver() ? undefined : led.persona;
    },
  };
}
