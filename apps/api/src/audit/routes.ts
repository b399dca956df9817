import { auditExportQuery, auditNumber, auditPage, auditQuery, auditRow } from '@countersign/contract/audit';
import { job } from '@countersign/contract/jobs';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { startJob } from '../jobs/job-rows.ts';
import { verifyAuditJob } from '../jobs/verify-audit.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { exportAuditCsv, exportAuditJson } from './export.ts';
import { findAuditRow, listAudit } from './list.ts';
import { recordAudit } from './record.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; boss: PgBoss; now: () => Date };

export function auditRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/audit',
      {
        config: { access: 'audit.read' },
        schema: {
          tags: ['Audit log'],
          summary: 'Who did what, newest first',
          querystring: auditQuery,
          response: { 200: auditPage, ...failures },
        },
      },
      async (request) => listAudit(deps.pool, request.query),
    );

    app.get(
      '/audit/export',
      {
        config: { access: 'audit.export' },
        schema: {
          tags: ['Audit log'],
          summary: 'Download what the filters find, as CSV or JSON',
          querystring: auditExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        await deps.db.$transaction((tx) =>
          recordAudit(tx, {
            actor: actorOf(request),
            now: deps.now(),
            entry: {
              action: 'audit.export',
              subject: { kind: 'audit', id: null, name: 'Audit log' },
              after: { format, filter: JSON.parse(JSON.stringify(filter)) },
            },
          }),
        );
        const day = deps.now().toISOString().slice(0, 10);
        void reply.header('content-disposition', `attachment; filename="audit-${day}.${format}"`);
        void reply.header('cache-control', 'no-store');
        return format === 'csv'
          ? reply.type('text/csv; charset=utf-8').send(exportAuditCsv(deps.pool, filter))
          : reply.type('application/json').send(exportAuditJson(deps.pool, filter));
      },
    );

    app.get(
      '/audit/:no',
      {
        config: { access: 'audit.read' },
        schema: {
          tags: ['Audit log'],
          summary: 'One row of the log',
          params: z.object({ no: auditNumber }),
          response: { 200: auditRow, ...failures },
        },
      },
      async (request) => findAuditRow(deps.pool, request.params.no),
    );

    app.post(
      '/audit/verification',
      {
        config: { access: 'audit.read' },
        schema: {
          tags: ['Audit log'],
          summary: 'Verify every seal of the log, as a job',
          response: { 202: job, ...failures },
        },
      },
      async (request, reply) => {
        const started = await startJob(deps, {
          actor: actorOf(request),
          kind: verifyAuditJob,
          entry: { action: 'audit.verify', subject: { kind: 'audit', id: null, name: 'Audit log' } },
        });
        return reply.status(202).header('location', `/api/v1/jobs/${started.id}`).send(started);
      },
    );
  };
}
