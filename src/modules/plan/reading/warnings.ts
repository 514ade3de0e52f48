import type { PlanReading } from './reading.ts'

/** What the person who confirms a reading should look at: blanks of the document and words not understood. */
export function readingWarnings(reading: Omit<PlanReading, 'warnings'>): string[] {
  const warnings: string[] = []
  if (reading.number === null) warnings.push('Văn bản chưa ghi số.')
  if (reading.date === null) warnings.push('Không tìm thấy ngày ban hành.')
  else if (reading.date.length < 10) warnings.push('Ngày ban hành chưa ghi đủ ngày, tháng, năm.')
  if (reading.issuing_body === null) warnings.push('Không tìm thấy cơ quan ban hành.')
  if (reading.title === null) warnings.push('Không tìm thấy trích yếu.')
  if (reading.commitments.length === 0)
    warnings.push('Không tìm thấy nội dung cam kết nào trong phần nội dung.')
  if (reading.signatory.name === null) warnings.push('Không tìm thấy họ tên người ký.')
  const timed = new Set(reading.deadlines.map((deadline) => deadline.where))
  for (const task of reading.tasks) {
    if (task.time === '') warnings.push(`Nhiệm vụ ${task.no} không ghi thời gian.`)
    else if (!timed.has(`task:${task.no}`))
      warnings.push(`Chưa rõ thời hạn của nhiệm vụ ${task.no}: “${task.time}”.`)
    if (task.lead === '') warnings.push(`Nhiệm vụ ${task.no} không ghi đơn vị chủ trì.`)
  }
  return warnings
}
