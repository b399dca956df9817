import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { RelativeTime } from '../../../../ui/relative-time.tsx';

type Props = { savedAt: string | undefined; onDiscard: () => void };

/** What one typed before is there again. */
export function DraftNotice({ savedAt, onDiscard }: Props) {
  if (savedAt === undefined) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        Draft from <RelativeTime at={savedAt} />, kept in this browser. Go on where you were.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>Discard</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
