import type { Values } from './check.ts';
import type { Kind } from './kind.ts';

/** Values of the kind that together hold every sample of every setting: documentation, examples and the laws' material. */
export function samplesOf(kind: Kind): Values[] {
  const settings = Object.entries(kind.settings);
  const count = Math.max(...settings.map(([, setting]) => setting.samples.length));
  return Array.from({ length: count }, (_none, at) =>
    Object.fromEntries(settings.map(([key, { samples }]) => [key, samples[at % samples.length] as unknown])),
  );
}
