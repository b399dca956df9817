import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Tag20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { useMe } from '../../api/me.ts';
import { tagAll, type Tagged } from '../../api/scope-tag-changes.ts';
import { useScopeTags, useTagged } from '../../api/scope-tags.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { askedBy, holdersOf, type Marks, nextMarks, tickedNow } from './marks.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    margin: '8px 0 0 -8px',
    padding: 0,
    border: 'none',
    minWidth: 0,
    maxHeight: 'min(400px, 50vh)',
    overflowY: 'auto',
  },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props<Row> = {
  chosen: Row[];
  nouns: readonly [one: string, many: string];
  /** "/profiles". */
  path: string;
  nameOf: (row: Row) => string;
  subjects: readonly string[];
  onDone: () => void;
};

/** Scope tags for all that are chosen; nobody is asked while there is only Default (spec 4.4). */
export function GiveTags<Row extends Tagged>(props: Props<Row>) {
  const [asked, setAsked] = useState(false);
  if (!useTagged()) return null;
  return (
    <>
      <Button appearance="subtle" icon={<Tag20Regular />} onClick={() => setAsked(true)}>
        Scope tags
      </Button>
      {asked ? <Asking {...props} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Asking<Row extends Tagged>(props: Props<Row> & { onClose: () => void }) {
  const { chosen, nouns, path, nameOf, subjects, onDone, onClose } = props;
  const styles = useStyles();
  const changed = useChanged();
  const tell = useOutcome();
  const [marks, setMarks] = useState<Marks>({});
  const save = async () => {
    const outcome = await tagAll(path, chosen, askedBy(marks));
    await changed(...subjects, 'scope-tags');
    tell(outcome, nouns, 'changed', nameOf);
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={`Scope tags of ${totalText(chosen.length, nouns)}`}
      confirm="Save"
      waiting={Object.keys(marks).length === 0 ? 'Tick or untick a scope tag first' : undefined}
      onConfirm={save}
      onClose={onClose}
    >
      <Text>A tick gives a tag to all of them, no tick takes it away. Devices notice nothing.</Text>
      <fieldset className={styles.choices} aria-label="Scope tags">
        <TagBoxes chosen={chosen} marks={marks} onMark={setMarks} />
      </fieldset>
    </ConfirmDialog>
  );
}

type BoxesProps = { chosen: readonly Tagged[]; marks: Marks; onMark: (marks: Marks) => void };

/** One that somebody does not have they can neither give nor take away, and it says so. */
function TagBoxes({ chosen, marks, onMark }: BoxesProps) {
  const styles = useStyles();
  const held = useMe().account.scopeTags;
  const tags = useScopeTags() ?? [];
  return tags.map(({ id, name }) => {
    const now = tickedNow(id, chosen);
    const beyond = held.length > 0 && !held.includes(id);
    return (
      <Checkbox
        key={id}
        checked={marks[id] ?? now}
        disabled={beyond}
        label={
          <span className={styles.label}>
            {name}
            <Text size={200} className={styles.quiet}>
              {beyond
                ? 'You do not have it, so you cannot give or take it.'
                : words(holdersOf(id, chosen), chosen.length, marks[id])}
            </Text>
          </span>
        }
        onChange={() => onMark(nextMarks(marks, id, now))}
      />
    );
  });
}

/** "2 of 5 have it", and what becomes of that. */
function words(holders: number, of: number, mark: boolean | undefined): string {
  const now = holders === 0 ? 'None has it' : holders === of ? 'All have it' : `${holders} of ${of} have it`;
  if (mark === undefined) return now;
  return `${now}: ${mark ? 'given to all' : 'taken away'}`;
}
