import { type PlatformName, platform } from '@countersign/catalog/platforms';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Since when a platform is retired and what to do instead; nothing for one that is not. */
export function RetiredNotice({ platform: name }: { platform: PlatformName }) {
  const { label, retired } = platform(name);
  if (!retired) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {label} has been retired since {day.format(new Date(retired.since))}
        </MessageBarTitle>
        {retired.notice}
      </MessageBarBody>
    </MessageBar>
  );
}
