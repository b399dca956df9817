import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { FindingList } from '../../certificate/finding-list.tsx';
import { useWizard } from '../wizard.ts';
import { copyFindings } from './copy-findings.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: 'inherit', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a copy for another platform has kept of its model, told before it is made. */
export function CopyNotice() {
  const styles = useStyles();
  const { source, pairs } = useWizard();
  if (!source || pairs.every(({ kind }) => kind.id === source.kind.id)) return null;
  const findings = copyFindings(source, pairs);
  const title = `Compared with ${source.profile.displayName}`;
  return (
    <section className={styles.all} aria-label={title}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      {findings.length === 0 ? (
        <Text className={styles.quiet}>Everything came along.</Text>
      ) : (
        <FindingList findings={findings} label={title} />
      )}
    </section>
  );
}
