import type { Fault } from './types.ts';

/** Something about a fault that can be set. */
export interface FaultField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

const LABELS: Readonly<Record<string, string>> = {
  ms: 'after ms',
  size: 'together',
  code: 'error code',
  http: 'HTTP status',
  processed: 'carried out',
  statuses: 'statuses',
};

/** What can be set of a fault: how often, how many times, and what is its own. */
export function fieldsOf(fault: Fault): readonly FaultField[] {
  const share = String(Math.round((fault.share ?? 1) * 100));
  const own = Object.entries(fault.setting).map(([name, value]) => ({
    ...{ name, label: LABELS[name] ?? name, value: written(value), hint: 'as usual' },
  }));
  return [
    { name: 'share', label: 'percent', value: share, hint: '100' },
    { name: 'times', label: 'times', value: '', hint: 'no end' },
    ...own,
  ];
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : '';
}

/** The setting that the control API is sent: what was written, in its own types. What makes no sense it refuses itself. */
export function settingOf(
  { setting }: Pick<Fault, 'setting'>,
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { share, times, ...rest } = written;
  const own = Object.entries(rest).filter(([, text]) => text.trim() !== '');
  return {
    ...(share !== undefined && share.trim() !== '' && { share: Number(share) / 100 }),
    ...(times !== undefined && times.trim() !== '' && { times: Number(times) }),
    ...Object.fromEntries(own.map(([name, text]) => [name, typed(text, setting[name])])),
  };
}

function typed(text: string, like: unknown): unknown {
  if (Array.isArray(like)) return text.split(/[\s,]+/u).filter((word) => word !== '');
  if (typeof like === 'boolean') return /^(?:yes|true|1)$/iu.test(text.trim());
  return Number(text);
}
