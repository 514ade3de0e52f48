import type { Relative } from '../store/recruitment-candidates.ts'

/** `Nguyễn Thị Hoa, 1975`: one relative a line, the year of birth where it is known. */
export function readRelatives(lines: readonly string[]): readonly Relative[] {
  return lines.map((line) => {
    const [, name = line, year] = /^(.*?)[\s,;–-]+((?:19|20)\d{2})$/u.exec(line) ?? []
    return { name: name.trim().slice(0, 120), bornIn: year === undefined ? null : Number(year) }
  })
}
