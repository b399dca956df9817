import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Connection } from './connect.ts';
import { MigrationAdapter } from './migration-adapter.ts';
import { readSchema } from './migration-files.ts';

type WasmExports = { __wbindgen_start(): void };
type Imports = Record<string, unknown>;

// Node has it, but its type comes with the DOM's, which a server does not have.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, Imports>,
  ): Promise<{ instance: { exports: WasmExports } }>;
};

let loading: Promise<void> | undefined;

/**
 * Instantiated by hand, because importing it prints an experimental warning, and because the timer of its lock would
 * keep every process that migrated alive for ten seconds.
 */
async function load(): Promise<void> {
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(glueFile), 'schema_engine_bg.wasm'));
  const imports: Imports = { ...glue };
  for (const name of Object.keys(imports)) {
    if (name.startsWith('__wbg_setTimeout')) imports[name] = unreferencedTimeout;
  }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  /* oxlint-disable no-underscore-dangle -- the names are wasm-bindgen's */
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  /* oxlint-enable no-underscore-dangle */
}

function unreferencedTimeout(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds >>> 0).unref();
}

/** Lends the engine of Prisma, connected, and closes every connection that it opened. */
export async function withSchemaEngine<T>(
  connection: Connection,
  work: (engine: glue.SchemaEngine, adapter: MigrationAdapter) => Promise<T>,
): Promise<T> {
  await (loading ??= load());
  const adapter = new MigrationAdapter(connection);
  const datamodels = readSchema().files.map(({ path, content }): [string, string] => [path, content]);
  const ignoreLog = () => undefined;
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine, adapter);
  } finally {
    engine.free();
    await adapter.disposeAll();
  }
}
