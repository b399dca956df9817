import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Checksums, Manifest, ManifestTable } from './manifest.ts';
import type { Contents } from './read-archive.ts';
import { saveFile } from './save-file.ts';
import { sha256 } from './tally.ts';
import { openArchive } from './write-archive.ts';

/** What the tests of damage do to a good archive: whole ones again, in which just one thing is wrong. */

export type Entries = Map<string, Buffer>;

export type Surgery = ReturnType<typeof operateOn>;

type Patient = { path: string; folder: string; contents: Contents };

export function operateOn({ path, folder, contents }: Patient) {
  async function repack(change: (entries: Entries) => Entries | void): Promise<string> {
    const entries = await unpack(path);
    const changed = change(entries) ?? entries;
    const result = join(folder, `${crypto.randomUUID()}.backup`);
    await saveFile(result, async (out) => {
      const archive = openArchive(out, new Date(0));
      for (const [name, content] of changed) await archive.add(name, content);
      await archive.close();
    });
    return result;
  }

  /** With another manifest: only what the manifest says can be wrong with it. */
  async function withManifest(change: (manifest: Manifest) => object): Promise<string> {
    return repack((entries) => {
      const manifest = asJson(change(contents.manifest));
      const checksums: Checksums = { ...contents.checksums, manifest: sha256(manifest) };
      entries.set('manifest.json', manifest).set('checksums.json', asJson(checksums));
    });
  }

  /** One table has other rows. */
  async function withRows(table: string, content: Buffer): Promise<string> {
    return repack((entries) => {
      const tables = contents.checksums.tables.map((own) =>
        own.name === table ? { name: table, ...measured(content) } : own,
      );
      const changed: Entries = new Map([['manifest.json', entries.get('manifest.json') ?? Buffer.alloc(0)]]);
      for (const { name } of contents.manifest.tables) {
        const parts = [...entries].filter(([part]) => part.startsWith(`tables/${name}/`));
        const chosen: [string, Buffer][] = name === table ? [[`tables/${name}/000001.copy`, content]] : parts;
        for (const [part, rows] of chosen) changed.set(part, rows);
      }
      return changed.set('checksums.json', asJson({ ...contents.checksums, tables }));
    });
  }

  /** With a table more, as if it had not been left out. */
  async function withTable(table: ManifestTable, text: string): Promise<string> {
    return repack((entries) => {
      const { manifest, checksums } = contents;
      const content = Buffer.from(text);
      const leftOut = manifest.leftOut.filter((name) => name !== table.name);
      const rewritten = asJson({ ...manifest, tables: [...manifest.tables, table], leftOut });
      const tables = [...checksums.tables, { name: table.name, ...measured(content) }];
      entries.delete('checksums.json');
      entries.set('manifest.json', rewritten).set(`tables/${table.name}/000001.copy`, content);
      entries.set('checksums.json', asJson({ manifest: sha256(rewritten), tables }));
    });
  }

  return { repack, withManifest, withRows, withTable };
}

async function unpack(path: string): Promise<Entries> {
  const entries: Entries = new Map();
  const tar = extract();
  tar.end(gunzipSync(await readFile(path)));
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.set(entry.header.name, Buffer.concat(chunks));
  }
  return entries;
}

function measured(content: Buffer) {
  return { rows: content.toString().split('\n').length - 1, bytes: content.length, sha256: sha256(content) };
}

function asJson(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
