import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import type { Segment } from './segments.ts';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  invalid: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  /** Both layers break their lines at the same places. */
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    padding: '5px 10px',
    border: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    letterSpacing: 'normal',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
    tabSize: 4,
  },
  under: { color: 'transparent', userSelect: 'none', pointerEvents: 'none' },
  area: {
    position: 'absolute',
    inset: 0,
    height: '100%',
    overflow: 'hidden',
    resize: 'none',
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  name: { backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusSmall },
  value: { backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusSmall },
  error: { textDecoration: `underline wavy ${tokens.colorStatusDangerForeground1}` },
  warning: { textDecoration: `underline wavy ${tokens.colorStatusWarningForeground3}` },
});

/** Of the font below, in CSS pixels. */
const lineHeight = 20;

export type Tone = 'name' | 'value';

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  /** The text as it is drawn: what hangs on a place in it measures here. */
  layer: RefObject<HTMLDivElement | null>;
  /** How many lines there is room for at least. */
  lines: number;
  value: string;
  segments: readonly Segment<Tone>[];
  invalid: boolean;
  areaProps: ComponentProps<'textarea'>;
  /** What opens below it. */
  children?: ReactNode;
};

/** A text that is coloured, and underlined where it is wrong. */
export function MarkedArea(props: Props) {
  const { area, layer, lines, value, segments, invalid, areaProps, children } = props;
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, invalid && styles.invalid)}>
      <div
        ref={layer}
        aria-hidden="true"
        className={mergeClasses(styles.text, styles.under)}
        style={{ minHeight: `${lines * lineHeight + 2 * 6}px` }}
      >
        {segments.map(({ text, start, tone, level }) => (
          <span
            key={start}
            className={mergeClasses(
              tone && styles[tone],
              level === 'error' && styles.error,
              level === 'warning' && styles.warning,
            )}
          >
            {text}
          </span>
        ))}
        {/* A last line that is empty yet has its height. */}
        {'\u200b'}
      </div>
      <textarea
        {...areaProps}
        ref={area}
        className={mergeClasses(styles.text, styles.area)}
        rows={1}
        aria-invalid={invalid}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={value}
      />
      {children}
    </div>
  );
}
