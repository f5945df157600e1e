import type { Diagnosis } from '../../steps/assemblies/driven/index.ts';
import type { Statement } from '../../steps/statement/index.ts';

export interface ForecastParts {
  readonly statement: Statement;
  readonly diagnosis: Diagnosis;
  readonly agentsNeeded: number;
  /** Of all profiles that are claimed. */
  readonly scenarios: number;
  /** So many of them change what all of the tenant share. */
  readonly changing: number;
}

/** What a run needs, what it will change, and how long it will take, as far as that is known. Has no secrets. */
export interface Forecast {
  readonly needs: {
    /** How many agents scenarios use at most, and who there is. */
    readonly agents: { readonly atMost: number; readonly known: readonly string[] };
    readonly queues: readonly string[];
    readonly wrapUpReasons: readonly string[];
    readonly sourceNumber: string | null;
    /** Of that number, on the platform. */
    readonly phoneNumberId: string;
  };
  /** What the statement says is not there, or otherwise than documented: it is not judged as elsewhere. */
  readonly claims: {
    readonly absent: readonly string[];
    readonly variants: Statement['claims']['variants'];
  };
  readonly changes: {
    readonly administration: Statement['administration'];
    /** Whether what all of the tenant share may be changed. */
    readonly tenant: boolean;
    /** So many scenarios change that: they are run last, or are untestable where it must not be changed. */
    readonly scenarios: number;
  };
  readonly estimate: {
    readonly profiles: readonly string[];
    readonly scenarios: number;
    /** Of real time, for one conversation; `null` where none was had. */
    readonly secondsEach: number | null;
    readonly minutes: number | null;
  };
}

export function forecastOf(parts: ForecastParts): Forecast {
  const { statement, diagnosis, agentsNeeded, scenarios, changing } = parts;
  const { queues, wrapUpReasons, sourceNumber = null } = diagnosis.lists;
  const seconds = diagnosis.conversationSeconds;
  return {
    needs: {
      agents: { atMost: agentsNeeded, known: diagnosis.agents },
      queues,
      wrapUpReasons: wrapUpReasons.map(({ name }) => name),
      sourceNumber,
      phoneNumberId: statement.asset.phoneNumberId,
    },
    claims: { absent: absentIn(statement), variants: statement.claims.variants },
    changes: {
      administration: statement.administration,
      tenant: statement.consent.changesTenant,
      scenarios: changing,
    },
    estimate: {
      profiles: statement.claims.profiles,
      scenarios,
      secondsEach: seconds === undefined ? null : Math.round(seconds * 100) / 100,
      minutes: seconds === undefined ? null : Math.max(1, Math.ceil((scenarios * seconds) / 60)),
    },
  };
}

function absentIn({ claims: { features } }: Statement): readonly string[] {
  return Object.keys(features).filter((name) => features[name] === 'unsupported');
}
