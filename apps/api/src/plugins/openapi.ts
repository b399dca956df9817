import { account, invitation } from '@countersign/contract/accounts';
import { auditRow } from '@countersign/contract/audit';
import { catalog, kindDescription } from '@countersign/contract/catalog';
import { health } from '@countersign/contract/health';
import { job } from '@countersign/contract/jobs';
import { problem } from '@countersign/contract/problem';
import { me, session } from '@countersign/contract/sessions';
import { organisationSettings, settings } from '@countersign/contract/settings';
import { token } from '@countersign/contract/tokens';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { closeShape, describeKinds, namedKinds } from './openapi-kinds.ts';

/** What has a name in the description, so that a generated client has types that can be said aloud. */
const named = {
  Account: account,
  AuditRow: auditRow,
  Catalog: catalog,
  KindDescription: kindDescription,
  Health: health,
  Invitation: invitation,
  Job: job,
  Me: me,
  OrganisationSettings: organisationSettings,
  Problem: problem,
  Session: session,
  Settings: settings,
  Token: token,
};

/** Our own registry: the global one would put every schema into every document. */
const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...named, ...namedKinds })) registry.add(schema, { id });

const asProblem = {
  description: 'A problem; its `code` is stable.',
  content: { 'application/problem+json': { schema: problem } },
};

/** How every route can fail. */
export const failures = { '4xx': asProblem, '5xx': asProblem };

export const noContent = z.null().describe('Done');

const shared = {
  schemaRegistry: registry,
  zodToJsonConfig: {
    override: ({
      zodSchema,
      jsonSchema,
    }: {
      zodSchema: z.core.$ZodTypes;
      jsonSchema: z.core.JSONSchema.BaseSchema;
    }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'union' && 'discriminator' in def && typeof def.discriminator === 'string') {
        jsonSchema['discriminator'] = { propertyName: def.discriminator };
      }
      closeShape(jsonSchema);
      describeKinds(zodSchema, jsonSchema);
      // Every integer of JavaScript: no limit of ours.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // An override replaces the built-in one, which does this for dates.
      if (def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
    },
  },
};

/** The shape of what is sent, as a document of its own. */
export function jsonSchemaOf(schema: z.core.$ZodType): Record<string, unknown> {
  const { override } = shared.zodToJsonConfig;
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input', override });
  return described;
}

const nameSchemas = createJsonSchemaTransformObject(shared);
type Described = ReturnType<typeof nameSchemas>;

/** Fastify's router writes a colon of an address twice. */
function withSingleColons(document: Described): Described {
  if (!('openapi' in document) || !document.paths) return document;
  const paths = Object.entries(document.paths).map(([path, item]) => [path.replaceAll('::', ':'), item]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Every name stands there twice, as input and as output; what nothing refers to goes. */
function withoutUnused(document: Described): Described {
  if (!('openapi' in document)) return document;
  const schemas = document.components?.schemas ?? {};
  for (;;) {
    const text = JSON.stringify(document);
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    if (unused.length === 0) return document;
    for (const name of unused) delete schemas[name];
  }
}

/** Names of what is only ever sent need not say so. */
function withShortNames(document: Described): Described {
  if (!('openapi' in document)) return document;
  const names = Object.keys(document.components?.schemas ?? {});
  const short = names
    .filter((name) => name.endsWith('Input') && !names.includes(name.slice(0, -'Input'.length)))
    .toSorted((a, b) => b.length - a.length);
  const text = short.reduce(
    (so, name) => so.replaceAll(`${name}"`, `${name.slice(0, -'Input'.length)}"`),
    JSON.stringify(document),
  );
  return JSON.parse(text) as Described;
}

export const openApi = fp(async (app: FastifyInstance, { version }: { version: string }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Countersign',
        version,
        description:
          'Everything the portal can do. Programs send an API token as `Authorization: Bearer cs_…`. ' +
          'Failures are problem documents (RFC 9457) with a stable `code`.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: '__Host-countersign' },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    transform: createJsonSchemaTransform(shared),
    transformObject: (document) => withSingleColons(withShortNames(withoutUnused(nameSchemas(document)))),
  });
});

/** The readable pages. Their own policy: no inline script, and nothing from outside. */
export const apiPages = async (app: FastifyInstance): Promise<void> => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // Its page names its files from the root, and knows nothing of the prefix of this plugin.
    indexPrefix: app.prefix,
    theme: { title: 'The API of Countersign' },
    // Without the bar that is for looking at other APIs; its sign brings a style that the policy refuses.
    uiConfig: { layout: 'BaseLayout', validatorUrl: null, persistAuthorization: false },
    // The built-in policy would turn plain http into https and load a validator's badge from elsewhere.
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
};
