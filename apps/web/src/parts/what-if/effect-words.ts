import type { WhatIfAnswer } from '@countersign/contract/assignments';

export type Effect = Pick<WhatIfAnswer, 'devices' | 'profiles' | 'items'>;
type Outcome = Effect['profiles'][number]['outcomes'][number];

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });

const verbs: Record<Outcome['outcome'], readonly [one: string, many: string]> = {
  gains: ['device gains it', 'devices gain it'],
  loses: ['device loses it', 'devices lose it'],
  again: ['device gets it again', 'devices get it again'],
  reissued: ['device gets a new certificate', 'devices get a new certificate'],
  conflicts: ['device has a conflict', 'devices have a conflict'],
  notApplicable: ['device cannot use it', 'devices cannot use it'],
};

export function deviceCount(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'device' : 'devices'}`;
}

/** "Wi-Fi root: 12 devices lose it and 1 device gains it". */
export function profileEffect({ displayName, outcomes }: Effect['profiles'][number]): string {
  const parts = outcomes.map(
    ({ outcome, count }) => `${number.format(count)} ${verbs[outcome][count === 1 ? 0 : 1]}`,
  );
  return `${displayName}: ${list.format(parts)}`;
}

/** As many as are recognised at a glance. */
const named = 3;

/** "Among them NOR-W012, NOR-W013 and NOR-W014"; all of them are in the file. */
export function someDevices({ items }: Effect): string {
  const names = [...new Set(items.map(({ device }) => device.name))].slice(0, named);
  return `Among them ${list.format(names)}.`;
}
