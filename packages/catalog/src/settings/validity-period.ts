import * as z from 'zod/mini';
import type { Effect, Setting } from '../setting.ts';
import { readOption } from './choice.ts';

export const validityUnits = [
  { value: 'days', label: 'Days' },
  { value: 'months', label: 'Months' },
  { value: 'years', label: 'Years' },
] as const;

type Unit = (typeof validityUnits)[number]['value'];

export type ValidityPeriod = { value: number; unit: Unit };

const units = validityUnits.map(({ value }) => value);

/** Far beyond what a CA issues; a limit of our own against mistyped numbers. */
const most = 36_500;

/** How long an issued certificate is valid (spec 2.5; V10 judges the range). */
export const validityPeriod: Setting<ValidityPeriod> = {
  control: { type: 'duration', units: validityUnits, max: most },
  label: 'Certificate validity period',
  hint: 'Not longer than the template of the CA allows, nor than the CA itself is valid. Between 5 days and 24 months works everywhere.',
  guidance: 'ndes.requester-validity',
  effect: 'resend' satisfies Effect,
  initial: () => ({ value: 1, unit: 'years' }),
  schemaRules: ['V10'],
  schema: z.object({ value: z.int().check(z.gte(1), z.lte(most)), unit: z.enum(units) }),
  samples: [
    { value: 1, unit: 'years' },
    { value: 24, unit: 'months' },
    { value: 5, unit: 'days' },
  ],
  wire: {
    properties: ['certificateValidityPeriodValue', 'certificateValidityPeriodScale'],
    write: ({ value, unit }) => ({
      certificateValidityPeriodValue: value,
      certificateValidityPeriodScale: unit,
    }),
    read: ({ certificateValidityPeriodValue: value, certificateValidityPeriodScale: scale }) => {
      const unit = readOption(scale, units);
      return typeof value === 'number' && unit ? { value, unit } : undefined;
    },
  },
  show: ({ value, unit }) => `${value} ${value === 1 ? unit.slice(0, -1) : unit}`,
};

/** About how many days; months and years of 30 and 365. */
export function daysOf({ value, unit }: ValidityPeriod): number {
  return value * { days: 1, months: 30, years: 365 }[unit];
}
