/** Room for a number to be written in by hand: unbreakable, so that no renderer closes it. */
export const blank = '\u00A0'.repeat(6)

/**
 * A date, or what is known of it, as documents write it: "ngày 05 tháng 6 năm 2024", with room for what is missing.
 * Days below 10 and the months 1 and 2 get a 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 4).
 * @param date `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null
 */
export function documentDate(date: string | null): string {
  const [year, month, day] = date === null ? [] : date.split('-')
  const monthText = month === undefined ? blank : Number(month) > 2 ? String(Number(month)) : month
  return `ngày ${day ?? blank} tháng ${monthText} năm ${year ?? blank}`
}
