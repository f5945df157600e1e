import {
  objectsIn,
  requiredList,
  optionalText,
  present,
  type Parameters,
  type Place,
} from '../../parameters.ts';
import { Refusal } from '../../refusal.ts';
import { countWithin, distinct, lengthWithin, type Bounds } from '../limits.ts';
import { ACTION, type Action } from './action.ts';

const BUTTON: Bounds = [1, 20];
const SECTIONS: Bounds = [1, 10];
/** Of each section; in all there are as many as one section may have (the page; the schema speaks of each section alone). */
const ROWS: Bounds = [1, 10];
const TITLE: Bounds = [1, 24];
const ROW_ID: Bounds = [1, 200];
const DESCRIPTION: Bounds = [0, 72];

/** A list to choose one row from (reference cloud-api 2.3). */
export function readList(action: Parameters): Action {
  lengthWithin(present(action, { name: 'button', inside: ACTION }), 'Button label', BUTTON);
  const offers = readSections(action).flatMap(([section, at]) => readRows(section, at));
  if (offers.length > ROWS[1]) {
    throw new Refusal(131009, {
      details: `Total row count exceed max allowed count: ${String(ROWS[1])}`,
    });
  }
  const ids = offers.map(({ id }) => id);
  distinct(ids, 'row');
  return { offers };
}

/** The sections of a list of rows or products: each needs a title as soon as there are two. */
export function readSections(action: Parameters): readonly [Parameters, string][] {
  const place: Place = { name: 'sections', inside: ACTION };
  const list = requiredList(action, place);
  countWithin(list, 'sections', SECTIONS);
  const sections = objectsIn(list, place);
  for (const [section, inside] of sections) {
    const at = { name: 'title', inside };
    const title = sections.length > 1 ? present(section, at) : optionalText(section, at);
    const least = sections.length > 1 ? 1 : 0;
    if (title !== undefined) lengthWithin(title, 'Section title', [least, TITLE[1]]);
  }
  return sections;
}

function readRows(section: Parameters, inside: string) {
  const place: Place = { name: 'rows', inside };
  const rows = requiredList(section, place);
  countWithin(rows, 'rows', ROWS);
  return objectsIn(rows, place).map(([row, at]) => readRow(row, at));
}

function readRow(row: Parameters, inside: string) {
  const id = present(row, { name: 'id', inside });
  const title = present(row, { name: 'title', inside });
  const description = optionalText(row, { name: 'description', inside });
  lengthWithin(id, 'Row id', ROW_ID);
  lengthWithin(title, 'Row title', TITLE);
  lengthWithin(description ?? '', 'Row description', DESCRIPTION);
  return { kind: 'row', id, title, ...(description && { description }) } as const;
}
