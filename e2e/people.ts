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

/** For lists that look like lists. */
export const colleagues: Colleague[] = [
  { displayName: 'Bruno Castellanos', email: 'bruno.castellanos@example.org', roles: ['pkiAdministrator'] },
  { displayName: 'Chidi Nwosu', email: 'chidi.nwosu@example.org', roles: ['profileManager'] },
  { displayName: 'Daria Lindqvist', email: 'daria.lindqvist@example.org', roles: ['helpDesk'] },
  { displayName: 'Emil Haas', email: 'emil.haas@example.org', roles: ['helpDesk', 'profileManager'] },
  { displayName: 'Farah Siddiqui', email: 'farah.siddiqui@example.org', roles: ['reader'] },
  { displayName: 'Giulia Bernardi', email: 'giulia.bernardi@example.org', roles: ['profileManager'] },
  { displayName: 'Henrik Solberg', email: 'henrik.solberg@example.org', roles: ['administrator'] },
  { displayName: 'Imani Wanjiru', email: 'imani.wanjiru@example.org', roles: ['reader', 'helpDesk'] },
  { displayName: 'Jonas Weber', email: 'jonas.weber@example.org', roles: ['helpDesk'] },
  { displayName: 'Keiko Tanaka', email: 'keiko.tanaka@example.org', roles: ['pkiAdministrator', 'reader'] },
];
