import { Button } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  Copy20Regular,
  CopyArrowRight20Regular,
  Delete20Regular,
  Edit20Regular,
  History20Regular,
  PeopleTeam20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { graphFileAddress, graphObjectAddress, type Profile } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { MenuLink } from '../../../navigation/menu-link.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { MoreCommands } from '../../../ui/more-commands.tsx';
import { download } from '../export/download.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';

/** What can be done with a profile; those who may only read take it along, and find its audit log. */
export function ProfileCommands({ profile }: { profile: Profile }) {
  const [deleting, setDeleting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const mayWrite = useMay('profiles.write');
  const mayReadAudit = useMay('audit.read');
  // Asked for with the page, so that the dialog does not change under the hands of whoever opens it.
  const { revocations } = useConfirmAbove();
  const { id } = profile;
  return (
    <Commands>
      {mayWrite ? (
        <>
          <LinkButton icon={<Edit20Regular />} to={paths.editProfile(id)}>
            Edit
          </LinkButton>
          <LinkButton icon={<PeopleTeam20Regular />} to={paths.assignProfile(id)}>
            Assign
          </LinkButton>
          <LinkButton icon={<Copy20Regular />} to={paths.newProfile({ from: id })}>
            Duplicate
          </LinkButton>
        </>
      ) : null}
      <Button icon={<ArrowDownload20Regular />} onClick={() => setExporting(true)}>
        Export
      </Button>
      {mayWrite ? (
        <Button icon={<Delete20Regular />} onClick={() => setDeleting(true)}>
          Delete
        </Button>
      ) : null}
      {mayWrite || mayReadAudit ? (
        <MoreCommands>
          {mayWrite ? (
            <MenuLink icon={<CopyArrowRight20Regular />} to={paths.newProfile({ from: id, platforms: '' })}>
              Duplicate to another platform
            </MenuLink>
          ) : null}
          {mayReadAudit ? (
            <MenuLink icon={<History20Regular />} to={`${paths.audit}?subjectId=${encodeURIComponent(id)}`}>
              Its audit log
            </MenuLink>
          ) : null}
        </MoreCommands>
      ) : null}
      {exporting ? (
        <ExportDialog
          title={`Export ${profile.displayName}`}
          rootsApart={profile.root !== null}
          onDownload={({ withRoots, withAssignments }) =>
            download(
              withRoots
                ? graphFileAddress({ id, withRoots, withAssignments })
                : graphObjectAddress(id, { withAssignments }),
            )
          }
          onClose={() => setExporting(false)}
        />
      ) : null}
      {deleting ? (
        <DeleteDialog profile={profile} typed={revocations < 1} onClose={() => setDeleting(false)} />
      ) : null}
    </Commands>
  );
}
