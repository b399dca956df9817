import { choice } from './choice.ts';

/** There is no user root store: seed 000 names exactly three (S000-32). */
export const destinationStore = choice({
  label: 'Destination store',
  hint: 'A root belongs in a root store, an intermediate CA in an intermediate store. Phones and tablets with a single store ignore it.',
  effect: 'resend',
  property: 'destinationStore',
  options: [
    { value: 'computerCertStoreRoot', label: 'Computer certificate store - Root' },
    { value: 'computerCertStoreIntermediate', label: 'Computer certificate store - Intermediate' },
    { value: 'userCertStoreIntermediate', label: 'User certificate store - Intermediate' },
  ],
  initial: ({ certificate }) =>
    certificate?.verdict === 'intermediate' ? 'computerCertStoreIntermediate' : 'computerCertStoreRoot',
});
