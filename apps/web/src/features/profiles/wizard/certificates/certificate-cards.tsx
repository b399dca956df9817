import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Delete16Regular, Info16Regular } from '@fluentui/react-icons';
import { ExpiryText } from '../../certificate/expiry-text.tsx';
import { FindingList } from '../../certificate/finding-list.tsx';
import { VerdictBadge } from '../../certificate/verdict-badge.tsx';
import { withoutCertificate } from '../draft/draft.ts';
import type { SeenCertificate } from '../draft/pairs.ts';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', minHeight: '32px' },
  title: { margin: 0, fontSize: 'inherit', flexGrow: 1 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 12px 12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    flexBasis: '260px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  file: { color: tokens.colorNeutralForeground2 },
  commands: { display: 'flex', gap: tokens.spacingHorizontalXS },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const rows = 10;

/** The certificates of the draft, with what is to be said of each before it is used. */
export function CertificateCards() {
  const styles = useStyles();
  const { mode, certificates, sought } = useWizard();
  const wanted = certificates.findIndex(({ sha256 }) => sought === `certificates/${sha256}`);
  const { shown, pager } = usePaged(certificates, rows, wanted);
  if (certificates.length === 0) return null;
  return (
    <div className={styles.all}>
      {mode === 'create' ? (
        <div className={styles.head}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {certificates.length === 1 ? '1 certificate' : `${certificates.length} certificates`}
          </Text>
          <Pager pager={pager} label="Pages of certificates" />
        </div>
      ) : null}
      <ul className={styles.list} aria-label="Certificates">
        {shown.map((certificate) => (
          <Card key={certificate.sha256} certificate={certificate} />
        ))}
      </ul>
    </div>
  );
}

function Card({ certificate: { sha256, fileName, read } }: { certificate: SeenCertificate }) {
  const styles = useStyles();
  const { mode, change, error, showDetails, embedded } = useWizard();
  const field = `certificates/${sha256}`;
  const wrong = error(field);
  return (
    <li className={styles.card} data-field={field}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text weight="semibold">{read.name}</Text>
          <div className={styles.facts}>
            <VerdictBadge verdict={read.verdict} />
            <Text size={200}>
              <ExpiryText at={read.facts.notAfter} />
            </Text>
            <Text size={200} className={styles.file}>
              {fileName}
            </Text>
          </div>
        </div>
        <div className={styles.commands}>
          {embedded ? null : (
            <Button
              size="small"
              icon={<Info16Regular />}
              aria-label={`Details of ${read.name}`}
              onClick={() => showDetails(sha256)}
            >
              Details
            </Button>
          )}
          {mode === 'create' ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={`Remove ${read.name}`}
              onClick={() => change('certificates', (draft) => withoutCertificate(draft, sha256))}
            >
              Remove
            </Button>
          ) : null}
        </div>
      </div>
      {wrong === undefined ? null : (
        <Text className={styles.error} role="alert">
          {wrong}
        </Text>
      )}
      <FindingList findings={read.findings} label={`What is to be said of ${read.name}`} />
    </li>
  );
}
