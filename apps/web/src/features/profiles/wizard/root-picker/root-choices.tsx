import { type PlatformName, platform } from '@countersign/catalog/platforms';
import {
  Badge,
  FieldContextProvider,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ExpiryText } from '../../certificate/expiry-text.tsx';
import { VerdictBadge } from '../../certificate/verdict-badge.tsx';
import type { Candidate } from '../../root/candidates.ts';
import { type NewRoot, newRootChoice } from '../copy/new-root.ts';
import { chosenSettings } from '../kind-set.ts';
import { shortThumbprint } from './root-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS },
  choice: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = {
  candidates: readonly Candidate[];
  /** The one that can be made along. */
  newRoot: NewRoot | undefined;
  chosen: string | null;
  /** What stands for none, where that may be. */
  none: string | undefined;
  labelledBy: string | undefined;
  describedBy: string | undefined;
  on: PlatformName;
  /** How far each of them goes, once it is known. */
  reachOf: (id: string) => string | undefined;
  onChoose: (id: string | null) => void;
};

/** One row for each trusted profile, with what tells it from the others. */
export function RootChoices(props: Props) {
  const { candidates, newRoot, chosen, none, labelledBy, describedBy, on, reachOf, onChoose } = props;
  const styles = useStyles();
  const cell = (id: string) => mergeClasses(styles.choice, (chosen ?? '') === id && styles.chosen);
  return (
    <FieldContextProvider value={undefined}>
      <RadioGroup
        className={styles.list}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={chosen ?? ''}
        onChange={(_event, { value }) => onChoose(value === '' ? null : value)}
      >
        {newRoot ? (
          <Radio
            className={cell(newRootChoice)}
            value={newRootChoice}
            label={<NewLabel newRoot={newRoot} />}
          />
        ) : null}
        {candidates.map((candidate) => (
          <Radio
            key={candidate.id}
            className={cell(candidate.id)}
            value={candidate.id}
            label={<Label candidate={candidate} on={on} reach={reachOf(candidate.id)} />}
          />
        ))}
        {none === undefined ? null : <Radio className={cell('')} value="" label={none} />}
      </RadioGroup>
    </FieldContextProvider>
  );
}

type LabelProps = { candidate: Candidate; on: PlatformName; reach: string | undefined };

function Label({ candidate, on, reach }: LabelProps) {
  const styles = useStyles();
  const { displayName, certificate } = candidate;
  return (
    <span className={styles.label}>
      <span className={styles.name}>
        <Text weight="semibold">{displayName}</Text>
        {certificate ? <VerdictBadge verdict={certificate.verdict} /> : null}
      </span>
      {certificate ? (
        <span className={styles.facts}>
          <span>{certificate.name}</span>
          <span title={`SHA-256 ${certificate.sha256}`}>{shortThumbprint(certificate.sha256)}…</span>
          <ExpiryText at={certificate.notAfter} />
          {candidate.platform === on ? null : <span>{platform(candidate.platform).shortLabel}</span>}
          {reach === undefined ? null : <span>{reach}</span>}
        </span>
      ) : null}
    </span>
  );
}

/** What will be there once the profile is made. */
function NewLabel({ newRoot: { pair } }: { newRoot: NewRoot }) {
  const styles = useStyles();
  const { displayName, certificate, kind, settings } = pair;
  if (!certificate) return displayName;
  return (
    <span className={styles.label}>
      <span className={styles.name}>
        <Text weight="semibold">{displayName}</Text>
        <Badge appearance="tint" color="brand">
          Made along
        </Badge>
        <VerdictBadge verdict={certificate.read.verdict} />
      </span>
      <span className={styles.facts}>
        <span>{certificate.read.name}</span>
        <span title={`SHA-256 ${certificate.sha256}`}>{shortThumbprint(certificate.sha256)}…</span>
        <ExpiryText at={certificate.read.facts.notAfter} />
        {chosenSettings(kind).map(([key, setting]) => (
          <span key={key}>{setting.show(settings[key])}</span>
        ))}
      </span>
    </span>
  );
}
