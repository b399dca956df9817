import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import { validityPeriod } from '@countersign/catalog/settings/validity-period';
import type { Covered } from './coverage.ts';
import { namesOf, variablesInUse } from './names-in-use.ts';

type Judged = Pick<Covered, 'actor' | 'question' | 'rootNo' | 'assigned' | 'now'> & {
  known: Kind;
  settings: Values;
  /** Whether it is the certificate of a user. */
  forUser: boolean;
};

/** What a profile of these settings, saved or not, asks of the devices that it reaches. */
export function coveredBy({ known, settings, forUser, ...judged }: Judged): Covered {
  return {
    ...judged,
    type: known.type,
    platform: known.platform,
    family: platform(known.platform).family,
    keyStorageProvider: settings['keyStorageProvider'],
    variables: variablesInUse(namesOf(known, settings), forUser),
    validity: validityPeriod.schema.safeParse(settings['validity']).data,
  };
}
