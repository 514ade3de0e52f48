/** What a stored leaf says; undefined when it is no JSON, as only somebody past the program can have made it. */
export function leafValue(leaf: Buffer): unknown {
  try {
    return JSON.parse(leaf.toString('utf8'))
  } catch {
    return undefined
  }
}
