import { actorKinds } from '@countersign/contract/audit-actions';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../../ui/section.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { actionTitle, actorTitle, type AuditRow } from './row.ts';

export function AuditRowPanel({ row, onClose }: { row: AuditRow; onClose: () => void }) {
  return (
    <Panel title={actionTitle(row)} onClose={onClose} wide>
      <Facts
        facts={[
          ['Time', <RelativeTime key="at" at={row.at} exact />],
          ['Who', `${actorTitle(row)} (${actorKinds[row.actor.kind]})`],
          ['What', row.subject.name],
          ['From', row.address ?? 'The server itself'],
          ['Request', row.requestId ?? '–'],
          ['Row', `${row.no}, ${row.sealed ? 'sealed' : 'to be sealed within a minute'}`],
        ]}
      />
      <Section title="What changed">
        <DifferenceTable before={row.before} after={row.after} />
      </Section>
    </Panel>
  );
}
