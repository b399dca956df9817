import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { mayBeSeveral } from './kind-panel/platform-choices.ts';
import { isStep, type StepKey } from './steps.ts';

/** What the address of a new profile says: the kinds, the step, and what it begins with. */
export type CreateAddress = {
  /** All of one type. */
  kinds: Kind[];
  step: StepKey | undefined;
  /** The profile that is made anew. */
  from: string | undefined;
  /** `?from=…&platforms=`: on platforms that are still to be chosen. */
  elsewhere: boolean;
  /** The thumbprint of a stored certificate. */
  certificate: string | undefined;
  /** The trusted profile to stand on. */
  root: string | undefined;
};

export function readCreateAddress(parameters: URLSearchParams): CreateAddress {
  const step = parameters.get('step');
  const certificate = parameters.get('certificate');
  return {
    kinds: kindsIn(parameters),
    step: isStep(step) ? step : undefined,
    from: parameters.get('from') ?? undefined,
    elsewhere: parameters.has('platforms'),
    certificate: certificate !== null && /^[0-9a-f]{64}$/u.test(certificate) ? certificate : undefined,
    root: parameters.get('root') ?? undefined,
  };
}

/** By kind, or by platform alone, which means a trusted certificate; the order is that of the catalog. */
function kindsIn(parameters: URLSearchParams): Kind[] {
  const platforms = [...parameters.getAll('platform'), ...parameters.getAll('platforms')];
  const named = new Set([
    ...parameters.getAll('kind'),
    ...platforms.flatMap((text) => text.split(',')).map((name) => `trusted.${name}`),
  ]);
  const found = kinds.filter(({ id }) => named.has(id));
  const [first] = found;
  const alike = found.filter(({ type }) => type === first?.type);
  return first && !mayBeSeveral(first.type) ? [first] : alike;
}

export function createSearch({ kinds, step, from, certificate, root }: Partial<CreateAddress>): string {
  const parameters = new URLSearchParams();
  for (const { id } of kinds ?? []) parameters.append('kind', id);
  if (from !== undefined) parameters.set('from', from);
  if (certificate !== undefined) parameters.set('certificate', certificate);
  if (root !== undefined) parameters.set('root', root);
  if (step !== undefined) parameters.set('step', step);
  return `?${parameters.toString()}`;
}

/** The same address is the same draft, whatever the step. */
export function draftName({ kinds, from, certificate, root }: CreateAddress): string {
  return ['new', kinds.map(({ id }) => id).join('+'), from, certificate, root]
    .filter((part) => part !== undefined)
    .join(':');
}
