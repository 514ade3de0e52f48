/** The name under which a form sends the ids of files that were sent before; no field can have it. */
export function keptName(field: string): string {
  return `${field}-kept`
}
