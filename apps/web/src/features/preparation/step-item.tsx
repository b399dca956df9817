import { platform } from '@countersign/catalog/platforms';
import { eraWords } from '@countersign/guidance/eras';
import { machine } from '@countersign/guidance/machines';
import type { Step } from '@countersign/guidance/step';
import type { Values } from '@countersign/guidance/values';
import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { StepOfPreparation } from './preparation.ts';
import { StepCommand } from './step-command.tsx';
import { StepTick } from './step-tick.tsx';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 20px 16px',
    scrollMarginTop: '16px',
    outlineStyle: 'none',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 640px)': { padding: '8px 12px 16px' },
    '@media print': { breakInside: 'avoid' },
  },
  wanted: {
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingInlineStart: '28px',
    maxWidth: '88ch',
    '@media (max-width: 640px)': { paddingInlineStart: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty', overflowWrap: 'anywhere' },
  how: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    textWrap: 'pretty',
  },
  several: { listStyle: 'disc', paddingInlineStart: '20px' },
  lead: { fontWeight: tokens.fontWeightSemibold },
  open: { '@media print': { display: 'none' } },
});

type Props = { step: Step; state: StepOfPreparation | undefined; values: Values; wanted: boolean };

export function StepItem({ step, state, values, wanted }: Props) {
  const styles = useStyles();
  const mayMake = useMay('profiles.write');
  const { id, how, why, warning, superseded, onlyIf, commands = [], inWizard } = step;
  return (
    <li
      id={id.slice(id.indexOf('.') + 1)}
      tabIndex={-1}
      className={mergeClasses(styles.step, wanted && styles.wanted)}
    >
      <StepTick step={step} state={state} />
      <div className={styles.body}>
        <Text size={200} className={styles.quiet}>
          {placeOf(step, values)}
        </Text>
        {superseded === undefined ? null : <Led lead="Superseded by:" text={superseded} />}
        {onlyIf === undefined ? null : <Led lead="Only if:" text={onlyIf} />}
        <ul className={mergeClasses(styles.how, how.length > 1 && styles.several)}>
          {how.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {warning === undefined ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        )}
        {commands.map((command, at) => (
          <StepCommand key={`${id} ${at}`} command={command} values={values} of={step.title} />
        ))}
        {inWizard === true && mayMake ? (
          <span className={styles.open}>
            <LinkButton to={paths.newProfile()}>New profile</LinkButton>
          </span>
        ) : null}
        <Text className={styles.quiet}>
          <span className={styles.lead}>Why:</span> {why}
        </Text>
        {step.eras.includes('countersign') ? null : (
          <Text size={200} className={styles.quiet}>
            Guidance of {eraWords(step.eras)}
          </Text>
        )}
      </div>
    </li>
  );
}

function Led({ lead, text }: { lead: string; text: string }) {
  const styles = useStyles();
  return (
    <Text className={styles.quiet}>
      <span className={styles.lead}>{lead}</span> {text}
    </Text>
  );
}

/** "NDES server Server01.contoso.com · IIS Manager · iOS, macOS" */
function placeOf({ where, platforms }: Step, values: Values): string {
  const { label, host } = machine(where.machine);
  const named = host?.of(values);
  const place = named === undefined ? label : `${label} ${named}`;
  const about = platforms?.map((name) => platform(name).shortLabel).join(', ');
  return [place, where.at, about].filter((part) => part !== undefined).join(' · ');
}
