import type { AnySetting, RuleContext } from './setting.ts';

/** What decides beside the setting itself what a wizard begins with. */
export type InitialContext =
  | { certificateType: 'user' | 'machine' }
  | { certificate: 'root' | 'intermediate' };

export type InitialValue = {
  /** Absent: as long as nothing else applies. */ when?: InitialContext;
  value: unknown;
};

const contexts: { when: InitialContext; context: Partial<RuleContext> }[] = [
  ...(['user', 'machine'] as const).map((certificateType) => ({
    when: { certificateType },
    context: { certificateType },
  })),
  ...(['root', 'intermediate'] as const).map((verdict) => ({
    when: { certificate: verdict },
    context: { certificate: { verdict, warnings: [] } },
  })),
];

/** What the wizard begins with, and where that depends on something, on what; none where it begins empty. */
export function initialValues({ initial }: AnySetting): InitialValue[] {
  const door = 'create' as const;
  const usual = initial({ door }) as unknown;
  const same = JSON.stringify(usual);
  const others = contexts
    .map(({ when, context }) => ({ when, value: initial({ door, ...context }) as unknown }))
    .filter(({ value }) => value !== undefined && JSON.stringify(value) !== same);
  return usual === undefined ? others : [{ value: usual }, ...others];
}
