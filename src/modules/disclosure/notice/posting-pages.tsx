import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { publishPaths } from '../publish/paths.ts'
import type { ListedPosting } from '../store/postings.ts'
import { noticePaths } from './paths.ts'

const texts = {
  put: { vi: 'Ghi việc dán thông báo', en: 'Record that a notice was put up' },
  place: { vi: 'Dán ở đâu?', en: 'Where was it put up?' },
  placeHint: { vi: 'Ví dụ: bảng tin cổng chính', en: 'For example: board at the main gate' },
  day: { vi: 'Ngày dán', en: 'Day' },
  who: { vi: 'Người dán', en: 'Who put it up' },
  until: { vi: 'Phải dán đến hết ngày', en: 'Must hang until' },
  untilHint: { vi: 'Để trống nếu luật không quy định số ngày.', en: 'Leave empty when no time is set.' },
  picture: { vi: 'Ảnh chụp bảng tin', en: 'Photograph of the board' },
  pictureHint: {
    vi: 'Chụp bằng điện thoại; nơi chụp và máy chụp được bỏ.',
    en: 'Taken with a phone; where and by what it was taken is removed.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  take: { vi: 'Ghi việc gỡ thông báo', en: 'Record that a notice was taken down' },
  takeDay: { vi: 'Ngày gỡ', en: 'Day' },
  takeWho: { vi: 'Người gỡ', en: 'Who took it down' },
  why: { vi: 'Lý do gỡ sớm', en: 'Why before its time' },
  early: (day: string) => ({
    vi: `Thông báo này phải dán đến hết ngày ${day}. Gỡ sớm thì phải ghi lý do.`,
    en: `This notice must hang until ${day}. Before that a reason is needed.`,
  }),
  back: { vi: 'Bảng tin', en: 'The notice board' },
}

export interface People {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly me: string
}

export interface PostPageProps extends People {
  readonly publicationId: Parameters<typeof noticePaths.post.to>[0]['publicationId']
  readonly title: string
  readonly today: LocalDate
  readonly until: LocalDate | undefined
  readonly lastPlace: string
  readonly form: TypedForm
  readonly requestId: string
}

/** A notice was put up. */
export function PostPage(props: PostPageProps) {
  const { publicationId, title, today, until, lastPlace, people, me, form } = props
  const words = useWords()
  return (
    <Page
      title={texts.put}
      eyebrow={title}
      back={{ href: publishPaths.publication.to({ publicationId }), text: title }}
      errors={summaryOf(form)}
    >
      <Form action={noticePaths.post.to({ publicationId })} requestId={props.requestId} withFiles>
        <TextField name="noi" label={texts.place} hint={texts.placeHint} {...shown(form, 'noi', lastPlace)} />
        <DateField name="ngay" label={texts.day} {...shown(form, 'ngay', typedDay(today))} />
        <SelectField
          name="nguoi"
          label={texts.who}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'nguoi', me)}
        />
        <DateField
          name="den"
          label={texts.until}
          hint={texts.untilHint}
          optional
          {...shown(form, 'den', typedDay(until))}
        />
        <FileField
          name="anh"
          label={texts.picture}
          hint={texts.pictureHint}
          accept="image/*"
          optional
          error={shown(form, 'anh').error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}

export interface TakeDownPageProps extends People {
  readonly posting: ListedPosting
  readonly today: LocalDate
  readonly form: TypedForm
  readonly requestId: string
}

/** A notice was taken down. */
export function TakeDownPage({ posting, today, people, me, form, requestId }: TakeDownPageProps) {
  const words = useWords()
  const early = posting.until !== null && posting.until >= today
  return (
    <Page
      title={texts.take}
      eyebrow={posting.title}
      lead={posting.place}
      back={{ href: noticePaths.board.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      {early && posting.until !== null && (
        <Notice tone="warning">
          <p>{words(texts.early(formatDay(posting.until)))}</p>
        </Notice>
      )}
      <Form action={noticePaths.takeDown.to({ postingId: posting.id })} requestId={requestId} withFiles>
        <DateField name="ngay" label={texts.takeDay} {...shown(form, 'ngay', typedDay(today))} />
        <SelectField
          name="nguoi"
          label={texts.takeWho}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'nguoi', me)}
        />
        <TextAreaField name="lyDo" label={texts.why} rows={2} optional={!early} {...shown(form, 'lyDo')} />
        <FileField
          name="anh"
          label={texts.picture}
          hint={texts.pictureHint}
          accept="image/*"
          optional
          error={shown(form, 'anh').error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
