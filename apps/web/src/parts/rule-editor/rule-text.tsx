import type { FilterFinding } from '@countersign/targeting/filter/finding';
import type { Scope } from '@countersign/targeting/filter/properties';
import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { listProps } from '../../ui/marked-text/caret-list.tsx';
import { FindingLines } from '../../ui/marked-text/finding-lines.tsx';
import { MarkedArea } from '../../ui/marked-text/marked-area.tsx';
import { OptionList } from '../../ui/marked-text/option-list.tsx';
import { segmentsOf } from '../../ui/marked-text/segments.ts';
import { tonesOf } from './tones.ts';
import { useRuleText } from './use-rule-text.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

type Props = {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  scope: Scope;
  /** What is wrong or to be known, as far as it is to be shown already. */
  findings: readonly FilterFinding[];
};

const names = { property: 'Properties', operator: 'Operators', value: 'Values', connector: 'Connectors' };

/** The rule as text: coloured, completed, and underlined where it is wrong. */
export function RuleText({ value, onChange, onLeave, scope, findings }: Props) {
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const editor = useRuleText(area, { value, onChange, onLeave, scope });
  const { completions, active, caret } = editor;
  const invalid = findings.some(({ level }) => level === 'error');
  const list = `${id}list`;
  return (
    <div className={styles.all}>
      <Field label="Rule as text" hint="Ctrl+Space shows what may be written at the caret.">
        {(field) => (
          <MarkedArea
            area={area}
            layer={layer}
            lines={4}
            value={value}
            segments={segmentsOf(value, { tones: tonesOf(value), marks: findings })}
            invalid={invalid}
            areaProps={{
              ...editor.areaProps,
              ...(completions ? listProps(list, active) : {}),
              ...('id' in field ? { id: field.id } : {}),
              'aria-describedby': `${id}told ${field['aria-describedby'] ?? ''}`,
              'aria-autocomplete': 'list',
              placeholder:
                scope === 'user'
                  ? '(user.department -eq "Sales")'
                  : '(device.deviceOwnership -eq "Corporate")',
            }}
          >
            {completions ? (
              <OptionList
                id={list}
                label={names[completions.what]}
                anchor={{ layer, start: completions.span.start, caret }}
                options={completions.candidates}
                active={active}
                onChoose={editor.choose}
              />
            ) : null}
          </MarkedArea>
        )}
      </Field>
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
