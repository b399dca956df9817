/**
 * A piece of SQL whose values stand apart from its text, in the shape of a tagged template: one string more than values. Equal
 * shapes have equal texts, so that PostgreSQL plans them once.
 */
export type Sql = { readonly strings: readonly string[]; readonly values: readonly SqlValue[] };

export type SqlValue = string | boolean | null | readonly string[] | readonly number[];

/** A value in the template is a parameter; a piece is put in with its own. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly (SqlValue | Sql)[]): Sql {
  return inserted.reduce<Sql>(
    (before, next, index) => {
      const after = { strings: [strings[index + 1] ?? ''], values: [] };
      return glue(glue(before, isSql(next) ? next : { strings: ['', ''], values: [next] }), after);
    },
    { strings: [strings[0] ?? ''], values: [] },
  );
}

/** Text that is ours, such as the name of a column. Never give it anything that was typed. */
export function raw(text: string): Sql {
  return { strings: [text], values: [] };
}

export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return parts.reduce((before, next) => glue(glue(before, raw(separator)), next));
}

function isSql(value: SqlValue | Sql): value is Sql {
  return typeof value === 'object' && value !== null && 'strings' in value;
}

function glue(one: Sql, other: Sql): Sql {
  const [first = '', ...rest] = other.strings;
  const last = one.strings.at(-1) ?? '';
  return {
    strings: [...one.strings.slice(0, -1), last + first, ...rest],
    values: [...one.values, ...other.values],
  };
}
