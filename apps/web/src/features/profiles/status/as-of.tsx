import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ProfileStates } from '../../../api/states.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '20px' },
  words: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  states: Pick<ProfileStates, 'asOf' | 'waiting'>;
  /** When the server was asked last, in milliseconds: until then it is true if nothing waits. */
  askedAt: number;
};

/** Since when nothing has changed unseen. While a change is worked out, the numbers are those from before it. */
export function AsOf({ states: { asOf, waiting }, askedAt }: Props) {
  const styles = useStyles();
  const working = waiting || asOf === null;
  return (
    <div className={styles.line}>
      {working ? <Spinner size="extra-tiny" aria-hidden="true" /> : null}
      <Text size={200} className={styles.words}>
        <output>{working ? 'A change is being worked out. ' : ''}</output>
        {asOf === null ? (
          'There are no numbers yet.'
        ) : waiting ? (
          <>
            The numbers are those from before it, <RelativeTime at={asOf} />.
          </>
        ) : (
          <>
            As of <RelativeTime at={new Date(askedAt).toISOString()} exact />. Asked again every five seconds.
          </>
        )}
      </Text>
    </div>
  );
}
