import { type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routesOf } from './plugins/access.ts';

type Operation = {
  tags?: string[];
  summary?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Description = {
  components: { schemas: object };
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
};

let it: TestApp;
let description: Description;
beforeAll(async () => {
  it = await openApp();
  description = (await it.stranger.get('/openapi.json')).json();
});
afterAll(() => it.close());

test('every route of the API is described, with how it fails', () => {
  expect(description.openapi).toBe('3.1.0');
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = routesOf(it.app)
    .filter(
      ({ method, url }) => url.startsWith('/api/v1/') && method !== 'HEAD' && !url.endsWith('/openapi.json'),
    )
    .map(({ method, url }) => `${method} ${url.replace(/\/:(\w+)/g, '/{$1}')}`);
  expect(described.sort()).toEqual(routes.sort());
  for (const operation of Object.values(description.paths).flatMap(Object.values<Operation>)) {
    expect(operation.summary).toBeTypeOf('string');
    expect(operation.tags).toHaveLength(1);
    if (operation.summary === 'What to know before signing in') continue;
    expect(operation.responses['4XX']?.content).toHaveProperty('application/problem+json');
  }
});

test('nothing in it is named twice or left over, and times are times', () => {
  const text = JSON.stringify(description);
  const unused = Object.keys(description.components.schemas).filter(
    (name) => !text.includes(`"#/components/schemas/${name}"`),
  );
  expect(unused).toEqual([]);
  expect(Object.keys(description.components.schemas)).toContain('Account');
  expect(text).toContain('"format":"date-time"');
});

test('the readable pages load nothing from elsewhere and run no inline script', async () => {
  const page = await it.stranger.get('//api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  expect(page.body).not.toMatch(/https?:\/\//);
});
