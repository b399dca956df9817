import type { NameExamples, NameQuestion } from '@countersign/contract/assignments';
import type { Bearer, Device, Person } from '@countersign/subject/bearer';
import { parseSubject } from '@countersign/subject/distinguished-name-template';
import { expandNames } from '@countersign/subject/expand';
import { type Run, runOn } from '../evaluation/run.ts';
import { wantedRows } from '../evaluation/wanted.ts';
import { wantedOnce } from '../evaluation/wanted-once.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isFailing } from './failing-names.ts';
import { bearerObjects, isDoubtful } from './names-in-use.ts';
import { type Asked, type Deps, ask } from './preview-targets.ts';

type Sql = Prisma.Sql;

/** As many as one reads. */
const shown = 10;

/** What certificates would be called for people and devices that are there. */
export async function previewNames(deps: Deps, question: NameQuestion): Promise<NameExamples> {
  const asked = await ask(deps, question);
  const named = candidatesByName(asked, question);
  const bearers = named
    ? await pick(runOn(deps.pool), question, Prisma.sql`with candidate as (${named})`)
    : await wantedOnce(deps.pool, asked.asked, (run, once) =>
        pick(
          run,
          question,
          Prisma.sql`with ${wantedRows(once)}, candidate as (${candidates(asked, question)})`,
        ),
      );
  const name = naming(asked);
  return {
    of: bearers[0]?.of ?? 0,
    items: bearers.map(({ device, person, ...values }) => ({ device, person, ...name(values) })),
  };
}

function pick(run: Run, { draw }: NameQuestion, candidate: Sql): Promise<Picked[]> {
  return run<Picked>(Prisma.sql`${candidate},
    chosen as (select *, count(*) over ()::int as of from candidate order by md5(no::text || ${String(draw)}) limit ${shown})
    select c.of, case when d.no is not null then json_build_object('id', d.id, 'name', d.name) end as device,
        case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person,
        case when d.no is not null then ${bearerObjects.device} end as "deviceValues",
        case when u.no is not null then ${bearerObjects.person} end as "personValues"
      from chosen c left join device d on d.no = c.device_no left join person u on u.no = c.person_no
      order by u.name_key collate "C", d.name_key collate "C", d.no`);
}

type Named = {
  device: NameExamples['items'][number]['device'];
  person: NameExamples['items'][number]['person'];
};
type Values = { deviceValues: Device | null; personValues: Person | null };
type Picked = Named & Values & { of: number };

/** One that is named need not be reached; of a person, what they have of this platform, or they alone. */
function candidatesByName(
  { covered: { family } }: Asked,
  { deviceId, personId }: NameQuestion,
): Sql | undefined {
  if (deviceId !== undefined)
    return Prisma.sql`select d.no, d.no as device_no, d.person_no from device d where d.id = ${deviceId}::uuid`;
  if (personId === undefined) return undefined;
  return Prisma.sql`select coalesce(d.no, 0) as no, d.no as device_no, u.no as person_no from person u
    left join device d on d.person_no = u.no and d.family = ${family} and d.retired_at is null where u.id = ${personId}::uuid`;
}

function candidates({ covered: { variables }, names }: Asked, { pick: wish }: NameQuestion): Sql {
  const wanted = {
    any: () => Prisma.sql`true`,
    doubtful: () => Prisma.join([Prisma.sql`false`, ...variables.map(isDoubtful)], ' or '),
    failing: () => isFailing(names, variables),
  }[wish]();
  return Prisma.sql`select d.no, d.no as device_no, d.person_no
    from wanted w join device d on d.no = w.device_no left join person u on u.no = d.person_no
    where w.state = 'pending' and (${wanted})`;
}

/** Templates are parsed first, values put in afterwards: none of them can change what the name is made of. */
function naming({ names: { subject, rows }, forUser }: Asked) {
  const template = parseSubject(subject ?? '');
  return ({ deviceValues, personValues }: Values) => {
    const device = deviceValues ?? undefined;
    const bearer: Bearer = forUser
      ? { certificateType: 'user', person: personValues ?? undefined, device }
      : { certificateType: 'device', device };
    const names = expandNames(template, rows, bearer);
    const problems = names.problems.filter(({ at }) => subject !== undefined || at !== 'subject');
    return {
      subject: subject === undefined ? null : names.subject.text,
      alternativeNames: names.subjectAlternativeNames.map(({ label, shown: written }) => ({
        label,
        shown: written,
      })),
      special: names.subject.rdns.flat().flatMap(({ special, value }) => (special ? [value] : [])),
      problems: problems.map(({ level, message }) => ({ level, message })),
      valid: problems.every(({ level }) => level !== 'error'),
    };
  };
}
