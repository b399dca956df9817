import type { KindId } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { type PlatformName, platformNames } from '@countersign/catalog/platforms';
import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';
import { type RuleId, ruleIds } from '@countersign/catalog/rule-sentences';
import type { Control } from '@countersign/catalog/setting';
import { z } from 'zod';

/** What there is to configure, as a program reads it; everything in it is derived from packages/catalog. */

export const kindId = z.enum(kinds.map(({ id }) => id) as [KindId, ...KindId[]]);

/** Every control there is; one that is missing here does not compile. */
const controls: Record<Control['type'], true> = {
  certificate: true,
  choice: true,
  flags: true,
  switch: true,
  text: true,
  integer: true,
  duration: true,
  subject: true,
  alternativeNames: true,
  extendedKeyUsages: true,
  urls: true,
  packages: true,
};

const level = z.enum(['error', 'warning', 'hint']);

const option = z.object({
  value: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  legacy: z.boolean().describe('Read, kept and shown, but no longer offered'),
  wire: z.unknown().describe('How Graph JSON writes it'),
});

const condition = z.object({
  setting: z.string(),
  is: z.array(z.string()).describe('It has one of these values'),
});

const initialValue = z.object({
  when: z
    .object({ certificateType: z.string().optional(), certificate: z.string().optional() })
    .nullable()
    .describe('Null: unless another one fits'),
  value: z.unknown(),
});

export const settingDescription = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  guidance: z.string().nullable().describe('The step of the preparation that the value comes from'),
  step: z.enum(['settings', 'apps']),
  control: z.enum(Object.keys(controls) as [Control['type'], ...Control['type'][]]),
  schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the value as it is sent'),
  required: z.boolean().describe('False: only while it is visible'),
  options: z.array(option).describe('Empty where one types'),
  unset: z
    .object({ label: z.string(), legacy: z.boolean() })
    .nullable()
    .describe('What null means, where it is a value'),
  limits: z.object({
    min: z.number().nullable(),
    max: z.number().nullable().describe('Of the number, of the characters or of the rows'),
    unit: z.string().nullable(),
  }),
  visibleWhen: condition.nullable(),
  fixed: z.string().nullable().describe('Why it cannot change once the profile exists'),
  initial: z.array(initialValue).describe('What the wizard begins with; empty: nothing'),
  effect: z
    .enum(['none', 'resend', 'reissue'])
    .describe('What a change does to devices that have the profile'),
  effectUnless: z.string().nullable().describe('Which changes do less'),
  wire: z.object({
    properties: z.array(z.string()).describe('Names in Graph JSON'),
    missing: z
      .object({ value: z.unknown() })
      .nullable()
      .describe('What Graph JSON means when it says nothing; null: it has to say'),
  }),
});

export const ruleDescription = z.object({
  id: z.enum(ruleIds as [RuleId, ...RuleId[]]),
  at: z.string().nullable().describe('Where in the profile findings stand; null: when it is deleted'),
  level,
  levelOnImport: level.describe('An import keeps what exists, and marks it'),
  wants: z.string(),
});

const osRange = z.object({
  devices: z.string().nullable().describe('Which devices it is about; null: all others'),
  from: z.string().nullable(),
  to: z.string().nullable().describe('Itself and everything finer belongs to it'),
  source: z.string(),
});

export const kindDescription = z.object({
  kind: kindId,
  type: z.enum(Object.keys(profileTypes) as [ProfileType, ...ProfileType[]]),
  typeLabel: z.string(),
  purpose: z.string(),
  platform: z.enum(platformNames as [PlatformName, ...PlatformName[]]),
  platformLabel: z.string(),
  platformFamily: z.string().describe('Profiles may be linked within it'),
  enrolmentModes: z.array(z.string()),
  alsoCalled: z.array(z.string()).describe('Other words for the platform'),
  retired: z.object({ since: z.string(), notice: z.string() }).nullable().describe('Null: current'),
  osRanges: z.array(osRange),
  graph: z.object({
    writes: z.string().describe('The `@odata.type` of new profiles'),
    reads: z.array(z.string()).describe('One that was read is written back'),
    sharedWith: z.array(kindId).describe('Kinds with the same type, for an import to tell apart'),
  }),
  root: z
    .object({
      need: z.enum(['required', 'recommended']),
      onWire: z.boolean().describe('Whether Graph JSON has the link'),
      kinds: z.array(kindId).describe('Of these one may be linked'),
    })
    .nullable()
    .describe('The trusted profile it stands on'),
  conflicts: z.object({
    slot: z.array(z.string()).describe('Profiles that agree in these settings are for the same thing'),
    claim: z.array(z.string()).describe('Of those, profiles that differ in these are in conflict'),
    root: z.boolean().describe('And so are those with another root'),
    words: z.string(),
  }),
  settings: z.array(settingDescription),
  rules: z.array(ruleDescription),
  example: z.record(z.string(), z.unknown()).describe('Settings that are valid'),
});

export const catalog = z.object({
  version: z.string().describe('Of the program: within it nothing here changes'),
  kinds: z.array(kindDescription),
});

export type SettingDescription = z.infer<typeof settingDescription>;
export type RuleDescription = z.infer<typeof ruleDescription>;
export type KindDescription = z.infer<typeof kindDescription>;
