import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { visibleSettings } from './visibility.ts';

/** Values of the kind that together hold every sample of every setting: documentation, examples and the laws' material. */
export function samplesOf(kind: Kind): Values[] {
  const base = combine(kind, () => 0);
  const variants = Object.entries(kind.settings).flatMap(([key, { samples, visibleWhen }]) =>
    samples.map((_sample, at) => {
      const values = combine(kind, (other) => (other === key ? at : 0));
      return visibleWhen ? { ...values, [visibleWhen.setting]: visibleWhen.is[0] } : values;
    }),
  );
  return [base, ...variants].map((values) => onlyVisible(kind, values));
}

function combine(kind: Kind, chosen: (key: string) => number): Values {
  return Object.fromEntries(
    Object.entries(kind.settings).map(([key, { samples }]) => [key, samples[chosen(key)] as unknown]),
  );
}

function onlyVisible(kind: Kind, values: Values): Values {
  const visible = visibleSettings(kind, values);
  return Object.fromEntries(Object.entries(values).filter(([key]) => visible.includes(key)));
}
