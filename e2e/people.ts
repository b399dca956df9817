import type { Role } from '../packages/contract/src/permissions.ts';

/** Somebody who signs in. */
export type Person = { displayName: string; email: string; password: string };

export const ada: Person = {
  displayName: 'Ada Marlow',
  email: 'ada.marlow@example.org',
  password: 'nine quiet otters swim',
};

export const rhea: Person = {
  displayName: 'Rhea Okafor',
  email: 'rhea.okafor@example.org',
  password: 'a lantern for the reader',
};

export type Colleague = Pick<Person, 'displayName' | 'email'> & { roles: Role[] };
