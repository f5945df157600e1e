import { aboutField, fieldNamesAt, inYaml, partAt } from '../../steps/statement/index.ts';
import type { DataPath } from '../../steps/statement/index.ts';

const WIDTH = 100;

/**
 * A statement as a commented file: what the schema says of a field stands above it, and fields that are left out stand there as
 * comments with their examples. `schema` is where editors find the schema, from the file.
 */
export function statementFile(data: Record<string, unknown>, schema: string): string {
  const head = [
    `# yaml-language-server: $schema=${schema}`,
    '# What deskproof judges, and how it gets there. Lines with a # and a field are examples of what may be said too.',
  ];
  return `${[...head, ...fieldsOf(data, [])].join('\n')}\n`;
}

/** Mappings whose fields stand on lines of their own; all others are one line. */
const OPENED = ['identity', 'claims', 'asset', 'clock', 'graph', 'driver', 'consent'];

function fieldsOf(data: unknown, around: DataPath): string[] {
  return fieldNamesAt(around)
    .filter((name) => !leftOut(data, [...around, name]))
    .flatMap((name) => {
      const path = [...around, name];
      const lines = [...commentOf(path), ...fieldOf(data, path)];
      return around.length === 0 ? ['', ...lines] : lines.map((line) => `  ${line}`);
    });
}

/** Of `command` and `url` there can only be one. */
function leftOut(data: unknown, path: DataPath): boolean {
  const [top, name] = path;
  if (top !== 'driver' || (name !== 'command' && name !== 'url')) return false;
  return partAt(data, path) === undefined;
}

function fieldOf(data: unknown, path: DataPath): string[] {
  const name = String(path.at(-1));
  const value = partAt(data, path);
  if (value === undefined) return [`# ${name}: ${inYaml(aboutField(path).example)}`];
  if (path.length > 1 || !OPENED.includes(name)) return [`${name}: ${inYaml(value)}`];
  return [`${name}:`, ...fieldsOf(data, path)];
}

function commentOf(path: DataPath): string[] {
  const lines: string[] = [''];
  for (const word of aboutField(path).says.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`;
    if (line.length < WIDTH) lines[lines.length - 1] = line;
    else lines.push(` ${word}`);
  }
  return lines.map((line) => `#${line}`);
}
