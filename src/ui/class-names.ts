/** The names that hold, as one `class` attribute: `classNames('mb-card', isLate && 'mb-card--late')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
