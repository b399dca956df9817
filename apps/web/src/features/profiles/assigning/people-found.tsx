import type { PersonSummary } from '@countersign/contract/people';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons';
import { usePages } from '../../../api/pages.ts';
import type { Wire } from '../../../api/wire.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyle: 'none' },
  person: { justifyContent: 'start', textAlign: 'start', width: '100%', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

export type FoundPerson = Pick<Wire<PersonSummary>, 'id' | 'name' | 'upn'>;

const most = 5;

type Props = { search: string; onChoose: (person: FoundPerson) => void };

/** The people whom the same words find, each with the way to their groups. */
export function PeopleFound({ search, onChoose }: Props) {
  const styles = useStyles();
  const people = usePages<Wire<PersonSummary>>('people', '/people', { search, sort: 'name' });
  if (people.rows.length === 0) return null;
  return (
    <section className={styles.part} aria-label="People found">
      <Text as="h3" weight="semibold" className={styles.title}>
        People
      </Text>
      <ul className={styles.list}>
        {people.rows.slice(0, most).map((person) => (
          <li key={person.id}>
            <Button
              className={styles.person}
              appearance="subtle"
              icon={<Person20Regular />}
              onClick={() => onChoose(person)}
            >
              <span>
                Groups of {person.name} <span className={styles.quiet}>{person.upn}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {people.rows.length > most ? (
        <Text size={200} className={styles.quiet}>
          More people are found. Write more of the name.
        </Text>
      ) : null}
    </section>
  );
}
