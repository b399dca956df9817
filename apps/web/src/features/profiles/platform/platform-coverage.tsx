import { type PlatformName, platform } from '@countersign/catalog/platforms';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, CircleHint20Regular } from '@fluentui/react-icons';
import type { Certificate } from '../../../api/certificates.ts';
import { useMay } from '../../../api/me.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { type Covered, coverageOf, firstOf } from './coverage.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '10px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  has: { color: tokens.colorStatusSuccessForeground1 },
  lacks: { color: tokens.colorNeutralForeground3 },
  body: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: 'anywhere' },
  profile: { lineHeight: 'inherit' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  // Lines of 24 pixels: each is something to press.
  profiles: { margin: 0, padding: 0, listStyle: 'none', lineHeight: '24px' },
});

type Props = {
  certificate: Pick<Certificate, 'sha256' | 'profiles' | 'verdict'>;
  /** The profile on whose page this stands. */
  here?: string;
};

/** Which platforms get a certificate, and by which profile; where none brings it, the way to one. */
export function PlatformCoverage({ certificate, here }: Props) {
  const styles = useStyles();
  const mayCreate = useMay('profiles.write') && certificate.verdict !== 'end-entity';
  return (
    <ul className={styles.list} aria-label="Platforms">
      {coverageOf(certificate.profiles).map((covered) => (
        <li key={covered.platform} className={styles.row}>
          {covered.profiles.length > 0 ? (
            <CheckmarkCircle20Filled className={styles.has} aria-hidden="true" />
          ) : (
            <CircleHint20Regular className={styles.lacks} aria-hidden="true" />
          )}
          <div className={styles.body}>
            <span className={styles.name}>{platform(covered.platform).shortLabel}</span>
            {covered.profiles.length > 0 ? (
              <Carriers covered={covered} sha256={certificate.sha256} here={here} />
            ) : (
              <Lacking sha256={certificate.sha256} on={covered.platform} mayCreate={mayCreate} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

type CarriersProps = { covered: Covered; sha256: string; here: string | undefined };

function Carriers({ covered, sha256, here }: CarriersProps) {
  const styles = useStyles();
  const { shown, more } = firstOf(covered.profiles, here);
  return (
    <ul className={styles.profiles} aria-label={`Profiles for ${platform(covered.platform).shortLabel}`}>
      {shown.map(({ id, displayName }) => (
        <li key={id}>
          {id === here ? `${displayName} (this profile)` : null}
          {id === here ? null : (
            <TextLink to={paths.profilePage(id)} className={styles.profile}>
              {displayName}
            </TextLink>
          )}
        </li>
      ))}
      {more > 0 ? (
        <li>
          <TextLink to={paths.profilesWith(sha256, covered.platform)} className={styles.profile}>
            {new Intl.NumberFormat('en').format(more)} more in the list
          </TextLink>
        </li>
      ) : null}
    </ul>
  );
}

function Lacking({ sha256, on, mayCreate }: { sha256: string; on: PlatformName; mayCreate: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <span>No profile</span>
      {mayCreate ? (
        <TextLink
          to={paths.newProfile({ kind: `trusted.${on}`, certificate: sha256 })}
          aria-label={`Create one for ${platform(on).shortLabel}`}
        >
          Create one
        </TextLink>
      ) : null}
    </div>
  );
}
