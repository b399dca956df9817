import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { VerdictBadge } from '../../certificate/verdict-badge.tsx';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

/** A profile carries one certificate: of a file that holds more, somebody must say which. */
export function OneOfSeveral() {
  const styles = useStyles();
  const { offered } = useWizard();
  const { shown, pager } = usePaged(offered?.found ?? [], 10);
  if (!offered) return null;
  return (
    <div className={styles.all}>
      <Text weight="semibold">
        There are {offered.found.length} certificates, and a profile carries one. Which one?
      </Text>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.certificate.sha256} className={styles.item}>
            <Button
              size="small"
              aria-label={`Use ${one.certificate.name}`}
              onClick={() => offered.choose(one)}
            >
              Use
            </Button>
            <span className={styles.name}>{one.certificate.name}</span>
            <VerdictBadge verdict={one.certificate.verdict} />
          </li>
        ))}
      </ul>
      <Pager pager={pager} label="Pages of certificates in the file" />
    </div>
  );
}
