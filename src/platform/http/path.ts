type ParameterNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** An address of the site, defined once and used by its route, its links and its tests. */
export interface Path<Name extends string = string> {
  readonly pattern: string
  /** The address with its parameters filled in, and a query when given. */
  to(parameters: Readonly<Record<Name, string>>, query?: Readonly<Record<string, string | undefined>>): string
}

/** `definePath('/ke-hoach/:planId')`; segments are Vietnamese words without diacritics. */
export function definePath<const Pattern extends string>(pattern: Pattern): Path<ParameterNames<Pattern>> {
  return {
    pattern,
    to(parameters, query) {
      const values: Readonly<Record<string, string>> = parameters
      const address = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
      const entries = Object.entries(query ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      return entries.length === 0 ? address : `${address}?${new URLSearchParams(entries)}`
    },
  }
}
