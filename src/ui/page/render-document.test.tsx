import { describe, expect, test } from 'vitest'
import { TextField } from '../field/text-field.tsx'
import { Form } from '../form/form.tsx'
import type { PageContext } from '../page-context.ts'
import { specialistContext, visitorContext } from '../stories/sample-context.ts'
import { testAssets as assets } from '../stories/test-assets.ts'
import { Page } from './page.tsx'
import { renderDocument } from './render-document.tsx'
import { SharePage } from './share-page.tsx'

const plans = { vi: 'Kế hoạch', en: 'Plans' }

function documentOf(context: PageContext, content = <p>Nội dung</p>) {
  return renderDocument(<Page title={plans}>{content}</Page>, { context, assets })
}

describe('a document', () => {
  test('says its language and, as its title, the page and the site', () => {
    expect(documentOf(visitorContext('en'))).toContain('<html lang="en">')
    expect(documentOf(visitorContext('vi'))).toContain('<title>Kế hoạch – Minh Bạch</title>')
  })

  test('announces problems of a form in its title and lists them with links to the fields', () => {
    const errors = [{ field: 'ten', message: { vi: 'Nhập tên', en: 'Enter a name' } }]
    const html = renderDocument(
      <Page title={plans} errors={errors}>
        <TextField name="ten" label="Tên" value="đã gõ" error="Nhập tên" />
      </Page>,
      { context: visitorContext('vi'), assets },
    )
    expect(html).toContain('<title>Lỗi: Kế hoạch – Minh Bạch</title>')
    expect(html).toContain('<a href="#truong-ten">Nhập tên</a>')
    expect(html).toMatch(/class="govuk-error-summary" tabindex="-1" autofocus/)
    expect(html).toContain('value="đã gõ"')
  })

  test('loads only files with their hash, and nothing inline', () => {
    const html = documentOf(visitorContext('vi'))
    expect(html).toContain('<link rel="stylesheet" href="/assets/app.css" integrity="sha384-AAAA"')
    expect(html).toContain('integrity="sha384-BBBB"')
    expect(html).not.toMatch(/<style| style=|<script(?![^>]* src=)| on\w+="/)
  })

  test('refuses an island that was not built', () => {
    expect(() =>
      renderDocument(<Page title={plans}>…</Page>, { context: visitorContext('vi'), assets, islands: ['x'] }),
    ).toThrow('there is no island named x')
  })

  test('escapes a title that someone else wrote', () => {
    const html = renderDocument(<Page title="</title><script>alert(1)</script>">…</Page>, {
      context: visitorContext('vi'),
      assets,
    })
    expect(html).not.toContain('<script>')
  })
})

describe('the frame', () => {
  test('offers a visitor the way in, and the language with the way back to this page', () => {
    const html = documentOf({ ...visitorContext('vi'), path: '/ke-hoach?nam=2024&q=á' })
    expect(html).toContain('href="/dang-nhap"')
    expect(html).toContain('href="/ngon-ngu?lang=en&amp;tiep=%2Fke-hoach%3Fnam%3D2024%26q%3D%C3%A1"')
  })

  test('shows who is signed in and lets them out by a form with the token', () => {
    const html = documentOf(specialistContext('vi'))
    expect(html).toContain('Trần Văn Hậu')
    expect(html).toMatch(/<form action="\/dang-xuat" method="post"><input type="hidden" name="_csrf"/)
    expect(html).not.toContain('href="/dang-nhap"')
  })

  test('says that the data are examples only when they are', () => {
    expect(documentOf(visitorContext('vi'))).toContain('Dữ liệu mẫu')
    expect(documentOf({ ...visitorContext('vi'), exampleData: false })).not.toContain('Dữ liệu mẫu')
  })
})

describe('a form', () => {
  test('carries the token and its request id', () => {
    const html = documentOf(
      visitorContext('vi'),
      <Form action="/x" requestId="r-1">
        …
      </Form>,
    )
    expect(html).toContain('<input type="hidden" name="_csrf" value="ma-chong-gia-mao"/>')
    expect(html).toContain('<input type="hidden" name="requestId" value="r-1"/>')
  })

  test('has no token on a page that is kept for everybody', () => {
    const html = documentOf({ ...visitorContext('vi'), csrfToken: null }, <Form action="/x">…</Form>)
    expect(html).not.toContain('_csrf')
  })

  test('never writes a password back', () => {
    const html = documentOf(
      visitorContext('vi'),
      <TextField name="mat-khau" label="Mật khẩu" kind="password" value="bí mật" />,
    )
    expect(html).not.toContain('bí mật')
  })

  test('names the one address of a public page, its card and its feed, whatever its title holds', () => {
    const html = documentOf(
      visitorContext('vi'),
      <SharePage
        address="https://minhbach.example/cong-khai/7"
        title={'Thu "lạ" <b>'}
        description="Trường Hòa Bình"
        feed="https://minhbach.example/cong-khai/tin-moi.xml?don-vi=a&loai=b"
        publishedAt={new Date('2024-09-05T03:00:00Z')}
      />,
    )
    expect(html).toContain('<link rel="canonical" href="https://minhbach.example/cong-khai/7"')
    expect(html).toContain('<meta property="og:title" content="Thu &quot;lạ&quot; &lt;b>"')
    expect(html).toContain('type="application/atom+xml"')
    expect(html).toContain('article:published_time" content="2024-09-05T03:00:00.000Z"')
    expect(documentOf(visitorContext('vi'))).not.toContain('og:title')
  })
})
