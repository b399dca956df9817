import type { Certificate } from '../../../api/certificates.ts';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { TextLink } from '../../../navigation/links.tsx';
import { Elbow, Seal } from './chain-marks.tsx';
import { type ChainStep, stepsOf } from './chain-steps.ts';
import { ExpiryText } from './expiry-text.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

const useStyles = makeStyles({
  chain: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  step: { display: 'flex', alignItems: 'stretch', minWidth: 0 },
  box: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    maxWidth: '520px',
    padding: '10px 14px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  own: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: '9px 13px',
  },
  missing: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    padding: '9px 13px',
    color: tokens.colorNeutralForeground2,
    '& svg': { justifySelf: 'center' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  link: { fontWeight: 'inherit' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  chain: Certificate['chain'];
  /** Where a stored certificate has its page, if it is not this one; without it the drawing has no links. */
  addressOf?: (sha256: string) => string | undefined;
};

/** From the root, or from the gap where it should be, down to the certificate. It is a list, and drawn as steps. */
export function ChainDrawing({ chain, addressOf }: Props) {
  const styles = useStyles();
  return (
    <ol className={styles.chain} aria-label="Certificate chain, from the top">
      {stepsOf(chain).map((step, depth) => (
        <li key={step.key} className={styles.step}>
          <Elbow depth={depth} />
          {step.missing === undefined ? (
            <Link step={step} address={step.link.stored ? addressOf?.(step.link.sha256) : undefined} />
          ) : (
            <div className={mergeClasses(styles.box, styles.missing)}>
              <QuestionCircle20Regular aria-hidden="true" />
              <div className={styles.words}>
                <span className={styles.name}>{step.missing}</span>
                <span className={styles.facts}>
                  The issuer is not stored here. Devices need it too: add a profile for it.
                </span>
              </div>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Link({
  step: { link, own },
  address,
}: {
  step: Extract<ChainStep, { missing?: undefined }>;
  address: string | undefined;
}) {
  const styles = useStyles();
  const name: ReactNode =
    address === undefined ? (
      link.name
    ) : (
      <TextLink to={address} className={styles.link}>
        {link.name}
      </TextLink>
    );
  return (
    <div className={mergeClasses(styles.box, own && styles.own)}>
      <Seal verdict={link.verdict} />
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <div className={styles.facts}>
          <VerdictBadge verdict={link.verdict} />
          <ExpiryText at={link.notAfter} />
          {own ? <Text size={200}>This certificate</Text> : null}
          {link.stored || own ? null : <Text size={200}>In this file only</Text>}
        </div>
      </div>
    </div>
  );
}
