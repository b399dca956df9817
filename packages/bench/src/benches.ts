import { benchApi } from './api/bench-api.ts';
import { benchCatalog } from './catalog/bench-catalog.ts';
import { benchCertificates } from './certificates/bench-certificates.ts';

export type Bench = {
  /** One line for the usage text. */
  says: string;
  /** Ends everything it has started, also when the signal asks it to stop. */
  run: (signal: AbortSignal) => Promise<void>;
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
};
