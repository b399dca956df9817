import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ifAllDeleted } from '../../../api/what-if.ts';
import { useMay } from '../../../api/me.ts';
import { deleteProfile, type ProfileSummary, profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { BulkAction } from '../../../parts/bulk-action.tsx';
import { GiveTags } from '../../../parts/scope-tags/give-tags.tsx';
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
      {mayWrite ? (
        <GiveTags
          chosen={chosen}
          nouns={nouns}
          path="/profiles"
          nameOf={({ displayName }) => displayName}
          subjects={profileSubjects}
          onDone={onDone}
        />
      ) : null}
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

function DeleteChosen({ chosen, onDone }: Props) {
  return (
    <BulkAction
      // What others stand on goes when these are gone.
      chosen={chosen.toSorted(
        (one, other) => Number(one.type === 'trusted') - Number(other.type === 'trusted'),
      )}
      question={ifAllDeleted(chosen.map(({ id }) => id))}
      nouns={nouns}
      name="Delete"
      done="deleted"
      icon={<Delete20Regular />}
      nameOf={({ displayName }) => displayName}
      act={deleteProfile}
      subjects={profileSubjects}
      much={chosen.length > useConfirmAbove().revocations}
      onDone={onDone}
    >
      {deletionWords(chosen)}
    </BulkAction>
  );
}

function deletionWords(chosen: readonly ProfileSummary[]): string {
  const certificates = new Set(chosen.flatMap(({ certificate }) => certificate?.sha256 ?? [])).size;
  const carried = totalText(certificates, ['certificate', 'certificates']);
  const profiles = totalText(chosen.length, nouns);
  return `This deletes ${profiles} with ${carried} for good, except those that something outside the selection stands on. Names and last settings stay in the audit log.`;
}
