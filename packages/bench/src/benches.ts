import { benchApi } from './api/bench-api.ts';
import { benchCatalog } from './catalog/bench-catalog.ts';
import { benchCertificates } from './certificates/bench-certificates.ts';
import { benchTargeting } from './targeting/bench-targeting.ts';

export type Bench = {
  /** One line for the usage text. */
  says: string;
  /** What may stand behind the name; absent: nothing. */
  options?: string;
  /** Ends everything it has started, also when the signal asks it to stop. */
  run: (signal: AbortSignal, args: readonly string[]) => Promise<void>;
};

/** Every bench by the name it is called with. */
export const benches: Record<string, Bench> = {
  api: { says: 'a list of 10,000 rows, against a bare handler with the same SQL', run: benchApi },
  catalog: {
    says: '10,000 profiles validated and 1,000 Graph objects imported, against bare zod',
    run: benchCatalog,
  },
  certificates: {
    says: 'the 142 roots of Debian read and judged, against node:crypto',
    run: benchCertificates,
  },
  targeting: {
    says: '100,000 devices and 100 profiles: evaluation, questions and lists, against bare SQL',
    options: '[--devices=<n>] [--profiles=<n>]',
    run: benchTargeting,
  },
};
