import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import type { AnySetting } from '@countersign/catalog/setting';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { VerdictBadge } from '../../certificate/verdict-badge.tsx';
import { fieldOf } from '../draft/mistakes.ts';
import type { Pair } from '../draft/pairs.ts';
import { Pager, usePaged } from '../frame/paged.tsx';
import { chosenSettings, dependsOnCertificate } from '../kind-set.ts';
import { useWizard } from '../wizard.ts';
import { SettingOfPair } from './setting-of-pair.tsx';

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: 'inherit' },
  setting: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '4px 16px' },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flexGrow: 1, flexBasis: '240px' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textWrap: 'pretty' },
  rows: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What is chosen for one platform; nothing where the certificate is all there is. */
export function PlatformSettings({ kind }: { kind: Kind }) {
  const styles = useStyles();
  const { kinds, pairs } = useWizard();
  const settings = chosenSettings(kind);
  const own = pairs.filter((pair) => pair.kind === kind && pair.ticked);
  // A value that follows the certificate cannot be shown before there is one.
  const known = settings.filter(([, setting]) => own[0]?.certificate ?? !dependsOnCertificate(setting));
  if (known.length === 0 || own.length === 0) return null;
  return (
    <section className={styles.section} aria-label={platform(kind.platform).label}>
      {kinds.length > 1 ? (
        <Text as="h3" weight="semibold" size={400} className={styles.title}>
          {platform(kind.platform).label}
        </Text>
      ) : null}
      {known.map(([key, setting]) =>
        own.length > 1 && dependsOnCertificate(setting) ? (
          <PerCertificate key={key} name={key} setting={setting} pairs={own} />
        ) : (
          own[0] && <SettingOfPair key={key} name={key} pair={own[0]} />
        ),
      )}
    </section>
  );
}

type Props = { name: string; setting: AnySetting; pairs: readonly Pair[] };

const rows = 20;

function PerCertificate({ name, setting, pairs }: Props) {
  const styles = useStyles();
  const { sought } = useWizard();
  const wanted = pairs.findIndex((pair) => fieldOf(pair, name) === sought);
  const { shown, pager } = usePaged(pairs, rows, wanted);
  return (
    <div className={styles.setting}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text>{setting.label}</Text>
          <span className={styles.hint}>{setting.hint}</span>
        </div>
        <Pager pager={pager} label={`Pages of ${setting.label}`} />
      </div>
      <ul className={styles.rows} aria-label={setting.label}>
        {shown.map((pair) => (
          <li key={pair.certificate?.sha256} className={styles.row}>
            <span className={styles.name}>{pair.certificate?.read.name}</span>
            <VerdictBadge verdict={pair.certificate?.read.verdict ?? ''} />
            <SettingOfPair name={name} pair={pair} row={pair.certificate?.read.name ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}
