import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { NameExample } from '../../../api/names.ts';
import { SpecialText } from './special-text.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  who: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  rows: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 12px', margin: 0 },
  value: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
  told: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
  icon: { marginTop: '2px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** One certificate that would be: for whom, its names, and what stops it. */
export function NameCard({ example }: { example: NameExample }) {
  const styles = useStyles();
  const { device, person, subject, alternativeNames, special, problems, valid } = example;
  const who = person?.name ?? device?.name ?? '';
  return (
    <article className={styles.card} aria-label={who}>
      <div className={styles.who}>
        <Text weight="semibold">{who}</Text>
        <Text size={200} className={styles.quiet}>
          {bearerWords(example)}
        </Text>
      </div>
      {subject === null ? (
        <Text className={styles.quiet}>Which name devices put in is not known.</Text>
      ) : (
        <Text className={styles.name}>
          {subject === '' ? (
            'No name can be made'
          ) : (
            <SpecialText text={subject} special={special.length > 0} />
          )}
        </Text>
      )}
      {alternativeNames.length > 0 ? (
        <dl className={styles.rows}>
          {alternativeNames.map(({ label, shown }, at) => (
            <Row key={at} label={label} shown={shown} />
          ))}
        </dl>
      ) : null}
      {problems.map(({ level, message }) => (
        <div key={message} className={styles.told}>
          {level === 'error' ? (
            <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.bad)} />
          ) : (
            <Warning16Filled className={mergeClasses(styles.icon, styles.doubt)} />
          )}
          <span>{message}</span>
        </div>
      ))}
      <div className={styles.told}>
        {valid ? (
          <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.good)} />
        ) : (
          <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.bad)} />
        )}
        <span>{valid ? 'Can be issued' : 'Gets no certificate'}</span>
      </div>
    </article>
  );
}

function Row({ label, shown }: NameExample['alternativeNames'][number]) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.quiet}>{label}</dt>
      <dd className={styles.value}>{shown === '' ? '–' : shown}</dd>
    </>
  );
}

function bearerWords({ device, person }: NameExample): string {
  if (!person) return 'No user';
  return device ? `${person.upn} · ${device.name}` : `${person.upn} · no device of this platform`;
}
