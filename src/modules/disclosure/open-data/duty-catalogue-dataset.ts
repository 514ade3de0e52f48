import type { Content } from '../../../platform/content/content.ts'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'

/** The law that the duties follow from: who, what, where, since when, by which article. */
export function dutyCatalogueDataset({ disclosure }: Pick<Content, 'disclosure'>): Dataset {
  const rows = disclosure.flatMap(({ code, topic, way, name, title, versions }) =>
    versions.map((version) => ({
      duty: code,
      topic,
      way,
      name: name.vi,
      what: title.vi,
      valid_from: version.validFrom,
      valid_to: version.validTo ?? null,
      who: version.who.join(' '),
      where: version.where.join(' '),
      triggers: version.triggers.map((trigger) => JSON.stringify(trigger)).join(' '),
      law: version.law,
      article: version.article,
      confirmed: version.standing === 'confirmed',
    })),
  )
  return {
    code: 'duty-catalogue',
    title: { vi: 'Danh mục nghĩa vụ công khai', en: 'Catalogue of duties to publish' },
    description: {
      vi: 'Ai phải công khai gì, ở đâu, khi nào, theo điều nào của văn bản nào, từ ngày nào. Chỗ nào chưa đối chiếu văn bản thì ghi rõ.',
      en: 'Who must publish what, where and when, by which article of which law, since when. What was not compared with its text says so.',
    },
    frequency: 'IRREG',
    filters: [],
    topics: [],
    columns: [
      { name: 'duty', type: 'text', words: { vi: 'Mã nghĩa vụ', en: 'Code of the duty' } },
      { name: 'topic', type: 'text', words: { vi: 'Lĩnh vực', en: 'Field' } },
      {
        name: 'way',
        type: 'text',
        words: {
          vi: 'published (trên cổng), inside (trong đơn vị), elsewhere (nơi khác)',
          en: 'published here, inside the unit, or elsewhere',
        },
      },
      { name: 'name', type: 'text', words: { vi: 'Tên ngắn', en: 'Short name' } },
      { name: 'what', type: 'text', words: { vi: 'Phải công khai gì', en: 'What must be public' } },
      { name: 'valid_from', type: 'day', words: { vi: 'Hiệu lực từ', en: 'In force from' } },
      { name: 'valid_to', type: 'day', optional: true, words: { vi: 'Hiệu lực đến', en: 'In force until' } },
      { name: 'who', type: 'text', words: { vi: 'Ai', en: 'Whom it binds' } },
      { name: 'where', type: 'text', words: { vi: 'Ở đâu', en: 'Where' } },
      {
        name: 'triggers',
        type: 'text',
        words: { vi: 'Khi nào, viết cho chương trình đọc (JSON)', en: 'When, as programs read it (JSON)' },
      },
      { name: 'law', type: 'text', words: { vi: 'Văn bản', en: 'Law' } },
      { name: 'article', type: 'text', words: { vi: 'Điều', en: 'Article' } },
      {
        name: 'confirmed',
        type: 'boolean',
        words: { vi: 'Đã đối chiếu văn bản', en: 'Whether it was compared with the text of the law' },
      },
    ],
    page: async (_reader, { after, most }) => {
      const [last = '0'] = readCursorOf(after, 1) ?? []
      const start = /^\d{1,6}$/u.test(last) ? Number(last) : 0
      const { shown, next } = cutPage(rows.slice(start, start + most + 1), most, () => [String(start + most)])
      return { rows: shown, next }
    },
  }
}
