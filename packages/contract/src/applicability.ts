import { osEditionNames } from '@countersign/targeting/applicability/editions';
import { z } from 'zod';
import { line } from './fields.ts';

/** What Graph calls a rule. Nobody is asked for it here; an import brings it and an export gives it back. */
const rule = { mode: z.enum(['include', 'exclude']), name: line(200).exactOptional() };

/** Whether it is a version, and one that lies in order, is for the rules to say: they know the fix. */
const version = z.string().trim().max(60);

/** Which devices of Windows 10 and later a profile is for: at most one rule for each property, and a device must meet all. */
export const applicabilityRules = z.strictObject({
  edition: z
    .strictObject({ ...rule, editions: z.array(z.enum(osEditionNames)).max(osEditionNames.length) })
    .exactOptional(),
  version: z.strictObject({ ...rule, min: version, max: version }).exactOptional(),
});
