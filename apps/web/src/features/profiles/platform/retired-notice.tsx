import { type PlatformName, platform } from '@countersign/catalog/platforms';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { retirementDay } from './retirement-day.ts';

/** Since when a platform is retired and what to do instead; nothing for one that is not. */
export function RetiredNotice({ platform: name }: { platform: PlatformName }) {
  const { label, retired } = platform(name);
  if (!retired) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {label} has been retired since {retirementDay(retired)}
        </MessageBarTitle>
        {retired.notice}
      </MessageBarBody>
    </MessageBar>
  );
}
