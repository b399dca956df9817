import type { Finding } from '@countersign/subject/finding';
import type { PlacedContext } from '@countersign/subject/place';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BracesVariable20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { CompletionList, optionId } from './completion-list.tsx';
import { FindingLines } from './finding-lines.tsx';
import { segmentsOf } from './segments.ts';
import { useTemplateEditor } from './use-template-editor.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  box: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
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
  tall: { minHeight: '52px' },
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
  variable: { backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusSmall },
  error: { textDecoration: `underline wavy ${tokens.colorStatusDangerForeground1}` },
  warning: { textDecoration: `underline wavy ${tokens.colorStatusWarningForeground3}` },
});

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Where the text stands: what is offered depends on it. */
  place: PlacedContext | undefined;
  findings: readonly Finding[];
  invalid: boolean;
  tall?: boolean;
  placeholder?: string;
};

/** A text with variables: coloured, completed behind the braces, and underlined where it is wrong. */
export function TemplateEditor(props: Props) {
  const { label, value, onChange, place, findings, invalid, tall = false, placeholder } = props;
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const editor = useTemplateEditor(area, { value, onChange, place });
  const { completions, active, caret } = editor;
  const list = `${id}list`;
  const popup = completions
    ? ({
        role: 'combobox',
        'aria-expanded': true,
        'aria-haspopup': 'listbox',
        'aria-controls': list,
        'aria-activedescendant': optionId(list, active),
      } as const)
    : {};
  return (
    <div className={styles.all}>
      <div className={styles.line}>
        <div className={mergeClasses(styles.box, invalid && styles.invalid)}>
          <div
            ref={layer}
            aria-hidden="true"
            className={mergeClasses(styles.text, styles.under, tall && styles.tall)}
          >
            {segmentsOf(value, findings).map(({ text, start, variable, level }) => (
              <span
                key={start}
                className={mergeClasses(
                  variable && styles.variable,
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
            ref={area}
            className={mergeClasses(styles.text, styles.area)}
            rows={1}
            aria-label={label}
            aria-invalid={invalid}
            aria-describedby={`${id}told`}
            aria-autocomplete="list"
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            placeholder={placeholder}
            value={value}
            {...editor.areaProps}
            {...popup}
          />
          {completions ? (
            <CompletionList
              id={list}
              anchor={{ layer, start: completions.span.start, caret }}
              completions={completions}
              active={active}
              onChoose={editor.choose}
            />
          ) : null}
        </div>
        {place ? (
          <Button
            appearance="subtle"
            icon={<BracesVariable20Regular />}
            title="Insert a variable"
            aria-label={`Insert a variable: ${label}`}
            onClick={editor.insert}
          />
        ) : null}
      </div>
      <FindingLines
        id={`${id}told`}
        findings={findings}
        text={value}
        onFix={editor.put}
        onShow={editor.select}
      />
    </div>
  );
}
