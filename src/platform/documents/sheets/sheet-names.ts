const longestName = 31

/**
 * Names as Excel accepts them: at most 31 characters, without the characters it forbids, no two alike
 * (it compares without case), none empty, none "History", which it keeps for itself.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name) => {
    const base = name.replace(/[[\]:*?/\\]/gu, ' ').replace(/^[\s']+|[\s']+$/gu, '') || 'Trang'
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`
      const candidate = base.slice(0, longestName - suffix.length).toWellFormed() + suffix
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}
