import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = resolve(import.meta.dirname, '../apps/web/dist');

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** What the build made of the portal, as a browser loads it. */
export class BuiltWeb {
  readonly #manifest: Manifest;

  private constructor(manifest: Manifest) {
    this.#manifest = manifest;
  }

  static async read(): Promise<BuiltWeb> {
    return new BuiltWeb(JSON.parse(await readFile(resolve(dist, '.vite/manifest.json'), 'utf8')) as Manifest);
  }

  /** Gzipped bytes of a module and everything it imports without being asked to, apart from what is there already. */
  async weightOf(module: string, already?: string): Promise<number> {
    const there = already === undefined ? new Set<string>() : this.#closure(already);
    const files = [...this.#closure(module)].filter((file) => !there.has(file));
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(resolve(dist, file))).length),
    );
    return sizes.reduce((total, size) => total + size, 0);
  }

  #closure(module: string, seen = new Set<string>()): Set<string> {
    const chunk = this.#manifest[module];
    if (!chunk) throw new Error(`The build has no ${module}.`);
    if (seen.has(chunk.file)) return seen;
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) this.#closure(imported, seen);
    return seen;
  }
}
