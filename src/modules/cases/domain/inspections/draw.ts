/** How likely something is to be wrong in a school, as far as the records tell. */
export const riskStrata = ['high', 'medium', 'low'] as const
export type RiskStratum = (typeof riskStrata)[number]

/** Gives the SHA-256 of a text (UTF-8) as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string

export interface DrawEntry {
  /** The code of the school. */
  readonly code: string
  readonly stratum: RiskStratum
}

/** What is fixed and published before a draw. */
export interface DrawPlan {
  readonly entries: readonly DrawEntry[]
  readonly places: Readonly<Record<RiskStratum, number>>
}

/** How much more a school of a stratum weighs when places are given out. */
const weights: Readonly<Record<RiskStratum, number>> = { high: 3, medium: 2, low: 1 }

/**
 * How many schools of each stratum are drawn: in proportion to its weighted size, by the largest remainder, never
 * more than there are. A stratum of higher risk comes first where two have the same remainder.
 */
export function allocatePlaces(
  entries: readonly Pick<DrawEntry, 'stratum'>[],
  places: number,
): Record<RiskStratum, number> {
  const sizes = riskStrata.map((stratum) => entries.filter((entry) => entry.stratum === stratum).length)
  const given = riskStrata.map(() => 0)
  for (let left = Math.min(places, entries.length); left > 0; ) {
    const open = riskStrata.map((stratum, index) =>
      (given[index] ?? 0) < (sizes[index] ?? 0) ? weights[stratum] * (sizes[index] ?? 0) : 0,
    )
    const total = open.reduce((sum, weight) => sum + weight, 0)
    const shares = open.map((weight, index) =>
      Math.min((left * weight) / total, (sizes[index] ?? 0) - (given[index] ?? 0)),
    )
    const whole = shares.map(Math.floor)
    const taken = whole.reduce((sum, count) => sum + count, 0)
    if (taken === 0) {
      const best = shares.indexOf(Math.max(...shares))
      given[best] = (given[best] ?? 0) + 1
      left -= 1
      continue
    }
    whole.forEach((count, index) => {
      given[index] = (given[index] ?? 0) + count
    })
    left -= taken
  }
  return { high: given[0] ?? 0, medium: given[1] ?? 0, low: given[2] ?? 0 }
}

/**
 * The list as it is published and hashed: a line `places;STRATUM;NUMBER` for each stratum, then a line
 * `CODE;STRATUM` for each school in the order of codes; lines end with a line feed.
 */
export function drawListText({ entries, places }: DrawPlan): string {
  const sorted = entries.toSorted((left, right) => (left.code < right.code ? -1 : 1))
  return [
    ...riskStrata.map((stratum) => `places;${stratum};${places[stratum]}\n`),
    ...sorted.map(({ code, stratum }) => `${code};${stratum}\n`),
  ].join('')
}

/** Reads a list back. @throws RangeError when it is not one */
export function readDrawList(text: string): DrawPlan {
  const places = { high: 0, medium: 0, low: 0 }
  const entries: DrawEntry[] = []
  for (const line of text.split('\n').filter((part) => part !== '')) {
    const parts = line.split(';')
    const stratum = riskStrata.find((name) => name === parts[1])
    if (stratum === undefined || parts[0] === undefined) throw new RangeError(`not a line of a list: ${line}`)
    if (parts.length === 3 && parts[0] === 'places') places[stratum] = Number(parts[2])
    else entries.push({ code: parts[0], stratum })
  }
  return { entries, places }
}

/**
 * The seed of a draw: the SHA-256 of `LISTHASH|PUBLIC VALUE|SECRET`. Whoever fixed the list knew the secret but not
 * the public value, which came later; whoever knows the public value does not know the secret until it is shown.
 */
export function drawSeed(sha256: Sha256, listHash: string, publicValue: string, secret: string): string {
  return sha256(`${listHash}|${publicValue}|${secret}`)
}

/**
 * The schools drawn: in each stratum, those with the smallest SHA-256 of `SEED:CODE`. Anybody can repeat it with the
 * list, the seed and `sha256sum`.
 */
export function drawSchools(sha256: Sha256, { entries, places }: DrawPlan, seed: string): string[] {
  return riskStrata.flatMap((stratum) =>
    entries
      .filter((entry) => entry.stratum === stratum)
      .map(({ code }) => ({ code, ticket: sha256(`${seed}:${code}`) }))
      .toSorted((left, right) => (left.ticket < right.ticket ? -1 : 1))
      .slice(0, places[stratum])
      .map(({ code }) => code),
  )
}
