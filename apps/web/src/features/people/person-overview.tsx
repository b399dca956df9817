import { directorySources } from '@countersign/contract/device-words';
import type { Person } from '../../api/people.ts';
import { TextLink } from '../../navigation/links.tsx';
import { RecordSections } from '../../parts/directory/record-sections.tsx';
import { EnabledBadge } from '../../parts/directory/enabled-badge.tsx';
import { paths } from '../../paths.ts';
import { Columns } from '../../ui/columns.tsx';
import { Facts } from '../../ui/facts.tsx';
import { totalText } from '../../ui/list/view.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { labelOf, personGroups, valuesOf } from './person-values.ts';

/** Who the user is, and where that is known from. */
export function PersonOverview({ person }: { person: Person }) {
  const values = valuesOf(person);
  const sections = personGroups.map(({ title, properties }) => ({
    title,
    facts: properties.map(({ field }) => [labelOf(field), values[field] || '–'] as const),
  }));
  return <Columns main={<RecordSections sections={sections} />} side={<About person={person} />} />;
}

function About({ person }: { person: Person }) {
  const { id, devices, groups, disabledAt } = person;
  return (
    <Section title="About this record">
      <Facts
        facts={[
          ['Account', <EnabledBadge key="enabled" enabled={person.enabled} />],
          ...(disabledAt === null
            ? []
            : [['Disabled', <RelativeTime key="disabled" at={disabledAt} />] as const]),
          [
            'Devices',
            <TextLink key="devices" to={paths.user(id, { tab: 'devices' })}>
              {totalText(devices, ['device', 'devices'])}
            </TextLink>,
          ],
          [
            'Groups',
            <TextLink key="groups" to={paths.user(id, { tab: 'groups' })}>
              {totalText(groups, ['group', 'groups'])}
            </TextLink>,
          ],
          ['Source', directorySources[person.source]],
          ['Modified', <RelativeTime key="modified" at={person.modifiedAt} />],
          ['Created', <RelativeTime key="created" at={person.createdAt} exact />],
          ['Version', person.version],
          ['Id', id],
        ]}
      />
    </Section>
  );
}
