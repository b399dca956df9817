import type { Invitation } from '@countersign/contract/accounts';
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { Wire } from '../../api/wire.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

type Props = { name: string; invitation: Wire<Invitation> };

/** The link is the only proof of who somebody is until the password is set; the portal sends no mail. */
export function InvitationLink({ name, invitation }: Props) {
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Copy the link now: it is shown this one time. Give it to {name} in a way that nobody else can read.
        </MessageBarBody>
      </MessageBar>
      <CopyField
        label="Sign-in link"
        value={invitation.url}
        hint="Whoever opens it sets the password of the account."
      />
      <Text>
        It works once and expires <RelativeTime at={invitation.expiresAt} />.
      </Text>
    </>
  );
}
