import type { Scope } from '@countersign/targeting/filter/properties';
import { readFilter } from '@countersign/targeting/filter/read';
import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { BuilderRowFields } from './builder-row.tsx';
import { draftOf, type DraftRow, emptyRow, type RuleDraft, withRows, withText } from './rule-draft.ts';
import { RuleText } from './rule-text.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  rows: { display: 'grid', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  off: { opacity: 0.6 },
  add: { paddingTop: tokens.spacingVerticalS },
});

type Props = {
  /** Who is asked: the devices of a platform, or whom a group is about. */
  scope: Scope;
  rule: string;
  onRule: (rule: string) => void;
  /** Whether somebody tried to save: then everything is told. */
  asked: boolean;
};

const whyOff = {
  unreadable: 'The text has errors. Once they are mended, the conditions follow it again.',
  nested:
    'This rule has parentheses within parentheses, or a "not". Lines cannot show that: edit it as text below.',
};

/** The rule line by line and as text; each follows the other. */
export function RuleEditor({ scope, rule, onRule, asked }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [left, setLeft] = useState(false);
  if (draft.text !== rule) setDraft(draftOf(rule));
  const put = (next: RuleDraft) => {
    setDraft(next);
    onRule(next.text);
  };
  const { off, by } = draft;
  const { findings } = readFilter(rule, scope);
  // What is wrong is told where somebody writes, at the line or at the character, and after leaving it.
  const errors = (by === 'text' || off !== undefined) && (left || asked);
  return (
    <div className={styles.all}>
      {off === 'nested' ? null : (
        <Builder draft={draft} scope={scope} asked={asked} onRows={(rows) => put(withRows(rows))} />
      )}
      {off === 'nested' || (off && errors) ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{whyOff[off]}</MessageBarBody>
        </MessageBar>
      ) : null}
      <RuleText
        value={rule}
        onChange={(text) => put(withText(draft, text))}
        onLeave={() => setLeft(true)}
        scope={scope}
        findings={findings.filter(({ level }) => errors || level !== 'error')}
      />
    </div>
  );
}

type BuilderProps = {
  draft: RuleDraft;
  scope: Scope;
  asked: boolean;
  onRows: (rows: DraftRow[]) => void;
};

function Builder({ draft: { rows, off }, scope, asked, onRows }: BuilderProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const only = rows.length === 1;
  return (
    <fieldset className={mergeClasses(styles.rows, off && styles.off)} disabled={off !== undefined}>
      {rows.map((row, at) => (
        <BuilderRowFields
          key={row.key}
          row={row}
          at={at}
          scope={scope}
          left={off === undefined && (asked || (left.has(row.key) && !(only && row.property === '')))}
          onChange={(next) => onRows(rows.map((one) => (one.key === row.key ? next : one)))}
          onLeave={() => setLeft((before) => new Set([...before, row.key]))}
          onRemove={() => onRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className={styles.add}>
        <Button icon={<Add20Regular />} onClick={() => onRows([...rows, emptyRow()])}>
          Add a condition
        </Button>
      </div>
    </fieldset>
  );
}
