// How long a night's letters take: ten thousand different apology letters from their facts to PDFs, on all cores.
// Run with the project's own Node: node_modules/.bin/node bench/apology-letters.ts [how many]
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import { CasePaper, type SheetPaper } from '../src/modules/cases/domain/papers/case-paper.ts'
import { renderPaperPdf, renderPaperPdfs } from '../src/modules/cases/papers/papers.ts'
import { keepSection } from './keep-section.ts'

const wanted = Number(process.argv[2] ?? 10_000)
const aim = 60
const target = path.join(import.meta.dirname, 'results.md')

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi']
const names = [
  'Thị Ngọc Ánh',
  'Văn Lộc',
  'Thị Thu Hà',
  'Minh Khang',
  'Hoàng Phương Thảo',
  'Quốc Đạt',
  'Bảo Ngọc',
]
const procedures = [
  'Chuyển trường đối với học sinh trung học cơ sở',
  'Xác nhận hoạt động giáo dục kỹ năng sống và hoạt động giáo dục ngoài giờ chính khóa',
  'Hỗ trợ ăn trưa đối với trẻ em mẫu giáo',
]
const reasons = [
  'trường nơi chuyển đến chưa có văn bản trả lời',
  'cơ quan phối hợp chưa gửi kết quả thẩm định; Phòng đã đôn đốc hai lần bằng văn bản và một lần qua điện thoại',
  'người phụ trách nghỉ ốm và chưa phân công người thay',
]
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

function letter(at: number): SheetPaper {
  const code = `H38.15-240930-${String(at).padStart(5, '0')}`
  const paper = CasePaper.parse({
    kind: 'apology-letter',
    unit: {
      parentBody: 'Ủy ban nhân dân\nThành phố Tân An',
      issuingBody: 'Phòng Giáo dục và Đào tạo',
      number: at + 1,
      symbol: 'PXL-PGDĐT',
      place: 'Tân An',
      date: '2024-10-14',
    },
    receivedOn: '2024-09-30',
    tracking: `https://minhbach.example/tra-cuu/${code}`,
    recipients: ['Như trên', 'Trung tâm Phục vụ hành chính công thành phố Tân An', 'Lưu: VT'],
    exampleData: true,
    code,
    applicant: { salutation: at % 2 === 0 ? 'Bà' : 'Ông', name: `${pick(families, at)} ${pick(names, at)}` },
    procedure: pick(procedures, at),
    dueAt: `2024-10-${String(10 + (at % 5)).padStart(2, '0')}T16:00:00+07:00`,
    reason: pick(reasons, at),
    newDueAt: `2024-10-${String(21 + (at % 5)).padStart(2, '0')}T16:00:00+07:00`,
    whyThisDate: '05 ngày làm việc kể từ ngày ký phiếu này',
    signatory: { title: 'Trưởng phòng', name: 'Dương Nguyên Quốc' },
  })
  if (paper.kind !== 'apology-letter') throw new Error('the letter is not a letter')
  return paper
}

function* letters(count: number): Generator<SheetPaper> {
  for (let at = 0; at < count; at++) yield letter(at)
}

/** Seconds for a piece of work. */
async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

const few = Math.min(500, wanted)
await renderPaperPdf(letter(0))
const alone = await seconds(async () => {
  for (const paper of letters(few)) await renderPaperPdf(paper)
})

let made = 0
let bytes = 0
let broken = 0
let most = 0
const processorBefore = process.cpuUsage()
const all = await seconds(async () => {
  for await (const pdf of renderPaperPdfs(letters(wanted))) {
    made += 1
    bytes += pdf.length
    if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') broken += 1
    if (made % 100 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
})
const used = process.cpuUsage(processorBefore)
const processor = (used.user + used.system) / 1e6
if (made !== wanted || broken > 0) throw new Error(`${made} of ${wanted} letters, ${broken} of them broken`)

const due = (aim * wanted) / 10_000
const section = `Measured on ${new Date().toISOString().slice(0, 10)}: ${wanted.toLocaleString('en')} letters, each with its own facts and QR code, from facts to PDF on
${availableParallelism()} cores by as many threads; the load average when it ended was ${loadavg()[0]?.toFixed(1)}.

| what | value |
| ---- | ----: |
| all letters | ${all.toFixed(1)} s (aim: under ${due.toFixed(0)} s, ${all < due ? 'met' : 'missed'}) |
| processor time of all threads, without what waiting for others took | ${processor.toFixed(1)} s |
| letters a second | ${(made / all).toFixed(0)} |
| the same in one thread, a second | ${(few / alone).toFixed(0)} |
| a letter | ${(bytes / made / 1024).toFixed(0)} KiB |
| most memory of the process | ${(most / 2 ** 20).toFixed(0)} MiB |
`
keepSection(target, 'Apology letters', section)
process.stdout.write(section)
