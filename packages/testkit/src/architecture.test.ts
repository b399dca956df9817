import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The import rules that lint cannot say, and the names of things. */
const root = resolve(import.meta.dirname, '../../..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = tracked.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.ts$|^e2e\//.test(file));

type Import = { from: string; to: string; kind: 'type' | 'value' };

function importsOf(files: string[]): Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8');
    const found = text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    );
    return [...found].map((match) => ({
      from,
      to: match[1] ?? match[2] ?? '',
      kind: /^\s*(?:import|export)\s+type\s/.test(match[0]) ? 'type' : 'value',
    }));
  });
}

/** `packages/x509` of `packages/x509/src/chain.ts` and of `@countersign/x509/chain`. */
function workspaceOf(place: string): string | undefined {
  const own = /^@countersign\/(api|web|connector|agent)(?:\/|$)/.exec(place)?.[1];
  if (own) return `apps/${own}`;
  const name = /^@countersign\/([^/]+)/.exec(place)?.[1];
  return name ? `packages/${name}` : /^((?:apps|packages)\/[^/]+)\//.exec(place)?.[1];
}

/** Arrows only downward: what each workspace may import of ours. */
const mayImport: Record<string, string[]> = {
  'packages/catalog': ['packages/subject', 'packages/x509'],
  'packages/contract': ['packages/catalog', 'packages/guidance', 'packages/targeting', 'packages/x509'],
  'packages/x509': [],
  'packages/subject': [],
  'packages/targeting': ['packages/catalog', 'packages/subject'],
  'packages/guidance': ['packages/catalog'],
  'packages/setup': [],
  'packages/testkit': [
    'apps/api',
    'packages/contract',
    'packages/subject',
    'packages/targeting',
    'packages/x509',
  ],
  'packages/bench': [
    'apps/api',
    'packages/catalog',
    'packages/contract',
    'packages/targeting',
    'packages/testkit',
    'packages/x509',
  ],
  'apps/api': [
    'packages/catalog',
    'packages/contract',
    'packages/guidance',
    'packages/subject',
    'packages/targeting',
    'packages/x509',
  ],
  'apps/web': [
    'packages/catalog',
    'packages/contract',
    'packages/guidance',
    'packages/subject',
    'packages/targeting',
    'packages/x509',
  ],
};

/** What no feature of the API owns and every feature may stand on; anything else in `apps/api/src` is a feature. */
const ground = [
  'assignments',
  'audit',
  'backup',
  'certificates',
  'cli',
  'database',
  'evaluation',
  'generated',
  'jobs',
  'lists',
  'plugins',
  'scope-tags',
  'secrets',
  'settings',
];

function list(imports: Import[]): string[] {
  return imports.map(({ from, to }) => `${from} -> ${to}`);
}

function validating(module: string): boolean {
  const file = `packages/contract/src/${module}.ts`;
  return importsOf([file]).some(
    ({ to, kind }) =>
      kind === 'value' &&
      (to.startsWith('zod') || (to.startsWith('./') && validating(to.slice(2).replace(/\.ts$/, '')))),
  );
}

describe('who may import whom', () => {
  test('every workspace is on the list', () => {
    const workspaces = new Set(sources.map(workspaceOf).filter((place) => place !== undefined));
    expect([...workspaces].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('packages and apps import only what stands below them', () => {
    const wrong = importsOf(sources).filter(({ from, to }) => {
      const [here, there] = [workspaceOf(from), workspaceOf(to)];
      return here && there && here !== there && !mayImport[here]?.includes(there);
    });
    expect(list(wrong)).toEqual([]);
  });

  test('no relative path leaves its workspace', () => {
    const wrong = importsOf(sources).filter(
      ({ from, to }) =>
        to.startsWith('.') && workspaceOf(from) !== workspaceOf(normalize(join(dirname(from), to))),
    );
    expect(list(wrong)).toEqual([]);
  });

  test('features of the API do not import each other', () => {
    const feature = (file: string) => /^apps\/api\/src\/([^/]+)\//.exec(file)?.[1];
    const wrong = importsOf(sources.filter((file) => feature(file) !== undefined)).filter(({ from, to }) => {
      if (!to.startsWith('.')) return false;
      const [here, there] = [feature(from), feature(normalize(join(dirname(from), to)))];
      if (there === undefined || here === there || ground.includes(there)) return false;
      return here !== 'cli';
    });
    expect(list(wrong)).toEqual([]);
  });

  test('features of the web do not import each other, parts no feature, ui neither pages nor data', () => {
    const part = (file: string) =>
      /^apps\/web\/src\/(features\/[^/]+|parts|ui|api|navigation)\//.exec(file)?.[1];
    const wrong = importsOf(sources).filter(({ from, to }) => {
      const here = part(from);
      if (!here) return false;
      if (here === 'ui' && /^(react-router|@tanstack\/react-query)/.test(to)) return true;
      const there = to.startsWith('.') ? part(normalize(join(dirname(from), to))) : undefined;
      if (here === 'ui') return there !== undefined && there !== 'ui';
      if (there === 'parts' && !here.startsWith('features/')) return here !== 'parts';
      if (!here.startsWith('features/')) return there?.startsWith('features/') ?? false;
      return (
        there !== undefined && there.startsWith('features/') && there !== here && here !== 'features/shell'
      );
    });
    expect(list(wrong)).toEqual([]);
  });

  test('the web takes types alone of what stands on the validator, which would come with it', () => {
    const wrong = importsOf(sources.filter((file) => file.startsWith('apps/web/'))).filter(({ to, kind }) => {
      const module = /^@countersign\/contract\/(.+)/.exec(to)?.[1];
      return module !== undefined && kind === 'value' && validating(module);
    });
    expect(list(wrong)).toEqual([]);
  });

  test('only the tests, the benches and the tools know the testkit', () => {
    const wrong = importsOf(sources).filter(
      ({ from, to }) => to.startsWith('@countersign/testkit') && !/^packages\/(testkit|bench)\//.test(from),
    );
    expect(list(wrong)).toEqual([]);
  });
});

describe('what is given, not reached for', () => {
  const pure = (file: string) =>
    /^(apps\/api\/src|packages\/[^/]+\/src)\//.test(file) && !/^packages\/(testkit|bench|setup)\//.test(file);

  function mentions(pattern: RegExp, allowed: RegExp): string[] {
    return sources
      .filter((file) => pure(file) && !allowed.test(file))
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
  }

  test('the environment is read by the entry points and handed to config.ts', () => {
    expect(
      mentions(
        /process\.env\b/,
        /^apps\/api\/src\/(main|cli)\.ts$|^apps\/api\/src\/cli\/|database\/embedded\//,
      ),
    ).toEqual([]);
  });

  test('the clock is an argument', () => {
    const entry =
      /^apps\/api\/src\/(main|serve|cli|stop-on-signals|process-identity)\.ts$|^apps\/api\/src\/cli\/|database\/embedded\//;
    expect(mentions(/\bDate\.now\(\)|new Date\(\)/, entry)).toEqual([]);
  });

  test('packages see neither Node nor the page', () => {
    const packaged = sources.filter((file) => /^packages\/(?!testkit|bench|setup)/.test(file));
    expect(list(importsOf(packaged).filter(({ to }) => to.startsWith('node:')))).toEqual([]);
  });
});

describe('names', () => {
  test('the top level is what our user asked for', () => {
    const allowed =
      /^(\..+|apps|packages|prisma|e2e|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|tsconfig\.base\.json|vite\.config\.ts|README\.md|LICENSE|CHANGELOG\.md)$/;
    const top = new Set(tracked.map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((name) => !allowed.test(name))).toEqual([]);
  });

  test('files are in kebab-case and say what they are', () => {
    const vague = /^(index|utils?|helpers?|common|shared|core|types|manager|service|misc)$/;
    const wrong = sources.filter((file) => {
      const parts = file
        .replace(/\.(db\.test|test|spec|job|config|d)?\.?(ts|tsx|mjs)$/, '')
        .split('/')
        .slice(1);
      return parts.some((part) => vague.test(part) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
    });
    expect(wrong.filter((file) => basename(file) !== 'vite.config.ts')).toEqual([]);
  });

  test('the longest file of code is still one idea', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
