import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { BuilderRowFields } from './builder-row.tsx';
import { draftOf, type DraftRow, emptyRow, type RuleDraft, withRows } from './rule-draft.ts';
import { RuleText } from './rule-text.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  rows: { display: 'grid', minWidth: 0 },
});

type Props = {
  platform: FilterPlatform;
  rule: string;
  onRule: (rule: string) => void;
  /** Whether somebody tried to save: then everything is told. */
  asked: boolean;
};

const whyOff = {
  unreadable: 'The text has errors. Mend them below, and the conditions can be edited line by line again.',
  nested:
    'This rule has parentheses within parentheses, or a "not". Lines cannot show that: edit it as text below.',
};

/** The rule line by line and as text; each follows the other. */
export function RuleEditor({ platform, rule, onRule, asked }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  if (draft.text !== rule) setDraft(draftOf(rule));
  const put = (next: RuleDraft) => {
    setDraft(next);
    onRule(next.text);
  };
  const { rows, off, by } = draft;
  const change = (key: number, next: DraftRow) =>
    put(withRows(rows.map((row) => (row.key === key ? next : row))));
  const { findings } = readFilter(rule, platform);
  // What is wrong is told where somebody writes: at the line, or at the character.
  const told = by === 'text' || off ? findings : findings.filter(({ level }) => level !== 'error');
  const untouched = rule.trim() === '' && !asked;
  return (
    <div className={styles.all}>
      {off ? (
        <MessageBar intent={off === 'nested' ? 'info' : 'warning'} layout="multiline">
          <MessageBarBody>{whyOff[off]}</MessageBarBody>
        </MessageBar>
      ) : (
        <div className={styles.rows}>
          {rows.map((row, at) => (
            <BuilderRowFields
              key={row.key}
              row={row}
              at={at}
              scope={platform}
              left={asked || (left.has(row.key) && !(rows.length === 1 && row.property === ''))}
              onChange={(next) => change(row.key, next)}
              onLeave={() => setLeft((before) => new Set([...before, row.key]))}
              onRemove={() => put(withRows(rows.filter(({ key }) => key !== row.key)))}
            />
          ))}
          <div>
            <Button icon={<Add20Regular />} onClick={() => put(withRows([...rows, emptyRow()]))}>
              Add a condition
            </Button>
          </div>
        </div>
      )}
      <RuleText
        value={rule}
        onChange={(text) => put(draftOf(text))}
        scope={platform}
        findings={untouched ? [] : told}
      />
    </div>
  );
}
