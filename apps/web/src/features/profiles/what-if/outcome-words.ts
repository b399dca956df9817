import type { WhatIf } from '../../../api/what-if.ts';

export type Outcome = WhatIf['items'][number]['outcome'];

const words: Record<Outcome, { title: string; one: string; many: string }> = {
  gains: { title: 'Gets it', one: 'gets', many: 'get' },
  loses: { title: 'Loses it', one: 'loses', many: 'lose' },
  again: { title: 'Gets it again', one: 'gets the new settings of', many: 'get the new settings of' },
  reissued: {
    title: 'Gets a new certificate',
    one: 'gets a new certificate by',
    many: 'get a new certificate by',
  },
  conflicts: { title: 'Conflict', one: 'comes into conflict over', many: 'come into conflict over' },
  notApplicable: {
    title: 'Not applicable',
    one: 'is not applicable for',
    many: 'are not applicable for',
  },
};

export function outcomeTitle(outcome: Outcome): string {
  return words[outcome].title;
}

/** "37 devices lose …". */
export function outcomeWords(outcome: Outcome, count: number): string {
  return count === 1 ? words[outcome].one : words[outcome].many;
}

const whole = new Intl.NumberFormat('en');

export function devicesWord(count: number): string {
  return `${whole.format(count)} ${count === 1 ? 'device' : 'devices'}`;
}
