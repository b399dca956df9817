/** What may stand in a name in braces, and what each profile gets in its place. */
export const placeholders = {
  certificate: 'the name of the certificate',
  platform: 'the platform',
  verdict: 'Root or Intermediate',
} as const;

export type Placeholder = keyof typeof placeholders;

export type NamedBy = Record<Placeholder, string>;

const pattern = /\{(certificate|platform|verdict)\}/gu;

export function nameOf(template: string, values: NamedBy): string {
  return template.replaceAll(pattern, (_whole, placeholder: Placeholder) => values[placeholder]).trim();
}

export function hasPlaceholder(template: string, placeholder: Placeholder): boolean {
  return template.includes(`{${placeholder}}`);
}

/** How many names stand for more than one profile. */
export function repeatedNames(names: readonly string[]): number {
  const counts = Map.groupBy(names, (name) => name.toLocaleLowerCase('en'));
  return [...counts.values()].filter(({ length }) => length > 1).length;
}

/** The template with what it lacks to tell the profiles apart; the same one when nothing would help. */
export function distinguishing(template: string, of: readonly NamedBy[]): string {
  const varies = (placeholder: Placeholder) => new Set(of.map((values) => values[placeholder])).size > 1;
  const missing = (['certificate', 'platform'] as const).filter(
    (placeholder) => varies(placeholder) && !hasPlaceholder(template, placeholder),
  );
  return [template.trim(), ...missing.map((placeholder) => `{${placeholder}}`)]
    .filter((part) => part !== '')
    .join(' – ');
}
