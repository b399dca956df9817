import { type State, states } from '@countersign/contract/causes';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type To, useHref, useLinkClickHandler } from 'react-router';
import { type DonutPart, donutParts, round, type StateSum } from './donut-parts.ts';
import { useInks } from './state-inks.ts';

const useStyles = makeStyles({
  figure: { margin: 0, flexShrink: 0 },
  donut: { display: 'block', width: '176px', height: '176px', overflow: 'visible' },
  // The parts are told apart by their colours, which those of high contrast would make one.
  part: { outlineStyle: 'none', forcedColorAdjust: 'none' },
  ring: {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '18px',
    pointerEvents: 'stroke',
    transition: 'stroke-width 120ms, opacity 120ms',
    ':hover': { strokeWidth: '22px' },
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  // The ring grows where the focus is, and turns into the colour of focus.
  focusable: {
    ':focus-visible circle': { strokeWidth: '26px', stroke: tokens.colorStrokeFocus2 },
    '@media (forced-colors: active)': { ':focus-visible circle': { stroke: 'Highlight' } },
  },
  dim: { opacity: 0.35 },
  words: { '@media (forced-colors: active)': { '& text': { fill: 'CanvasText' } } },
  count: { fill: tokens.colorNeutralForeground1, fontSize: '26px', fontWeight: tokens.fontWeightSemibold },
  // Five digits and more would touch the ring.
  long: { fontSize: '20px' },
  noun: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
});

type Props = {
  sums: readonly StateSum[];
  /** The states that the list beside it is narrowed to; none: to all. */
  chosen: readonly string[];
  addressOf: (state: State) => To;
};

const whole = new Intl.NumberFormat('en');
const radius = 62;

/** How many devices are in which state, drawn; the table beside it says the same in words. Each part narrows the list. */
export function StateDonut({ sums, chosen, addressOf }: Props) {
  const styles = useStyles();
  const total = sums.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className={styles.figure} aria-label="Devices by state">
      <svg className={styles.donut} viewBox="0 0 160 160">
        {donutParts(sums).map((part) => (
          <Part
            key={part.state}
            part={part}
            to={addressOf(part.state)}
            dim={chosen.length > 0 && !chosen.includes(part.state)}
          />
        ))}
        <g aria-hidden="true" textAnchor="middle" className={styles.words}>
          <text x="80" y="84" className={mergeClasses(styles.count, total >= 10_000 && styles.long)}>
            {whole.format(total)}
          </text>
          <text x="80" y="102" className={styles.noun}>
            {total === 1 ? 'device' : 'devices'}
          </text>
        </g>
      </svg>
    </figure>
  );
}

function Part({ part, to, dim }: { part: DonutPart; to: To; dim: boolean }) {
  const styles = useStyles();
  const inks = useInks();
  const href = useHref(to);
  const follow = useLinkClickHandler(to, { preventScrollReset: true });
  const { state, count, from, length } = part;
  const words = `${states[state]}: ${whole.format(count)} ${count === 1 ? 'device' : 'devices'}`;
  return (
    <a
      href={href}
      onClick={follow}
      aria-label={`${words}. Show them`}
      className={mergeClasses(styles.part, styles.focusable, inks[state])}
    >
      <title>{words}</title>
      <circle
        className={mergeClasses(styles.ring, dim && styles.dim)}
        cx="80"
        cy="80"
        r={radius}
        pathLength={round}
        strokeDasharray={`${length} ${round - length}`}
        strokeDashoffset={-from}
        transform="rotate(-90 80 80)"
      />
    </a>
  );
}
