import { Text } from '@fluentui/react-components';
import { useMe } from '../../api/me.ts';
import { useTagNames } from '../../api/scope-tag-names.ts';
import { useTagged } from '../../api/scope-tags.ts';
import { Section } from '../../ui/section.tsx';

/** What one's account is limited to; not told while there is nothing that could limit it. */
export function Sight() {
  const { scopeTags } = useMe().account;
  const tagNames = useTagNames();
  const tagged = useTagged();
  if (scopeTags.length === 0 && !tagged) return null;
  return (
    <Section title="What you see">
      <Text>
        {scopeTags.length === 0
          ? 'Every profile and filter, whatever its scope tags.'
          : `Profiles and filters with the scope tag ${tagNames(scopeTags)}. What you make has it too.`}
      </Text>
    </Section>
  );
}
