/** The steps that there are today; a kind that has more of them names them here. */
export const stepTitles = {
  basics: 'Basics',
  settings: 'Configuration settings',
  review: 'Review + create',
} as const;

export type StepKey = keyof typeof stepTitles;

export const stepKeys = Object.keys(stepTitles) as StepKey[];

export function isStep(text: string | null): text is StepKey {
  return text !== null && text in stepTitles;
}
