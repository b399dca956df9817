import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { inTurn } from '../../../api/in-turn.ts';
import { deleteProfile, type ProfileSummary, profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { useOutcome } from '../../../api/use-outcome.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { totalText } from '../../../ui/list/view.ts';

const nouns = ['profile', 'profiles'] as const;

/** Each is deleted by itself, so that one that somebody changed meanwhile does not stop the rest. */
export function BulkProfiles({ chosen, onDone }: { chosen: ProfileSummary[]; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().revocations;
  const profiles = totalText({ count: chosen.length, exact: true }, nouns);
  const act = async () => {
    const outcome = await inTurn(chosen, deleteProfile);
    await changed(...profileSubjects);
    tell(outcome, nouns, 'deleted', ({ displayName }) => displayName);
    setAsked(false);
    onDone();
  };
  return (
    <>
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => setAsked(true)}>
        Delete
      </Button>
      {asked ? (
        <ConfirmDialog
          title={`Delete ${profiles}?`}
          confirm="Delete"
          typed={chosen.length > limit ? `delete ${profiles}` : undefined}
          onConfirm={act}
          onClose={() => setAsked(false)}
        >
          {deletionWords(chosen)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function deletionWords(chosen: readonly ProfileSummary[]): string {
  const certificates = new Set(chosen.flatMap(({ certificate }) => certificate?.sha256 ?? [])).size;
  const carried = totalText({ count: certificates, exact: true }, ['certificate', 'certificates']);
  const profiles = totalText({ count: chosen.length, exact: true }, nouns);
  return `This deletes ${profiles} with ${carried} for good, and nothing of it reaches devices any more. Names and last settings stay in the audit log.`;
}
