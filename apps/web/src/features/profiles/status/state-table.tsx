import { type CauseName, causes, type State, states } from '@countersign/contract/causes';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { To } from 'react-router';
import type { ProfileStates } from '../../../api/states.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { useInks } from './state-inks.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '760px' },
  head: {
    textAlign: 'start',
    padding: '4px 12px 8px 0',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '10px 16px 10px 0',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { whiteSpace: 'nowrap' },
  number: { textAlign: 'end', paddingInlineEnd: 0, fontVariantNumeric: 'tabular-nums' },
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'currentColor',
    forcedColorAdjust: 'none',
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  says: { display: 'block', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

type Count = ProfileStates['counts'][number];

type Props = {
  counts: readonly Count[];
  chosen: { states: readonly string[]; causes: readonly string[] };
  addressOf: { state: (state: State) => To; cause: (cause: CauseName) => To };
};

const order = Object.keys(states);
const whole = new Intl.NumberFormat('en');

/** The same as the drawing, in words and by cause. Each line narrows the list. */
export function StateTable({ counts, chosen, addressOf }: Props) {
  const styles = useStyles();
  const lines = counts.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return (
    <table className={styles.table} aria-label="Devices by state and cause">
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            State
          </th>
          <th scope="col" className={styles.head}>
            Why
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            Devices
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.cause} line={line} chosen={chosen} addressOf={addressOf} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = Omit<Props, 'counts'> & { line: Count };

function Line({ line: { state, cause, count }, chosen, addressOf }: LineProps) {
  const styles = useStyles();
  const inks = useInks();
  const { title, says } = causes[cause];
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.state)}>
        <span aria-hidden="true" className={inks[state]}>
          <span className={styles.swatch} />
        </span>
        <ChosenLink to={addressOf.state(state)} is={chosen.states.includes(state)}>
          {states[state]}
        </ChosenLink>
      </th>
      <td className={styles.cell}>
        <ChosenLink to={addressOf.cause(cause)} is={chosen.causes.includes(cause)}>
          {title}
        </ChosenLink>
        <Text size={200} className={styles.says}>
          {says}
        </Text>
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{whole.format(count)}</td>
    </tr>
  );
}

type ChosenLinkProps = { to: To; is: boolean; children: string };

/** Bold while the list is narrowed to it. */
function ChosenLink({ to, is, children }: ChosenLinkProps) {
  const styles = useStyles();
  return (
    <TextLink to={to} aria-current={is} {...(is ? { className: styles.chosen } : {})}>
      {children}
    </TextLink>
  );
}
