import { expect, test } from 'vitest';
import { narrowed, type LocalList } from './local-pages.ts';

type Fruit = { name: string; colour?: string; weight: number };

const fruits: Fruit[] = [
  { name: 'Pear', colour: 'green', weight: 2 },
  { name: 'Äpfel', colour: 'red', weight: 2 },
  { name: 'apple', colour: 'green', weight: 1 },
  { name: 'Nothing', weight: 3 },
];

const list: LocalList<Fruit> = {
  text: ({ name, colour = '' }) => `${name} ${colour}`,
  facet: ({ colour }) => colour,
  sort: { name: ({ name }) => name, weight: ({ weight }) => weight },
};

const names = (view: { search?: string; facets?: Record<string, string[]>; sort?: string }) =>
  narrowed(fruits, { search: '', facets: {}, sort: undefined, open: undefined, ...view }, list).map(
    ({ name }) => name,
  );

test.each([
  [{}, ['Pear', 'Äpfel', 'apple', 'Nothing']],
  [{ search: 'APP' }, ['apple']],
  [{ search: 'äp' }, ['Äpfel']],
  [{ search: 'GREEN' }, ['Pear', 'apple']],
  [{ facets: { colour: ['green', 'red'] } }, ['Pear', 'Äpfel', 'apple']],
  [{ facets: { colour: [] } }, ['Pear', 'Äpfel', 'apple', 'Nothing']],
  [{ search: 'p', facets: { colour: ['red'] } }, ['Äpfel']],
  [{ sort: 'name' }, ['Äpfel', 'apple', 'Nothing', 'Pear']],
  [{ sort: 'weight' }, ['apple', 'Pear', 'Äpfel', 'Nothing']],
  [{ sort: '-weight' }, ['Nothing', 'Pear', 'Äpfel', 'apple']],
  [{ sort: 'unknown' }, ['Pear', 'Äpfel', 'apple', 'Nothing']],
])('%j shows %j', (view, shown) => {
  expect(names(view)).toEqual(shown);
});
