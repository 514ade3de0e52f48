/** The time of a duty as people write it; empty for what has no name, such as the identifier of an event. */
export function occasionLabel(key: string): string {
  const schoolYear = /^(\d{4})-(\d{4})$/u.exec(key)
  if (schoolYear !== null) return `năm học ${schoolYear[1]}–${schoolYear[2]}`
  const month = /^(\d{4})-(\d{2})$/u.exec(key)
  if (month !== null) return `tháng ${Number(month[2])}/${month[1]}`
  const quarter = /^(\d{4})-q([1-4])$/u.exec(key)
  if (quarter !== null) return `quý ${quarter[2]}/${quarter[1]}`
  if (/^\d{4}$/u.test(key)) return `năm ${key}`
  return key === 'always' || /^[0-9a-f]{8}-[0-9a-f-]{27}$|:/u.test(key) ? '' : key
}
