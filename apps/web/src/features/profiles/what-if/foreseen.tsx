import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { asProblem, isRefused } from '../../../api/problem.ts';
import type { WhatIf } from '../../../api/what-if.ts';
import { WhatIfTotals } from './what-if-totals.tsx';

const useStyles = makeStyles({
  waiting: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { height: '20px', width: 'min(320px, 100%)' },
});

export type Foretold = Pick<UseQueryResult<WhatIf>, 'data' | 'error'>;

/** In a dialog: what pressing its button would do to devices. */
export function Foreseen({ data, error }: Foretold) {
  const styles = useStyles();
  if (error) return <Text>What it does to devices could not be worked out. {asProblem(error).title}.</Text>;
  if (data) return <WhatIfTotals answer={data} />;
  return (
    <Skeleton aria-label="Working out what it does" className={styles.waiting}>
      <SkeletonItem className={styles.line} />
      <SkeletonItem className={styles.line} />
    </Skeleton>
  );
}

/** Above the organisation's limit, or where nobody knows, a name is typed first. What is refused anyway wants none. */
export function isMuch({ data, error }: Foretold, above: { devices: number }): boolean {
  if (error) return !isRefused(error);
  return (data?.devices ?? 0) > above.devices;
}
