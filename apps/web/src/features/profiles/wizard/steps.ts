import { stepTitles as settingSteps, stepsOf } from '@countersign/catalog/review';
import type { Kind } from '@countersign/catalog/kind';
import { canHaveRules } from '@countersign/targeting/applicability/rules';
import { rulesTitle } from '../applicability/in-order.ts';

export const stepTitles = {
  basics: 'Basics',
  ...settingSteps,
  scopeTags: 'Scope tags',
  assignments: 'Assignments',
  applicability: rulesTitle,
  review: 'Review + create',
} as const;

export type StepKey = keyof typeof stepTitles;

/** Every step that a kind may have, in their order. */
export const stepKeys = Object.keys(stepTitles) as StepKey[];

/**
 * The steps of these kinds, which are all of one type. Who gets a profile that is there is changed apart from it, and while
 * there is but one scope tag nobody is asked for any.
 */
export function stepsFor(kinds: readonly Kind[], mode: 'create' | 'edit', tagged: boolean): StepKey[] {
  const used = new Set<StepKey>(['basics', ...kinds.flatMap(stepsOf), 'review']);
  if (mode === 'create') used.add('assignments');
  if (tagged) used.add('scopeTags');
  if (kinds.some(({ platform }) => canHaveRules(platform))) used.add('applicability');
  return stepKeys.filter((key) => used.has(key));
}

export function isStep(text: string | null): text is StepKey {
  return text !== null && text in stepTitles;
}
