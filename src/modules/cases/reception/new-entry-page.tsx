import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { UnitPerson } from '../../organisations/index.ts'
import { classifications, entryKinds, refusalGrounds } from '../domain/reception/reception-entry.ts'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { receptionPaths } from './paths.ts'
import { classificationWords, entryKindWords, refusalGroundWords } from './reception-words.ts'

export interface NewEntryProps {
  readonly code: string
  readonly unitName: string
  readonly day: AnnouncedDay | undefined
  readonly registrationId: string | undefined
  readonly people: readonly UnitPerson[]
  readonly form: TypedForm
  readonly today: string
  readonly requestId: string
}

const texts = {
  book: { vi: 'Sổ tiếp công dân', en: 'Register' },
  title: { vi: 'Ghi một lượt tiếp công dân', en: 'Record a reception' },
  when: { vi: 'Ngày tiếp', en: 'Day' },
  kind: { vi: 'Hình thức tiếp', en: 'How it came about' },
  by: { vi: 'Người tiếp', en: 'Who received' },
  choose: { vi: 'Chọn', en: 'Choose' },
  authorisation: { vi: 'Văn bản ủy quyền, phân công (nếu có)', en: 'Authorisation, if any' },
  who: { vi: 'Người đến', en: 'Who came' },
  name: { vi: 'Họ và tên', en: 'Name' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  paper: { vi: 'Số CCCD, hộ chiếu hoặc giấy tờ tùy thân', en: 'Identity paper' },
  more: { vi: 'Thêm người đại diện (tối đa 5)', en: 'More representatives (at most 5)' },
  person: (place: number) => ({ vi: `Người thứ ${place}`, en: `Person ${place}` }),
  count: { vi: 'Tổng số người đến về việc này', en: 'How many came about this matter' },
  countHint: {
    vi: 'Từ 5 đến 10 người: 1–2 người đại diện; trên 10 người: tối đa 5 (Điều 29).',
    en: 'Five to ten: one or two speak; more than ten: at most five (Article 29).',
  },
  matter: { vi: 'Vụ việc', en: 'The matter' },
  class: { vi: 'Phân loại theo nội dung', en: 'Kind, by its content' },
  secret: {
    vi: 'Tố cáo: chỉ người tiếp đọc được họ tên và nội dung. Trong sổ in ra, các cột này ghi “giữ bí mật”.',
    en: 'Denunciations: only whoever received reads who came and what was said. The printed book says "kept secret".',
  },
  summary: { vi: 'Tóm tắt nội dung', en: 'Summary' },
  requests: { vi: 'Yêu cầu, đề nghị', en: 'Requests' },
  papers: { vi: 'Giấy tờ đã nhận', en: 'Papers handed in' },
  papersHint: {
    vi: 'Mỗi giấy tờ một dòng: tên; số trang; tình trạng. Ví dụ: Đơn kiến nghị; 2; bản chính',
    en: 'One a line: what; pages; state',
  },
  handling: { vi: 'Xử lý', en: 'Handling' },
  competence: { vi: 'Thuộc thẩm quyền của đơn vị?', en: 'Is the unit competent?' },
  yes: { vi: 'Thuộc thẩm quyền', en: 'Yes' },
  no: { vi: 'Không thuộc thẩm quyền', en: 'No' },
  unclear: { vi: 'Chưa rõ, cần xem xét', en: 'Not clear yet' },
  settled: { vi: 'Cơ quan đã giải quyết hết thẩm quyền (nếu có)', en: 'Settled finally by (if any)' },
  guided: {
    vi: 'Đã hướng dẫn đến cơ quan nào, số văn bản (nếu có)',
    en: 'Guided to whom, number of the paper',
  },
  forwarded: {
    vi: 'Cơ quan thụ lý, số văn bản chuyển đơn (nếu có)',
    en: 'Forwarded to whom, number of the paper',
  },
  refuse: { vi: 'Từ chối tiếp (chỉ khi luật cho phép)', en: 'Refusal (only where the law allows it)' },
  ground: { vi: 'Căn cứ từ chối (Điều 9 Luật Tiếp công dân)', en: 'Ground (Article 9)' },
  received: { vi: 'Không từ chối', en: 'Not refused' },
  refusalReason: { vi: 'Lý do cụ thể', en: 'The reason in this case' },
  save: { vi: 'Ghi vào sổ', en: 'Write into the register' },
}

/** The form by which a reception is written into the register. */
export function NewEntryPage(props: NewEntryProps) {
  const { code, unitName, day, registrationId, form, requestId } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={unitName}
      variant="workspace"
      width="reading"
      breadcrumbs={[{ href: receptionPaths.book.to({ code }), text: texts.book }]}
      errors={summaryOf(form)}
    >
      <Form
        action={receptionPaths.newEntry.to({ code })}
        requestId={requestId}
        hidden={{ buoi: day?.id ?? '', dangKy: registrationId ?? '' }}
      >
        <ReceivedFields {...props} />
        <VisitorFields form={form} />
        <Fieldset legend={texts.matter}>
          <SelectField
            name="phanLoai"
            label={texts.class}
            choices={[
              { value: '', label: texts.choose },
              ...classifications.map((value) => ({ value, label: classificationWords[value] })),
            ]}
            {...shown(form, 'phanLoai')}
          />
          <Notice tone="info">
            <p>{words(texts.secret)}</p>
          </Notice>
          <TextAreaField name="tomTat" label={texts.summary} rows={5} {...shown(form, 'tomTat')} />
          <TextAreaField name="yeuCau" label={texts.requests} rows={3} optional {...shown(form, 'yeuCau')} />
          <TextAreaField
            name="giayTo"
            label={texts.papers}
            hint={texts.papersHint}
            rows={3}
            optional
            {...shown(form, 'giayTo')}
          />
        </Fieldset>
        <HandlingFields form={form} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}

function ReceivedFields({ day, people, form, today }: NewEntryProps) {
  const kinds = day === undefined ? entryKinds.filter((kind) => kind !== 'periodic') : entryKinds
  const usual = day === undefined ? 'regular' : day.headDay ? 'periodic' : 'regular'
  return (
    <>
      <DateField
        name="ngay"
        label={texts.when}
        {...shown(form, 'ngay', day === undefined ? today : formatDay(day.day))}
      />
      <RadiosField
        name="loai"
        label={texts.kind}
        choices={kinds.map((value) => ({ value, label: entryKindWords[value] }))}
        {...shown(form, 'loai', usual)}
      />
      <SelectField
        name="nguoiTiep"
        label={texts.by}
        choices={[
          { value: '', label: texts.choose },
          ...people.map(({ id, name, position }) => ({ value: id, label: `${name} – ${position}` })),
        ]}
        {...shown(form, 'nguoiTiep', day?.heldBy ?? '')}
      />
      <TextField name="uyQuyen" label={texts.authorisation} optional {...shown(form, 'uyQuyen')} />
    </>
  )
}

function VisitorFields({ form }: { readonly form: TypedForm }) {
  return (
    <Fieldset legend={texts.who}>
      <Visitor form={form} place={1} />
      <TextField
        name="soNguoi"
        label={texts.count}
        hint={texts.countHint}
        kind="number"
        width="short"
        {...shown(form, 'soNguoi', '1')}
      />
      <Details summary={texts.more} open={shown(form, 'ten2').value !== ''}>
        {[2, 3, 4, 5].map((place) => (
          <Fieldset key={place} legend={texts.person(place)}>
            <Visitor form={form} place={place} />
          </Fieldset>
        ))}
      </Details>
    </Fieldset>
  )
}

function Visitor({ form, place }: { readonly form: TypedForm; readonly place: number }) {
  return (
    <>
      <TextField
        name={`ten${place}`}
        label={texts.name}
        optional={place > 1}
        autocomplete="off"
        {...shown(form, `ten${place}`)}
      />
      <TextField
        name={`diaChi${place}`}
        label={texts.address}
        optional
        autocomplete="off"
        {...shown(form, `diaChi${place}`)}
      />
      <TextField
        name={`giayTo${place}`}
        label={texts.paper}
        optional
        width="medium"
        autocomplete="off"
        {...shown(form, `giayTo${place}`)}
      />
    </>
  )
}

function HandlingFields({ form }: { readonly form: TypedForm }) {
  return (
    <Fieldset legend={texts.handling}>
      <RadiosField
        name="thamQuyen"
        label={texts.competence}
        choices={[
          { value: 'co', label: texts.yes },
          { value: 'khong', label: texts.no },
          { value: 'chua-ro', label: texts.unclear },
        ]}
        {...shown(form, 'thamQuyen', 'co')}
      />
      <TextField name="huongDan" label={texts.guided} optional {...shown(form, 'huongDan')} />
      <TextField name="chuyen" label={texts.forwarded} optional {...shown(form, 'chuyen')} />
      <TextField name="daGiaiQuyet" label={texts.settled} optional {...shown(form, 'daGiaiQuyet')} />
      <Details summary={texts.refuse} open={shown(form, 'tuChoi').value !== ''}>
        <SelectField
          name="tuChoi"
          label={texts.ground}
          choices={[
            { value: '', label: texts.received },
            ...refusalGrounds.map((value) => ({ value, label: refusalGroundWords[value] })),
          ]}
          {...shown(form, 'tuChoi')}
        />
        <TextAreaField
          name="lyDoTuChoi"
          label={texts.refusalReason}
          rows={2}
          optional
          {...shown(form, 'lyDoTuChoi')}
        />
      </Details>
    </Fieldset>
  )
}
