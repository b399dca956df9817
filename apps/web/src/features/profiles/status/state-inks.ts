import type { State } from '@countersign/contract/causes';
import { makeStyles, tokens } from '@fluentui/react-components';

/** The colour of each state as ink, that of its badge, which the drawing and its legend take: each stands out from the page in every theme. */
export const useInks = makeStyles<State>({
  succeeded: { color: tokens.colorStatusSuccessForeground1 },
  pending: { color: tokens.colorBrandForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  conflict: { color: tokens.colorStatusWarningForeground1 },
  notApplicable: { color: tokens.colorNeutralForeground4 },
});
