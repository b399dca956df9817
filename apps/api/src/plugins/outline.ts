import { z } from 'zod';

/** Where a shape has named fields. What holds none (texts, numbers, lists of them) has no outline. */
export type Outline =
  | { is: 'object'; fields: Map<string, Outline | undefined>; others: Outline | 'refused' | 'taken' }
  | { is: 'list'; items: Outline }
  /** Which one it is, only the value tells. */
  | { is: 'choice'; of: (value: unknown) => Outline | undefined };

type Shape = z.core.SomeType;

const outlines = new WeakMap<Shape, { outline: Outline | undefined }>();

/** Made once for each shape. A shape that nobody can look into stops the server from starting. */
export function outlineOf(shape: Shape): Outline | undefined {
  const known = outlines.get(shape);
  if (known) return known.outline;
  const outline = draw(shape);
  outlines.set(shape, { outline });
  return outline;
}

function draw(shape: Shape): Outline | undefined {
  const { def } = (shape as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return drawObject(shape, def);
    case 'array':
      return listOf(outlineOf(def.element));
    case 'record':
      return recordOf(outlineOf(def.valueType));
    case 'union':
      return choiceOf(def);
    case 'lazy':
      return { is: 'choice', of: () => outlineOf(def.getter()) };
    case 'pipe':
      // What `z.preprocess` makes of a value is what its shape looks at.
      return outlineOf(isTransform(def.in) ? def.out : def.in);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return outlineOf(def.innerType);
    case 'any':
    case 'unknown':
    case 'never':
    case 'null':
    case 'undefined':
    case 'boolean':
    case 'number':
    case 'bigint':
    case 'string':
    case 'template_literal':
    case 'literal':
    case 'enum':
    case 'date':
    case 'custom':
    case 'transform':
      return undefined;
    case 'intersection':
    case 'tuple':
    case 'map':
    case 'set':
    case 'file':
    case 'function':
    case 'promise':
    case 'success':
    case 'symbol':
    case 'nan':
    case 'void':
      break;
  }
  throw new Error(`nobody can tell what a shape of the type ${def.type} does not know`);
}

function isTransform(shape: Shape): boolean {
  return (shape as z.core.$ZodTypes)._zod.def.type === 'transform';
}

function drawObject(shape: Shape, { shape: members, catchall }: z.core.$ZodObjectDef): Outline {
  const fields = new Map<string, Outline | undefined>();
  const outline: Outline = { is: 'object', fields, others: othersOf(catchall) };
  // Before its fields, among which it may be again.
  outlines.set(shape, { outline });
  for (const [name, member] of Object.entries(members)) fields.set(name, outlineOf(member));
  return outline;
}

/** Nothing is left away in silence: fields that a shape does not name are refused, unless it says what they are. */
function othersOf(catchall: Shape | undefined): Outline | 'refused' | 'taken' {
  if (!catchall || (catchall as z.core.$ZodTypes)._zod.def.type === 'never') return 'refused';
  return outlineOf(catchall) ?? 'taken';
}

function listOf(items: Outline | undefined): Outline | undefined {
  return items && { is: 'list', items };
}

function recordOf(values: Outline | undefined): Outline | undefined {
  return values && { is: 'object', fields: new Map(), others: values };
}

function choiceOf(def: z.core.$ZodUnionDef): Outline | undefined {
  const options = def.options.map((option) => ({ option, outline: outlineOf(option) }));
  if (options.every(({ outline }) => !outline)) return undefined;
  const name =
    'discriminator' in def && typeof def.discriminator === 'string' ? def.discriminator : undefined;
  return {
    is: 'choice',
    of: (value) =>
      options.find(({ option }) =>
        name === undefined ? isTaken(option, value) : hasMark(option, name, value),
      )?.outline,
  };
}

function isTaken(option: Shape, value: unknown): boolean {
  return z.safeParse(option as z.core.$ZodType, value).success;
}

function hasMark(option: Shape, name: string, value: unknown): boolean {
  const marks = option._zod.propValues?.[name];
  const mark = (value as Record<string, z.core.util.Primitive> | null | undefined)?.[name];
  return marks?.has(mark) ?? false;
}
