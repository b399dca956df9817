import { judgeValue, type ValueName, valueNames } from '@countersign/guidance/values';
import { z } from 'zod';
import { time } from './fields.ts';

/** Empty is the same as absent: it is not known yet. */
function valueOf(name: ValueName) {
  return z
    .string()
    .trim()
    .max(500)
    .superRefine((text, context) => {
      const message = judgeValue(name, text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .optional();
}

/** What is typed once and stands in commands: one resource, one version. */
export const preparationValues = z.strictObject(
  Object.fromEntries(valueNames.map((name) => [name, valueOf(name)])) as Record<
    ValueName,
    ReturnType<typeof valueOf>
  >,
);

export const preparationValuesRecord = z.object({
  value: preparationValues,
  version: z.number().int(),
  modifiedAt: time.nullable(),
});

export const stepState = z.enum(['open', 'done', 'notNeeded']);

export const preparationStep = z.object({
  id: z.string(),
  title: z.string(),
  /** Nobody is waited for: it is about old servers. */
  superseded: z.boolean(),
  state: stepState,
  /** Who settled it, and when; null while it is open. */
  by: z.string().nullable(),
  at: time.nullable(),
});

export const preparation = z.object({
  values: preparationValuesRecord,
  scenarios: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      settled: z.number().int(),
      total: z.number().int(),
      steps: z.array(preparationStep),
    }),
  ),
});

/** An id that may be one; which there are, the guidance says. */
export const stepId = z.string().min(1).max(80);

export const stepChange = z.strictObject({ state: stepState });

export type Preparation = z.infer<typeof preparation>;
export type PreparationStep = z.infer<typeof preparationStep>;
export type PreparationValuesRecord = z.infer<typeof preparationValuesRecord>;
export type StepState = z.infer<typeof stepState>;
