import type { Finding } from '@countersign/subject/finding';
import type { PlacedContext } from '@countersign/subject/place';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BracesVariable20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { listProps } from '../../../../../ui/marked-text/caret-list.tsx';
import { FindingLines } from '../../../../../ui/marked-text/finding-lines.tsx';
import { MarkedArea } from '../../../../../ui/marked-text/marked-area.tsx';
import { segmentsOf } from '../../../../../ui/marked-text/segments.ts';
import { CompletionList } from './completion-list.tsx';
import { useTemplateEditor } from './use-template-editor.ts';
import { variablesIn } from './variables-in.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0 },
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
  return (
    <div className={styles.all}>
      <div className={styles.line}>
        <div className={styles.text}>
          <MarkedArea
            area={area}
            layer={layer}
            lines={tall ? 2 : 1}
            value={value}
            segments={segmentsOf(value, { tones: variablesIn(value), marks: findings })}
            invalid={invalid}
            areaProps={{
              'aria-label': label,
              'aria-describedby': `${id}told`,
              'aria-autocomplete': 'list',
              placeholder,
              ...editor.areaProps,
              ...(completions ? listProps(list, active) : {}),
            }}
          >
            {completions ? (
              <CompletionList
                id={list}
                anchor={{ layer, start: completions.span.start, caret }}
                completions={completions}
                active={active}
                onChoose={editor.choose}
              />
            ) : null}
          </MarkedArea>
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
