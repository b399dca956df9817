import { Button } from '@fluentui/react-components';
import type { ImportedItem } from '../../../api/imports.ts';
import { LinkButton, TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Section } from '../../../ui/section.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { becomesWords, nameOf, rootWords, type Tense, whereWords } from './item-words.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

type Props = {
  item: ImportedItem;
  tense: Tense;
  onClose: () => void;
  /** Leaves it out, or takes it in again. */
  onLeave?: ((out: boolean) => void) | undefined;
};

/** One object: what it becomes, what it stands on, and everything that is to be said of it. */
export function ItemPanel({ item, tense, onClose, onLeave }: Props) {
  return (
    <Panel title={nameOf(item)} onClose={onClose} footer={footerOf({ item, onLeave })}>
      <Facts
        facts={[
          ['Result', <OutcomeBadge key="outcome" outcome={item.outcome} tense={tense} />],
          ['Becomes', becomesWords(item)],
          ...(item.root === null ? [] : [['Stands on', <Root key="root" item={item} />] as const]),
          ['Type on the wire', item.graphType ?? 'None'],
          ['Found in', whereWords(item)],
        ]}
      />
      <Section title="What to know">
        {item.findings.length === 0 ? (
          'Nothing besides.'
        ) : (
          <FindingList findings={item.findings} label="Findings" />
        )}
      </Section>
    </Panel>
  );
}

function Root({ item }: { item: ImportedItem }) {
  const id = item.root?.profileId;
  const words = rootWords(item);
  return id ? <TextLink to={paths.profilePage(id)}>{words}</TextLink> : words;
}

function footerOf({ item, onLeave }: Pick<Props, 'item' | 'onLeave'>) {
  const { outcome, profileId } = item;
  if (profileId !== null)
    return (
      <LinkButton appearance="primary" to={paths.profilePage(profileId)}>
        Open the profile
      </LinkButton>
    );
  if (!onLeave || outcome === 'refused') return undefined;
  return outcome === 'leftOut' ? (
    <Button appearance="primary" onClick={() => onLeave(false)}>
      Take in again
    </Button>
  ) : (
    <Button onClick={() => onLeave(true)}>Leave out</Button>
  );
}
