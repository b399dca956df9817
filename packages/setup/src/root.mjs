import { resolve } from 'node:path';

/** The checkout. Everything here runs before anything is installed, so it imports nothing but Node's own modules. */
export const root = resolve(import.meta.dirname, '../../..');
