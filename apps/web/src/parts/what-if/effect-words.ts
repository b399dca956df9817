import type { WhatIf } from '../../api/what-if.ts';

export type Outcome = WhatIf['items'][number]['outcome'];

const number = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });

const words: Record<Outcome, { title: string; one: string; many: string }> = {
  gains: { title: 'Gains it', one: 'device gains it', many: 'devices gain it' },
  loses: { title: 'Loses it', one: 'device loses it', many: 'devices lose it' },
  again: { title: 'Gets it again', one: 'device gets it again', many: 'devices get it again' },
  reissued: {
    title: 'Gets a new certificate',
    one: 'device gets a new certificate',
    many: 'devices get a new certificate',
  },
  conflicts: { title: 'Conflict', one: 'device has a conflict', many: 'devices have a conflict' },
  notApplicable: { title: 'Not applicable', one: 'device cannot use it', many: 'devices cannot use it' },
};

/** What happens to one device. */
export function outcomeTitle(outcome: Outcome): string {
  return words[outcome].title;
}

/** "Wi-Fi root: 12 devices lose it and 1 device gains it". */
export function profileEffect({ displayName, outcomes }: WhatIf['profiles'][number]): string {
  const parts = outcomes.map(({ outcome, count }) => {
    const { one, many } = words[outcome];
    return `${number.format(count)} ${count === 1 ? one : many}`;
  });
  return `${displayName}: ${list.format(parts)}`;
}

/** What a new version is for devices that have yet to fetch one; nothing where there are none of them. */
export function insteadWords({ devices, instead }: Pick<WhatIf, 'devices' | 'instead'>): string | undefined {
  if (instead === 0) return undefined;
  const one = instead === 1;
  const get = `${one ? 'gets' : 'get'} the new version instead of the old`;
  if (devices > 0)
    return `${number.format(instead)} more ${one ? 'has' : 'have'} yet to fetch it and ${get}.`;
  return `No device has it yet: ${number.format(instead)} ${one ? 'device' : 'devices'} ${get}.`;
}

/** As many as are recognised at a glance. */
const named = 3;

/** "Among them NOR-W012, NOR-W013 and NOR-W014"; all of them are in the file. */
export function someDevices({ items }: Pick<WhatIf, 'items'>): string {
  const names = [...new Set(items.map(({ device }) => device.name))].slice(0, named);
  return `Among them ${list.format(names)}.`;
}
