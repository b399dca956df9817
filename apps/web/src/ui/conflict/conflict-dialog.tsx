import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemNotice } from '../problem-notice.tsx';
import { useReturnFocus } from '../return-focus.ts';
import { differencesOf, merged, type Side } from './merge.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  field: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  side: { display: 'grid', overflowWrap: 'anywhere' },
  choices: { marginInlineStart: '-8px' },
  whose: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What both sides are called and how a value reads. */
export type ConflictField<V> = { field: keyof V & string; label: string; text: (value: V) => string };

type Props<V> = {
  base: V;
  yours: V;
  theirs: V;
  fields: readonly ConflictField<V>[];
  onSave: (result: V) => Promise<void>;
  onClose: () => void;
};

/** Somebody saved first: shows both versions field by field, so that nothing of either is lost. */
export function ConflictDialog<V extends object>(props: Props<V>) {
  const { base, yours, theirs, fields, onSave, onClose } = props;
  const styles = useStyles();
  const differences = differencesOf(base, yours, theirs);
  const [chosen, setChosen] = useState<Partial<Record<string, Side>>>(() =>
    Object.fromEntries(differences.map(({ field, better }) => [field, better])),
  );
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  useReturnFocus();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    await onSave(merged(yours, theirs, chosen)).catch(setFailure);
    setBusy(false);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Somebody changed this in the meantime</DialogTitle>
          <DialogContent className={styles.content}>
            {failure === undefined ? null : <ProblemNotice problem={failure} />}
            <Text>
              {differences.length === 0
                ? 'Both versions say the same now. Save to make sure.'
                : 'Choose for each difference which version to keep. Nothing is saved until you do.'}
            </Text>
            {differences.map(({ field, better }) => (
              <Choice
                key={field}
                label={fields.find((one) => one.field === field)?.label ?? field}
                yours={textOf(fields, field, yours)}
                theirs={textOf(fields, field, theirs)}
                initial={better}
                onChoose={(side) => setChosen((before) => ({ ...before, [field]: side }))}
              />
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
              Save this
            </Button>
            <Button onClick={onClose}>Back to the form</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type ChoiceProps = {
  label: string;
  yours: string;
  theirs: string;
  initial: Side;
  onChoose: (side: Side) => void;
};

function Choice({ label, yours, theirs, initial, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const option = (whose: string, text: string) => (
    <span className={styles.side}>
      <span className={styles.whose}>{whose}</span>
      {text === '' ? '(empty)' : text}
    </span>
  );
  return (
    <div className={styles.field}>
      <Text weight="semibold">{label}</Text>
      <RadioGroup
        className={styles.choices}
        aria-label={label}
        defaultValue={initial}
        onChange={(_event, { value }) => onChoose(value as Side)}
      >
        <Radio value="yours" label={option('Yours', yours)} />
        <Radio value="theirs" label={option('Theirs', theirs)} />
      </RadioGroup>
    </div>
  );
}

function textOf<V>(fields: readonly ConflictField<V>[], field: string, value: V): string {
  return fields.find((one) => one.field === field)?.text(value) ?? '';
}
