import { createBench } from '../../application/test-bench.ts';
import type { Door } from '../door.ts';
import type { ErrorBody } from './control-error.ts';
import { startControlApi, type ControlApiOptions } from './start-control-api.ts';

/** Answers of all routes together, as far as tests look at them. */
export interface Told extends Partial<ErrorBody> {
  readonly customer?: { readonly waId: string; readonly phone: string; readonly name: string };
  readonly customers?: readonly unknown[];
  readonly message?: { readonly id: string } | null;
  readonly received?: readonly { readonly text: string }[];
  readonly sent?: readonly { readonly id: string; readonly text: string }[];
  readonly records?: readonly {
    readonly number: number;
    readonly change: number;
    readonly status: number;
    readonly direction: string;
  }[];
  readonly next?: number;
  readonly templates?: readonly { readonly name: string; readonly status: string }[];
  readonly faults?: readonly {
    readonly name: string;
    readonly on: boolean;
    readonly setting: object;
  }[];
}

const doors: Door[] = [];

/** A control API on a free port, waits on a clock that moves when told, and a client for it. */
export async function controlled(
  options: Partial<ControlApiOptions> = {},
  ofBench: Parameters<typeof createBench>[0] = {},
) {
  const bench = createBench(ofBench);
  const warnings: string[] = [];
  const door = await startControlApi({
    simulator: bench.simulator,
    clock: bench.clock,
    warn: (text) => void warnings.push(text),
    ...options,
  });
  doors.push(door);
  const ask = async (method: string, path: string, { body, headers = {} }: Asked = {}) => {
    const json: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${door.url}${path}`, {
      method,
      headers: { ...json, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const told = (await response.json()) as Told;
    return { status: response.status, headers: response.headers, told };
  };
  return { ...bench, door, warnings, ask };
}

interface Asked {
  /** A string goes as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** To be called after each test. */
export async function closeControls(): Promise<void> {
  await Promise.all(doors.splice(0).map((door) => door.close()));
}
