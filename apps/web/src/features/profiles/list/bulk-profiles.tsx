import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { inTurn } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/me.ts';
import { deleteProfile, type ProfileSummary, profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { useOutcome } from '../../../api/use-outcome.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { totalText } from '../../../ui/list/view.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { useExportChosen } from '../export/use-export-chosen.ts';

const nouns = ['profile', 'profiles'] as const;

type Props = { chosen: ProfileSummary[]; onDone: () => void };

/** What can be done with the chosen ones; everybody who sees them may take them along. */
export function BulkProfiles({ chosen, onDone }: Props) {
  const mayWrite = useMay('profiles.write');
  return (
    <>
      <ExportChosen chosen={chosen} />
      {mayWrite ? <DeleteChosen chosen={chosen} onDone={onDone} /> : null}
    </>
  );
}

function ExportChosen({ chosen }: Pick<Props, 'chosen'>) {
  const [asked, setAsked] = useState(false);
  const exportChosen = useExportChosen();
  return (
    <>
      <Button appearance="subtle" icon={<ArrowDownload20Regular />} onClick={() => setAsked(true)}>
        Export
      </Button>
      {asked ? (
        <ExportDialog
          title={`Export ${totalText(chosen.length, nouns)}`}
          rootsApart={chosen.some(({ root }) => root !== null)}
          onDownload={(along) => exportChosen(chosen, along)}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}

/** Each is deleted by itself, so that one that somebody changed meanwhile does not stop the rest. */
function DeleteChosen({ chosen, onDone }: Props) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().revocations;
  const profiles = totalText(chosen.length, nouns);
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
  const carried = totalText(certificates, ['certificate', 'certificates']);
  const profiles = totalText(chosen.length, nouns);
  return `This deletes ${profiles} with ${carried} for good, and nothing of it reaches devices any more. Names and last settings stay in the audit log.`;
}
