import { z } from 'zod';
import { line, time } from './fields.ts';
import { initialOrganisationName } from './limits.ts';

/** The settings of the organisation: one resource, one version. */
export const organisationSettings = z.object({
  name: line(80),
  /** Above these a dangerous action asks for the name to be typed, not just for a click. */
  confirmAbove: z.object({
    devices: z.number().int().min(0).max(1_000_000),
    revocations: z.number().int().min(0).max(1_000_000),
  }),
});

export const initialSettings: OrganisationSettings = {
  name: initialOrganisationName,
  confirmAbove: { devices: 100, revocations: 1 },
};

export const settings = z.object({
  value: organisationSettings,
  version: z.number().int(),
  modifiedAt: time.nullable(),
});

export type OrganisationSettings = z.infer<typeof organisationSettings>;
export type Settings = z.infer<typeof settings>;
