import {
  consumer,
  consumerChange,
  consumerFields,
  consumerPage,
  consumerQuery,
} from '@countersign/contract/consumers';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { recordRoutes } from '../plugins/record-routes.ts';
import { listConsumers } from './consumer-list.ts';
import { changeConsumer, createConsumer, deleteConsumer, readConsumer } from './consumers.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

/** Wi-Fi, VPN and e-mail profiles that are kept elsewhere and use certificate profiles of ours (+c9). */
export function consumerRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { pool, db } = deps;
  return recordRoutes({
    path: '/consumers',
    tag: 'Consumers',
    words: {
      one: 'a Wi-Fi, VPN or e-mail profile kept elsewhere',
      many: 'Wi-Fi, VPN and e-mail profiles kept elsewhere',
    },
    access: { write: 'profiles.write', remove: 'profiles.write' },
    query: consumerQuery,
    page: consumerPage,
    fields: consumerFields,
    found: consumer,
    change: { method: 'PATCH', fields: consumerChange },
    use: {
      list: ({ query, actor }) => listConsumers({ pool, actor }, query),
      read: (asked) => readConsumer(db, asked),
      create: (asked) => createConsumer(deps, asked),
      change: ({ fields, ...asked }) => changeConsumer(deps, { ...asked, change: fields }),
      remove: (asked) => deleteConsumer(deps, asked),
    },
  });
}
