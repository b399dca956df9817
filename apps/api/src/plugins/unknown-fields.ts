import { nearest } from '@countersign/subject/nearest';
import type { Finding } from '@countersign/contract/problem';
import type { Outline } from './outline.ts';

type Key = string | number;

/** An object of what was sent, and those around it. */
type Place = { at: string; fields: ReadonlyMap<string, Outline | undefined>; value: object; above?: Place };

/** Whoever sends more of them than this has something else in mind, and the first are enough to see it. */
export const mostUnknown = 100;

export const unknownField = 'unknown-field';

/** How a part of a request is called to who sent it: `a field`, `a parameter`. */
export type Noun = 'field' | 'parameter';

/** JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What was sent and nobody would look at: each field at its place, with what may have been meant. */
export function unknownFields(outline: Outline | undefined, sent: unknown, noun: Noun = 'field'): Finding[] {
  const found: Finding[] = [];
  look(outline, sent, '');
  return found;

  function look(shape: Outline | undefined, value: unknown, at: string, above?: Place): void {
    if (!shape || typeof value !== 'object' || value === null || found.length >= mostUnknown) return;
    if (shape.is === 'choice') look(shape.of(value), value, at, above);
    else if (Array.isArray(value)) lookAtItems(shape, value, at, above);
    else if (shape.is === 'object')
      lookAtFields(shape, { at, fields: shape.fields, value, ...(above ? { above } : {}) });
  }

  function lookAtItems(shape: Outline, items: readonly unknown[], at: string, above?: Place): void {
    if (shape.is === 'list')
      items.forEach((item, index) => look(shape.items, item, inside(at, index), above));
  }

  function lookAtFields({ fields, others }: Extract<Outline, { is: 'object' }>, place: Place): void {
    for (const name of Object.keys(place.value)) {
      if (found.length >= mostUnknown) return;
      const at = inside(place.at, name);
      if (fields.has(name)) look(fields.get(name), memberOf(place, name), at, place);
      else if (others === 'refused') found.push(unknownAt(place, name, noun));
      else if (others !== 'taken') look(others, memberOf(place, name), at, place);
    }
  }
}

function memberOf({ value }: Place, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

function inside(at: string, key: Key): string {
  return `${at}${pointer([key])}`;
}

function unknownAt(place: Place, name: string, noun: Noun): Finding {
  return unknownFinding(inside(place.at, name), name, { noun, advice: advise(place, name) });
}

/** What nothing is known about but its name is best taken out. */
export function unknownFinding(
  at: string,
  name: string,
  { noun = 'field', advice = takeOut }: { noun?: Noun; advice?: string } = {},
): Finding {
  return { at, code: unknownField, message: `There is no ${noun} "${short(name)}" here. ${advice}` };
}

const takeOut = 'Take it out.';

function advise(place: Place, name: string): string {
  const belongs = placeOf(place, name);
  if (belongs !== undefined) return `It belongs at ${belongs}.`;
  const absent = [...place.fields.keys()].filter((known) => !Object.hasOwn(place.value, known));
  const [meant] = nearest(name, absent, 1);
  return meant === undefined ? takeOut : `Do you mean "${meant}"?`;
}

/** The object within this one, or around it, that has a field of this name. */
function placeOf({ at, fields, above }: Place, name: string): string | undefined {
  for (const [field, outline] of fields) {
    if (outline?.is === 'object' && outline.fields.has(name)) return `${inside(at, field)}/${name}`;
  }
  for (let around = above; around; around = around.above) {
    if (around.fields.has(name)) return `${around.at}/${name}`;
  }
  return undefined;
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
