import type {
  Consumer as ConsumerInside,
  ConsumerChange,
  ConsumerFields,
} from '@countersign/contract/consumers';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

export type Consumer = Wire<ConsumerInside>;
export type SentConsumer = Wire<ConsumerFields>;

/** What is read again after one came, changed or went: profiles tell what uses them. */
export const consumerSubjects = ['consumers', 'profiles'] as const;

function consumerAddress(id: string): string {
  return `/consumers/${encodeURIComponent(id)}`;
}

export function readConsumer(id: string): Promise<Consumer> {
  return request('GET', consumerAddress(id));
}

export function createConsumer(fields: SentConsumer): Promise<Consumer> {
  return request('POST', '/consumers', { body: fields });
}

export function changeConsumer(id: string, version: number, fields: Wire<ConsumerChange>): Promise<Consumer> {
  return request('PATCH', consumerAddress(id), { body: fields, version });
}

export function deleteConsumer({ id, version }: Pick<Consumer, 'id' | 'version'>): Promise<void> {
  return request('DELETE', consumerAddress(id), { version });
}
