import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { Group } from '../../api/groups.ts';
import { useMay } from '../../api/me.ts';
import { useRecords } from '../../navigation/use-records.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { AddMembersPanel } from './add-members-panel.tsx';
import { devices, type MemberKind, people } from './member-kinds.tsx';
import { RemoveMembers } from './remove-members.tsx';

const useStyles = makeStyles({ commands: { display: 'flex' } });

export function MemberPeople({ group }: { group: Group }) {
  return <Members group={group} kind={people} />;
}

export function MemberDevices({ group }: { group: Group }) {
  return <Members group={group} kind={devices} />;
}

type Props<Row> = { group: Group; kind: MemberKind<Row> };
const noFacets: [] = [];

/** Who is in, and where a person decides that, adding and taking out. */
function Members<Row extends { id: string; name: string }>({ group, kind }: Props<Row>) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { view, open, list } = useRecords<Row>({
    subject: kind.subject,
    fixed: { group: group.id },
    facets: noFacets,
    sort: 'name',
  });
  const mayWrite = useMay('directory.write') && group.rule === null;
  const [, many] = kind.nouns;
  const add = mayWrite ? (
    <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={() => open('add')}>
      {`Add ${many}`}
    </Button>
  ) : undefined;
  return (
    <>
      {group.rule === null ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {`The rule of this group says which ${many} are in, so nobody can be added or removed by hand. Edit the rule, or make the group an assigned one.`}
          </MessageBarBody>
        </MessageBar>
      )}
      {add ? <div className={styles.commands}>{add}</div> : null}
      <RecordList<Row>
        name={`group-${kind.subject}`}
        nouns={kind.nouns}
        columns={kind.columns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        {...list}
        searchHint={kind.searchHint}
        onOpen={({ id }) => void navigate(kind.pageOf(id))}
        {...(mayWrite
          ? {
              renderBulk: (chosen, done) => (
                <RemoveMembers group={group} kind={kind} chosen={chosen} onDone={done} />
              ),
            }
          : {})}
        empty={
          <EmptyState
            icon={kind.icon}
            title={`No ${many} in this group`}
            body={
              group.rule === null
                ? `Add ${many} here, or name the group in a file that you import.`
                : 'The rule is true of none today. As soon as it is true of one, that one is in.'
            }
            action={add}
          />
        }
      />
      {mayWrite && view.open === 'add' ? (
        <AddMembersPanel group={group} kind={kind} onClose={() => open(undefined)} />
      ) : null}
    </>
  );
}
