import type { AuditRow, AuditVerdict } from '@countersign/contract/audit';
import type { Job } from '@countersign/contract/jobs';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { minute } from '@countersign/testkit/clock';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemActor } from '../actor.ts';
import { recordAudit } from './record.ts';
import { addSealingKey, sealRows } from './seal-rows.ts';
import { verifyAudit } from './verify.ts';

async function note(it: TestApp, name: string): Promise<void> {
  await it.db.$transaction((tx) =>
    recordAudit(tx, {
      actor: systemActor('Test'),
      now: it.now(),
      entry: { action: 'settings.change', subject: { kind: 'settings', id: null, name }, after: { name } },
    }),
  );
}

/** As somebody with the database's own password would. */
async function tamper(it: TestApp, statement: string): Promise<void> {
  await it.pool.query(
    `set session_replication_role = replica; ${statement}; set session_replication_role = origin`,
  );
}

describe('the seals', () => {
  let it: TestApp;
  beforeEach(async () => {
    it = await openApp();
    for (const name of ['one', 'two', 'three']) {
      await note(it, name);
      await sealRows(it);
    }
    return () => it.close();
  });

  test('cover every row once, and hold', async () => {
    expect(await verifyAudit(it)).toMatchObject({ rows: 3, seals: 3, unsealed: 0, broken: null });
    await note(it, 'four');
    expect(await verifyAudit(it)).toMatchObject({ rows: 3, unsealed: 1, broken: null });
  });

  test('are walked in the order of their numbers, also beyond nine', async () => {
    for (let n = 0; n < 20; n += 1) {
      await note(it, `row ${n}`);
      await sealRows(it);
    }
    expect(await verifyAudit(it)).toMatchObject({ seals: 23, lastSeal: { no: '23' }, broken: null });
  });

  test('take in a row that commits after later ones were sealed', async () => {
    const slow = it.db.$transaction(async (tx) => {
      const entry = {
        action: 'settings.change',
        subject: { kind: 'settings', id: null, name: 'slow' },
      } as const;
      await recordAudit(tx, { actor: systemActor('Test'), now: it.now(), entry });
      await note(it, 'fast');
      expect(await sealRows(it)).toBe(1);
    });
    await slow;
    expect(await sealRows(it)).toBe(1);
    expect(await verifyAudit(it)).toMatchObject({ rows: 5, broken: null });
  });

  test('are made once by many sealers at the same time', async () => {
    for (let n = 0; n < 20; n += 1) await note(it, `row ${n}`);
    await Promise.all([sealRows(it), sealRows(it), sealRows(it)]);
    while ((await sealRows(it)) > 0);
    expect(await verifyAudit(it)).toMatchObject({ rows: 23, unsealed: 0, broken: null });
  });

  test('go on with a new key, and old ones are verified with theirs', async () => {
    it.clock.pass(1);
    await addSealingKey(it);
    await note(it, 'after');
    await sealRows(it);
    expect(await verifyAudit(it)).toMatchObject({ seals: 4, broken: null });
    const keys = await it.pool.query('select distinct key_id from audit_seal');
    expect(keys.rows).toHaveLength(2);
  });

  test.each([
    [
      'a changed row',
      `update audit set after = '{"name":"2"}' where subject_name = 'two'`,
      '2',
      'seal-mismatch',
    ],
    [
      'a changed time',
      `update audit set at = at + interval '1 microsecond' where subject_name = 'one'`,
      '1',
      'seal-mismatch',
    ],
    ['a deleted row', `delete from audit where subject_name = 'two'`, '2', 'row-missing'],
    [
      'a deleted row with its seal',
      `delete from audit where subject_name = 'two'; delete from audit_seal where no = 2`,
      '3',
      'seal-mismatch',
    ],
    ['a deleted seal', 'delete from audit_seal where no = 3', null, 'row-uncovered'],
    [
      'swapped rows',
      `update audit set subject_name = case subject_name when 'one' then 'two' else 'one' end where subject_name <> 'three'`,
      '1',
      'seal-mismatch',
    ],
    [
      'a row slipped in',
      `insert into audit (at, actor_kind, actor_name, action, subject_kind, subject_name, search_key) select at, actor_kind, actor_name, action, subject_kind, 'new', '' from audit limit 1`,
      null,
      'row-uncovered',
    ],
    ['a lost key', 'delete from sealed_secret', '1', 'key-missing'],
  ])('betray %s', async (_what, statement, seal, reason) => {
    await tamper(it, statement);
    expect((await verifyAudit(it)).broken).toEqual({ seal, reason });
  });
});

describe('the log', () => {
  let it: TestApp;
  let admin: Person;
  beforeAll(async () => {
    it = await openApp();
    admin = await it.person('administrator');
    for (let n = 0; n < 25; n += 1) {
      await note(it, n === 7 ? '=HYPERLINK("x"), "quoted"' : `Ünïque ${n}`);
      it.clock.pass(minute);
    }
    return () => it.close();
  });

  async function listed(query: string): Promise<{ items: AuditRow[]; next: string | null }> {
    const reply = await admin.get(`/audit?${query}`);
    expect(reply.statusCode).toBe(200);
    return reply.json();
  }

  test('is read page by page, newest first', async () => {
    const numbers = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await listed(`limit=10${next === '' ? '' : `&cursor=${next}`}`);
      numbers.push(...page.items.map(({ no }) => Number(no)));
      next = page.next;
    }
    expect(numbers).toHaveLength(26);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('has an address for each row', async () => {
    const [row] = (await listed('limit=1')).items;
    expect((await admin.get(`/audit/${row?.no}`)).json()).toEqual(row);
    expect((await admin.get('/audit/999999')).json()).toMatchObject({ code: 'audit.not-found' });
  });

  test('is searched by names and narrowed by every facet', async () => {
    expect((await listed('search=%C3%BCn%C3%8FQUE%203')).items).toHaveLength(1);
    expect((await listed('action=account.create')).items).toHaveLength(1);
    expect((await listed('actorKind=system&subjectKind=settings&limit=200')).items).toHaveLength(25);
    expect((await listed(`subjectId=${admin.id}`)).items).toHaveLength(1);
    const until = new Date(it.now().getTime() - 10 * minute).toISOString();
    expect((await listed(`to=${until}&limit=200`)).items).toHaveLength(16);
    expect((await listed(`from=${until}&limit=200`)).items).toHaveLength(10);
  });

  test.each(['from=yesterday', 'action=drop', 'actorId=1', 'subjectId=%27%20or%201%3D1', 'cursor=%00'])(
    'refuses %s',
    async (query) => expect((await admin.get(`/audit?${query}`)).statusCode).toBe(400),
  );

  test('is exported whole as CSV, with formulas defused, and the export is noted', async () => {
    const reply = await admin.get('/audit/export?search=quoted');
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toMatch(
      /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const [heading, row, ...rest] = reply.body.trim().split('\n');
    expect(heading).toBe(
      'no,at,actorKind,actorId,actor,action,subjectKind,subjectId,subject,before,after,address,requestId',
    );
    expect(row).toContain(`"'=HYPERLINK(""x""), ""quoted"""`);
    expect(rest).toEqual([]);
    expect((await listed('action=audit.export')).items[0]).toMatchObject({
      after: { format: 'csv', filter: { search: 'quoted' } },
    });
  });

  test('is exported whole as JSON, also when nothing is found', async () => {
    const all = await admin.get('/audit/export?format=json&subjectKind=settings');
    expect(all.json()).toHaveLength(25);
    expect((await admin.get('/audit/export?format=json&search=nothing-at-all')).json()).toEqual([]);
  });

  test('is verified as a job that its person can follow', async () => {
    await it.work();
    const started = await admin.post('/audit/verification');
    expect(started.statusCode).toBe(202);
    const job = started.json<Job>();
    expect(started.headers.location).toBe(`/api/v1/jobs/${job.id}`);
    const finished = await vi.waitUntil(
      async () => {
        const now = (await admin.get(`/jobs/${job.id}`)).json<Job>();
        return now.state === 'succeeded' ? now : undefined;
      },
      { timeout: 15_000 },
    );
    expect(finished.result as AuditVerdict).toMatchObject({ broken: null });
    expect((await admin.get('/jobs')).json()).toMatchObject([{ id: job.id, state: 'succeeded' }]);
    const other = await it.person('administrator');
    expect((await other.get(`/jobs/${job.id}`)).json()).toMatchObject({ code: 'job.not-found' });
  });
});
