import type { Kind } from '@countersign/catalog/kind';
import { anySettings, kindShapes, profileDraft } from '@countersign/contract/profiles';
import type { z } from 'zod';

/** `ScepIos` of `scep.ios`. */
function nameOf({ id }: Kind): string {
  return id
    .split('.')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}

/** A type for the settings of each kind and one for a profile of it. */
export const namedKinds: Record<string, z.core.$ZodType> = Object.fromEntries(
  kindShapes.flatMap(({ kind, settings, draft }) => [
    [`${nameOf(kind)}Settings`, settings],
    [`${nameOf(kind)}Profile`, draft],
  ]),
);

const kindOfSettings = new Map<unknown, Kind>(kindShapes.map(({ kind, settings }) => [settings, kind]));

const refTo = (name: string) => `#/components/schemas/${name}Input`;

const everySettings = kindShapes.map(({ kind }) => ({ $ref: refTo(`${nameOf(kind)}Settings`) }));

const profileOfKind = Object.fromEntries(
  kindShapes.map(({ kind }) => [kind.id, refTo(`${nameOf(kind)}Profile`)]),
);

/** What a shape does not name is refused (validation.ts). */
export function closeShape(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.properties && jsonSchema.additionalProperties === undefined)
    jsonSchema.additionalProperties = false;
}

/** What the shapes alone do not say: how settings are called, and which settings "any" means. */
export function describeKinds(zodSchema: unknown, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (zodSchema === anySettings) {
    for (const keyword of ['type', 'propertyNames', 'additionalProperties']) delete jsonSchema[keyword];
    jsonSchema.anyOf = everySettings;
  }
  // Without it a generated client takes the names of the types for the values of `kind`.
  if (zodSchema === profileDraft)
    jsonSchema['discriminator'] = { propertyName: 'kind', mapping: profileOfKind };
  const kind = kindOfSettings.get(zodSchema);
  const { properties } = jsonSchema;
  if (!kind || !properties) return;
  jsonSchema.properties = Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => {
      const { label, hint } = kind.settings[key] ?? {};
      const told = {
        ...(label === undefined ? {} : { title: label }),
        ...(hint === undefined ? {} : { description: hint }),
      };
      if (typeof shape === 'boolean') return [key, shape];
      // A copy, which nothing else closes: kinds share shapes and call them otherwise.
      const copy = { ...told, ...shape };
      closeShape(copy);
      return [key, copy];
    }),
  );
}
