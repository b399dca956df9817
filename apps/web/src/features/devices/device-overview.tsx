import { directorySources } from '@countersign/contract/device-words';
import type { ReactNode } from 'react';
import type { Device } from '../../api/devices.ts';
import { TextLink } from '../../navigation/links.tsx';
import { RecordSections } from '../../parts/directory/record-sections.tsx';
import { paths } from '../../paths.ts';
import { Columns } from '../../ui/columns.tsx';
import { Facts } from '../../ui/facts.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { concerns, deviceGroups, labelOf, valueText } from './device-properties.ts';
import { valuesOf } from './device-values.ts';
import { ProfilesByState } from './profiles-by-state.tsx';

/** Every property that says something of this device, and where it comes from. */
export function DeviceOverview({ device }: { device: Device }) {
  const values = valuesOf(device);
  const sections = deviceGroups.map(({ title, properties }) => ({
    title,
    facts: [
      ...properties
        .filter((property) => concerns(property, values))
        .map((property) => [labelOf(property), valueText(property, values) || '–'] as const),
      ...furtherFacts(title, device),
    ],
  }));
  return (
    <Columns
      main={<RecordSections sections={sections} />}
      side={
        <>
          <Section title="What it gets">
            <ProfilesByState device={device} />
          </Section>
          <About device={device} />
        </>
      }
    />
  );
}

/** What nobody types: who the user is, and what follows from the edition. */
function furtherFacts(title: string, { person, family, multiSession }: Device) {
  const facts: (readonly [string, ReactNode])[] = [];
  if (title === 'Identity') {
    const user = person ? <TextLink to={paths.user(person.id)}>{person.name}</TextLink> : 'None';
    facts.push(['Primary user', user]);
  }
  if (title === 'System' && family === 'windows') facts.push(['Multi-session', multiSession ? 'Yes' : 'No']);
  return facts;
}

function About({ device }: { device: Device }) {
  const { source, lastSeenAt, retiredAt, modifiedAt, createdAt, version, id } = device;
  return (
    <Section title="About this record">
      <Facts
        facts={[
          ['Source', directorySources[source]],
          ['Last seen', <RelativeTime key="seen" at={lastSeenAt} />],
          ...(retiredAt === null
            ? []
            : [['Retired', <RelativeTime key="retired" at={retiredAt} />] as const]),
          ['Modified', <RelativeTime key="modified" at={modifiedAt} />],
          ['Created', <RelativeTime key="created" at={createdAt} exact />],
          ['Version', version],
          ['Id', id],
        ]}
      />
    </Section>
  );
}
