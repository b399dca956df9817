import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { expiryState, expiryWords } from './expiry.ts';

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const useStyles = makeStyles({
  text: { whiteSpace: 'nowrap' },
  icon: { verticalAlign: '-3px', marginInlineEnd: tokens.spacingHorizontalXS },
  // The stronger ones of the status colours: the text also stands on rows that are chosen or pointed at (4.5:1).
  expired: { color: tokens.colorStatusDangerForeground3 },
  within30Days: { color: tokens.colorStatusDangerForeground3 },
  within90Days: { color: tokens.colorStatusWarningForeground2 },
  later: {},
});

type Props = {
  at: string;
  /** Under a heading that says "Expiry": "in 25 days" is enough there. */
  inColumn?: boolean;
};

/** When a certificate ends, in words; colour and sign only repeat them. */
export function ExpiryText({ at, inColumn = false }: Props) {
  const styles = useStyles();
  const [now] = useState(() => new Date());
  const notAfter = new Date(at);
  const state = expiryState(notAfter, now);
  const words = expiryWords(notAfter, now);
  return (
    <time
      className={mergeClasses(!inColumn && styles.text, styles[state])}
      dateTime={at}
      title={`${moment.format(notAfter)} · UTC ${notAfter.toISOString().slice(0, 19).replace('T', ' ')}`}
    >
      {state === 'expired' ? <ErrorCircle16Regular className={styles.icon} /> : null}
      {state === 'within30Days' || state === 'within90Days' ? (
        <Warning16Regular className={styles.icon} />
      ) : null}
      {inColumn ? words.replace(/^Expires /u, '') : words}
    </time>
  );
}
