import { TextLink } from '../../../navigation/links.tsx';
import { FilterLink } from '../../../parts/named-links.tsx';
import { paths } from '../../../paths.ts';
import { type Line, whoIs } from './lines.ts';

/** What `lineWords` says, with the ways to the group and to the filter. */
export function LinkedLine({ line }: { line: Line }) {
  const { group, filter, filterMode, mode } = line;
  return (
    <>
      {mode === 'exclude' ? 'Excluded: ' : null}
      {group ? (
        <TextLink inline to={paths.group(group.id)}>
          {group.name}
        </TextLink>
      ) : (
        whoIs(line)
      )}
      {mode === 'include' && filter && filterMode !== 'none' ? (
        <>
          {filterMode === 'include' ? ', only' : ', without'} those of the filter{' '}
          <FilterLink filter={filter} />
        </>
      ) : null}
    </>
  );
}
