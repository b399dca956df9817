import { platform } from '@countersign/catalog/platforms';
import { Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { TextLink } from '../../../../navigation/links.tsx';
import { paths } from '../../../../paths.ts';
import { pairName } from '../draft/draft.ts';
import { type Pair, ticked } from '../draft/pairs.ts';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  words: { display: 'grid', flexGrow: 1, gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: 'inherit' },
  lead: { color: tokens.colorNeutralForeground2 },
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '4px 12px',
    textAlign: 'start',
    verticalAlign: 'middle',
    fontWeight: 'inherit',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { borderTop: 'none', verticalAlign: 'bottom', fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: '160px', overflowWrap: 'anywhere' },
  existing: { display: 'block', fontSize: tokens.fontSizeBase200, maxWidth: '180px', paddingBottom: '6px' },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const rows = 20;

/** Every certificate on every platform: each tick becomes a profile. Needless while there is only one to tick. */
export function PairTable() {
  const styles = useStyles();
  const { mode, kinds, certificates, pairs, error, change } = useWizard();
  const { shown, pager } = usePaged(certificates, rows);
  const needed = pairs.length > 1 || pairs.some(({ existing }) => existing);
  if (mode === 'edit' || certificates.length === 0 || !needed) return null;
  const wrong = error('pairs');
  const tick = (of: readonly Pair[], on: boolean) =>
    change('pairs', (draft) => ({
      ...draft,
      ticks: {
        ...draft.ticks,
        ...Object.fromEntries(
          of.flatMap(({ kind, certificate }) =>
            certificate ? [[pairName(kind.platform, certificate.sha256), on]] : [],
          ),
        ),
      },
    }));
  const count = ticked(pairs).length;
  return (
    <section className={styles.all} aria-label="Profiles to create" data-field="pairs">
      <div className={styles.head}>
        <div className={styles.words}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {count === 1 ? '1 profile to create' : `${count} profiles to create`}
          </Text>
          <Text size={200} className={styles.lead}>
            One for each tick. Where a profile brings the certificate already, none is ticked.
          </Text>
        </div>
        <Pager pager={pager} label="Pages of the profiles to create" />
      </div>
      {wrong === undefined ? null : (
        <Text className={styles.error} role="alert">
          {wrong}
        </Text>
      )}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.top)}>
                Certificate
              </th>
              {kinds.map((kind) => (
                <th key={kind.id} scope="col" className={mergeClasses(styles.cell, styles.top)}>
                  <AllOfPlatform
                    label={platform(kind.platform).shortLabel}
                    pairs={pairs.filter((pair) => pair.kind === kind)}
                    onTick={tick}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((certificate) => (
              <tr key={certificate.sha256}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {certificate.read.name}
                </th>
                {pairs
                  .filter((pair) => pair.certificate?.sha256 === certificate.sha256)
                  .map((pair) => (
                    <td key={pair.kind.id} className={styles.cell}>
                      <PairCell pair={pair} onTick={(on) => tick([pair], on)} />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type AllProps = { label: string; pairs: readonly Pair[]; onTick: (of: readonly Pair[], on: boolean) => void };

function AllOfPlatform({ label, pairs, onTick }: AllProps) {
  const on = ticked(pairs).length;
  const state = on === 0 ? false : on === pairs.length ? true : 'mixed';
  if (pairs.length === 1) return label;
  return (
    <Checkbox
      checked={state}
      label={label}
      onChange={(_event, { checked }) => onTick(pairs, checked === true)}
    />
  );
}

function PairCell({ pair, onTick }: { pair: Pair; onTick: (on: boolean) => void }) {
  const styles = useStyles();
  const { existing, certificate, kind } = pair;
  const what = `${certificate?.read.name ?? ''} on ${platform(kind.platform).shortLabel}`;
  return (
    <>
      <Checkbox
        checked={pair.ticked}
        aria-label={existing ? `${what}, which “${existing.displayName}” brings already` : what}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
      {existing ? (
        <span className={styles.existing}>
          There is <TextLink to={paths.profilePage(existing.id)}>{existing.displayName}</TextLink>
        </span>
      ) : null}
    </>
  );
}
