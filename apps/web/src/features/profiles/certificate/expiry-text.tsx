import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { expiryState, expiryWords } from './expiry.ts';

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const useStyles = makeStyles({
  text: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  expired: { color: tokens.colorStatusDangerForeground1 },
  within30Days: { color: tokens.colorStatusDangerForeground1 },
  within90Days: { color: tokens.colorStatusWarningForeground1 },
  later: {},
});

type Props = {
  at: string;
  /** With the day itself: "Expires in 25 days, 15 Dec 2026". */
  withDate?: boolean;
};

/** When a certificate ends, in words; colour and sign only repeat them. */
export function ExpiryText({ at, withDate = false }: Props) {
  const styles = useStyles();
  const [now] = useState(() => new Date());
  const notAfter = new Date(at);
  const state = expiryState(notAfter, now);
  const words = expiryWords(notAfter, now);
  return (
    <time
      className={mergeClasses(styles.text, styles[state])}
      dateTime={at}
      title={`${moment.format(notAfter)} · UTC ${notAfter.toISOString().slice(0, 19).replace('T', ' ')}`}
    >
      {state === 'expired' ? <ErrorCircle16Regular className={styles.icon} /> : null}
      {state === 'within30Days' || state === 'within90Days' ? (
        <Warning16Regular className={styles.icon} />
      ) : null}
      {withDate ? `${words}, ${date.format(notAfter)}` : words}
    </time>
  );
}
