import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Facts } from '../../../ui/facts.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { type ExpiryState, expiryState, spentOf, type Validity, validityWords } from './expiry.ts';
import { Part } from './part.tsx';

const useStyles = makeStyles({
  track: {
    display: 'block',
    width: '100%',
    maxWidth: '320px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
  },
  whole: { fill: tokens.colorNeutralBackground5 },
  later: { fill: tokens.colorBrandBackground },
  within90Days: { fill: tokens.colorStatusWarningBackground3 },
  within30Days: { fill: tokens.colorStatusDangerBackground3 },
  expired: { fill: tokens.colorStatusDangerBackground3 },
  words: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

const bad: readonly ExpiryState[] = ['expired', 'within30Days'];

/** From when until when, and how much of it is left. */
export function ValidityFacts({ validity }: { validity: Validity }) {
  const styles = useStyles();
  const [now] = useState(() => new Date());
  const state = expiryState(new Date(validity.notAfter), now);
  return (
    <Part title="Validity">
      <span className={mergeClasses(styles.words, bad.includes(state) && styles.bad)}>
        {validityWords(validity, now)}
      </span>
      {/* The same in a picture: how much of its time has passed. */}
      <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="4" />
        <rect className={styles[state]} width={spentOf(validity, now) * 100} height="4" />
      </svg>
      <Facts
        facts={[
          ['From', <RelativeTime key="from" at={validity.notBefore} exact />],
          ['Until', <RelativeTime key="until" at={validity.notAfter} exact />],
        ]}
      />
    </Part>
  );
}
