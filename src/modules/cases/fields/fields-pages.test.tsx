import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../platform/i18n/words.ts'
import { PageContextProvider } from '../../../ui/page-context.ts'
import { visitorContext } from '../../../ui/stories/sample-context.ts'
import { hostileText } from '../../../ui/stories/sample-texts.ts'
import { fieldsOf, widgets } from '../domain/fields/field.ts'
import { everyField, wellTyped } from '../domain/fields/fields.builder.ts'
import { FieldInputs } from './field-inputs.tsx'
import { exampleValues, fieldInputsExamples, valuesListExamples } from './fields.examples.tsx'
import { ValuesList } from './values-list.tsx'

type Drawn = Parameters<typeof renderToString>[0]

function drawn(content: Drawn, language: Language = 'vi'): string {
  return renderToString(<PageContextProvider value={visitorContext(language)}>{content}</PageContextProvider>)
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Choices of one question share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'no-inline-style': 'error',
  },
})

const examples = [fieldInputsExamples, valuesListExamples].flatMap(({ id, examples: all }) =>
  all.map((example) => ({ id, ...example })),
)

describe.each(languages)('in %s', (language) => {
  test.each(examples)('the $kind example of $id is valid HTML', async ({ render }) => {
    const html = drawn(<main>{render()}</main>, language)
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  test.each(examples.filter(({ kind }) => kind === 'hostile'))(
    '$id shows hostile text as text',
    ({ render }) => {
      const html = drawn(<main>{render()}</main>, language)
      expect(html).not.toContain(hostileText)
      expect(html).not.toMatch(/<script|<img/iu)
      expect(html).toContain('&lt;script>')
    },
  )
})

test('the example asks a question of every kind', () => {
  expect(new Set(fieldsOf(everyField).map(({ meta }) => meta.widget))).toEqual(new Set(widgets))
})

describe('a question that hangs on another answer', () => {
  const partOf = (typed: Record<string, unknown>) =>
    /<details[^>]*>(?:(?!<\/details>).)*name="amount"/su.exec(
      drawn(<FieldInputs fields={everyField} typed={typed} />),
    )?.[0] ?? ''

  test('stands open until another answer is given, and says when it is meant', () => {
    expect(partOf({})).toMatch(/^<details[^>]* open/u)
    expect(partOf({ paid: 'yes' })).toMatch(/^<details[^>]* open/u)
    expect(partOf({ paid: 'no' })).not.toMatch(/^<details[^>]* open/u)
    expect(partOf({})).toContain('Chỉ trả lời nếu “Anh/chị đã nộp tiền chưa?” là “Có”')
  })
})

describe('what was answered', () => {
  test('is shown as people write it', () => {
    const html = drawn(<ValuesList fields={everyField} values={exampleValues} />)
    for (const text of [
      '0912 345 678',
      '05/09/2018',
      'Tiểu học',
      '1.500.000 đồng',
      '12,5 km',
      '1.200 học sinh',
    ])
      expect(html).toContain(text)
  })

  test('shows nothing personal where only the public part is asked for', () => {
    const html = drawn(<ValuesList fields={everyField} values={exampleValues} publicOnly />)
    const names = ['fullName', 'email', 'home', 'story'] as const
    for (const name of names) expect(html).not.toContain(wellTyped[name])
    expect(html).not.toMatch(/0912 345 678|080184000999|05\/09\/2018|Họ và tên/u)
    expect(html).toContain('Tiểu học')
  })
})
