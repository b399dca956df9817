import { kinds } from '@countersign/catalog/kinds';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from './plugins/access.ts';

type Shape = {
  $ref?: string;
  title?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  items?: Shape;
  discriminator?: { mapping: Record<string, string> };
  additionalProperties?: boolean | Shape;
};
type Operation = {
  requestBody?: { content: { 'application/json': { schema: Shape } } };
  tags?: string[];
  summary?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Description = {
  components: { schemas: Record<string, Shape> };
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

const shapeOf = (ref = '') => description.components.schemas[ref.replace('#/components/schemas/', '')];

/** Where in it other fields may stand than those that are named. */
function openIn({ $ref, anyOf = [], oneOf = [], items, properties, ...shape }: Shape, at: string): string[] {
  if ($ref !== undefined) return openIn(shapeOf($ref) ?? {}, at);
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [`${at}/${name}`, field] as const);
  const inner = [...anyOf, ...oneOf, ...(items ? [items] : [])].map((part) => [at, part] as const);
  const open =
    (properties ?? shape.additionalProperties) !== undefined && shape.additionalProperties !== false;
  return [...(open ? [at] : []), ...[...inner, ...fields].flatMap(([place, part]) => openIn(part, place))];
}

test('what is sent may hold nothing that is not named, but where a name is a choice', () => {
  const bodies = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ requestBody }) => {
      const schema = requestBody?.content['application/json'].schema;
      return schema ? [{ path: path.replace('/api/v1', ''), schema }] : [];
    }),
  );
  expect(bodies.length).toBeGreaterThan(50);
  expect(new Set(bodies.flatMap(({ path, schema }) => openIn(schema, path)))).toEqual(
    new Set([
      // Some of the settings of a kind: which there are, the kind says.
      ...['count', 'list', 'export', 'roots', 'names'].map((asked) => `/targets:${asked}/settings`),
      // The columns of a file, by the fields of its kind.
      '/directory/imports/{id}/runs/mapping',
      '/directory/imports/{id}/what-if/mapping',
      '/directory/imports/{id}/what-if-export/mapping',
    ]),
  );
});

describe('the settings of every kind', () => {
  const bodyOf = (path: string, method: string) =>
    description.paths[path]?.[method]?.requestBody?.content['application/json'].schema.properties;

  test('are described where profiles are made, by the names that the wizard has', () => {
    for (const path of ['/api/v1/profiles', '/api/v1/profiles:validate']) {
      const { oneOf = [], discriminator } = bodyOf(path, 'post')?.['profiles']?.items ?? {};
      expect(Object.keys(discriminator?.mapping ?? {})).toEqual(kinds.map(({ id }) => id));
      expect(oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator?.mapping ?? {}));
      for (const { id, settings } of kinds) {
        const draft = shapeOf(discriminator?.mapping[id]);
        const own = shapeOf(draft?.properties?.['settings']?.$ref);
        expect(Object.entries(own?.properties ?? {}).map(([key, { title }]) => [key, title])).toEqual(
          Object.entries(settings).map(([key, { label }]) => [key, label]),
        );
        expect(own?.required, id).toEqual(
          Object.keys(settings).filter((key) => settings[key]?.visibleWhen === undefined),
        );
      }
    }
  });

  test('are what a change takes', () => {
    const { anyOf = [] } = bodyOf('/api/v1/profiles/{id}', 'patch')?.['settings'] ?? {};
    expect(anyOf).toHaveLength(kinds.length);
    for (const { $ref } of anyOf) expect(shapeOf($ref)?.properties, $ref).toBeTypeOf('object');
  });
});

describe('the catalog', () => {
  let reader: Person;
  beforeAll(async () => {
    reader = await it.person('reader');
  });

  test('tells of every kind, and of one', async () => {
    const all = await reader.get('/catalog');
    expect(all.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
    });
    const { kinds: told } = all.json<{ kinds: { kind: string }[] }>();
    expect(told.map(({ kind }) => kind)).toEqual(kinds.map(({ id }) => id));
    const one = await reader.get('/catalog/scep.ios');
    expect(one.json()).toEqual(told.find(({ kind }) => kind === 'scep.ios'));
    expect((await reader.get('/catalog/scep.amiga')).json()).toMatchObject({
      code: 'request.invalid',
      findings: [{ at: 'params/kind' }],
    });
  });

  test.each(['/catalog', '/catalog/scep.ios'])('%s is sent once to who remembers it', async (path) => {
    const tag = String((await reader.get(path)).headers['etag']);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const reply = await reader.get(path, { headers: { 'if-none-match': known } });
      expect([reply.statusCode, reply.body, reply.headers['etag']], known).toEqual([304, '', tag]);
    }
    for (const other of ['"other"', tag.slice(0, -2), '']) {
      const reply = await reader.get(path, { headers: { 'if-none-match': other } });
      expect([reply.statusCode, reply.headers['etag']], other).toEqual([200, tag]);
    }
  });
});

test('the readable pages load nothing from elsewhere and run no inline script', async () => {
  const page = await it.stranger.get('//api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  expect(page.body).not.toMatch(/https?:\/\//);
});
