import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PeopleTeamAdd20Regular } from '@fluentui/react-icons';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { evaluated, type Likewise, replaceAssignments } from '../../../api/targets.ts';
import { ifAssigned, whatIfQuery } from '../../../api/what-if.ts';
import { EffectTold, type Foreseen } from '../../../parts/what-if/effect-told.tsx';
import { isMuch } from '../../../parts/what-if/is-much.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { lineWords } from './lines.ts';
import { sentLines } from './sent-lines.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  one: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  lines: { margin: 0 },
});

/** Assigns the trusted profiles of a chain so that each reaches whom the profile reaches (S000-09). */
export function LikewiseButton({ likewise }: { likewise: readonly Likewise[] }) {
  const [asking, setAsking] = useState(false);
  if (likewise.length === 0) return null;
  return (
    <>
      <Button icon={<PeopleTeamAdd20Regular />} onClick={() => setAsking(true)}>
        Assign {whatOf(likewise)} likewise
      </Button>
      {asking ? <Question likewise={likewise} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Question({ likewise, onClose }: { likewise: readonly Likewise[]; onClose: () => void }) {
  const styles = useStyles();
  const changed = useChanged();
  const notify = useNotify();
  const above = useConfirmAbove();
  const foreseen = useQueries({ queries: likewise.map((one) => whatIfQuery(questionOf(one))) });
  const what = whatOf(likewise);
  const several = likewise.length > 1;
  const much = likewise.find((_, at) => isMuch(foreseen[at] ?? {}, above));
  const assign = async () => {
    try {
      for (const one of likewise) await save(one);
    } catch (thrown) {
      // Those before it are saved, or somebody was faster: what is shown, and sent with the next press, is what stands there now.
      await changed(...profileSubjects);
      throw thrown;
    }
    for (const { profile } of likewise) await evaluated(profile.id);
    await changed(...profileSubjects);
    notify({
      intent: 'success',
      title: several ? 'The trusted profiles are assigned likewise' : `${what} is assigned likewise`,
    });
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Assign ${what} likewise?`}
      confirm={several ? 'Assign them' : 'Assign it'}
      typed={much?.profile.displayName}
      waiting={foreseen.every(isTold) ? undefined : 'What it does to devices is being worked out'}
      onConfirm={assign}
      onClose={onClose}
    >
      <div className={styles.all}>
        {likewise.map((one, at) => (
          <div key={one.profile.id} className={styles.one}>
            <Text>
              {several ? `${one.profile.displayName} is saved at once, and then assigned to:` : savedAtOnce}
            </Text>
            <ul className={styles.lines}>
              {one.assignments.map((line) => (
                <li key={lineWords(line)}>{lineWords(line)}</li>
              ))}
            </ul>
            <EffectTold foreseen={foreseen[at] ?? {}} question={questionOf(one)} />
          </div>
        ))}
      </div>
    </ConfirmDialog>
  );
}

const savedAtOnce = 'It is saved at once, and then it is assigned to:';

function whatOf(likewise: readonly Likewise[]): string {
  const [first, ...others] = likewise;
  return others.length === 0
    ? (first?.profile.displayName ?? '')
    : `the ${likewise.length} trusted profiles of the chain`;
}

function isTold({ data, error }: Foreseen): boolean {
  return data !== undefined || Boolean(error);
}

function questionOf({ profile, assignments }: Likewise) {
  return ifAssigned(profile.id, sentLines(assignments));
}

function save({ profile, version, assignments }: Likewise): Promise<unknown> {
  return replaceAssignments(profile.id, version, sentLines(assignments));
}
