/** Each connection keeps its prepared statements: more than this would cost the server memory for nothing. */
const mostPrepared = 300

const names = new Map<string, string>()

/**
 * The name under which a statement is parsed and planned once on each connection, or undefined when it is done
 * anew each time. Only insertions are prepared, and what is said to have one plan for all values.
 */
export function preparedName(text: string, hasOnePlan: boolean): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostPrepared || !(hasOnePlan || isInsertion(text))) return undefined
  const name = `minhbach_${names.size}`
  names.set(text, name)
  return name
}

/** Alone, or several in one statement. */
function isInsertion(text: string): boolean {
  return text.length < 6_000 && /^(with "\w+" as \()?insert into /.test(text)
}
