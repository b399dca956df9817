/**
 * How far the laws of the catalog (packages/catalog/src/laws.test.ts) reached in this run, counted from the titles of the
 * tests that passed: "law 4: …" > "scep.ios subject".
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} Test
 * @typedef {{ testResults?: { assertionResults: Test[] }[] }} Report
 * @param {Report} report what Vitest's JSON reporter writes
 * @returns {string | undefined} nothing when no law was tried
 */
export function tellLaws({ testResults = [] }) {
  const checks = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ status, title, ancestorTitles: [heading = ''] }) => {
      const law = /^law (\d+): /.exec(heading)?.[1];
      return status === 'passed' && law !== undefined ? [{ law, title }] : [];
    });
  if (checks.length === 0) return undefined;
  const laws = new Set(checks.map(({ law }) => law));
  const kinds = new Set(checks.map(({ title }) => title.split(' ')[0]));
  const settings = new Set(checks.map(({ title }) => title).filter((title) => /^\S+\.\S+ \w+$/.test(title)));
  const number = (/** @type {number} */ count) => count.toLocaleString('en');
  return `${kinds.size} kinds × ${number(settings.size)} settings × ${laws.size} laws: ${number(checks.length)} checks`;
}
