import { type PriorityGroup, residences } from '../../../platform/content/schema/enrolment.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { type Campaign, levelWords } from '../domain/enrolment/campaign.ts'
import { closeWords, residenceWords, zoneWords } from './enrolment-words.ts'

export interface ApplyProps {
  readonly campaign: Campaign
  readonly schoolName: string
  readonly areas: readonly {
    readonly id: string
    readonly ward: string
    readonly name: string
    readonly order: number
  }[]
  readonly groups: readonly PriorityGroup[]
  readonly action: string
  readonly backHref: string
  readonly form: TypedForm
  readonly requestId: string
  /** `correct`: the family changes what it sent; `paper`: a clerk enters what came on paper. */
  readonly way: 'apply' | 'correct' | 'paper'
}

const texts = {
  apply: { vi: 'Nộp hồ sơ tuyển sinh', en: 'Apply for a place' },
  correct: { vi: 'Sửa hồ sơ', en: 'Correct the application' },
  paper: { vi: 'Nhập hồ sơ giấy', en: 'Enter an application from paper' },
  privacy: {
    vi: 'Tên và thông tin của trẻ chỉ trường và phòng đọc được. Danh sách công khai chỉ có mã hồ sơ.',
    en: 'Only the school and the office read the name and data of the child. Public lists show a code alone.',
  },
  closes: { vi: 'Sửa được cho đến', en: 'You may correct it until' },
  child: { vi: 'Trẻ', en: 'The child' },
  name: { vi: 'Họ và tên của trẻ', en: 'Name of the child' },
  born: { vi: 'Ngày sinh', en: 'Date of birth' },
  gender: { vi: 'Giới tính', en: 'Girl or boy' },
  girl: { vi: 'Nữ', en: 'Girl' },
  boy: { vi: 'Nam', en: 'Boy' },
  number: { vi: 'Số định danh cá nhân của trẻ', en: 'Personal number of the child' },
  numberHint: {
    vi: '12 chữ số trên giấy khai sinh; chưa có thì để trống.',
    en: '12 digits on the birth certificate; leave it empty if there is none yet.',
  },
  home: { vi: 'Nơi ở', en: 'Home' },
  area: { vi: 'Đường, khu phố hoặc ấp trong kế hoạch', en: 'Street, group or hamlet in the plan' },
  elsewhere: {
    vi: 'Nơi khác, ngoài tuyến của trường này',
    en: 'Elsewhere, outside the areas of this school',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  residence: { vi: 'Trẻ cư trú ở đó thế nào?', en: 'How does the child live there?' },
  groups: { vi: 'Trẻ thuộc diện nào dưới đây?', en: 'Is the child one of these?' },
  groupsHint: {
    vi: 'Chỉ chọn điều có giấy tờ. Không thuộc diện nào thì bỏ trống.',
    en: 'Choose only what you can prove. Leave it empty if none fits.',
  },
  guardian: { vi: 'Cha, mẹ hoặc người giám hộ', en: 'Parent or guardian' },
  guardianName: { vi: 'Họ và tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  papers: { vi: 'Ảnh giấy tờ', en: 'Photographs of papers' },
  papersHint: {
    vi: 'Giấy khai sinh, xác nhận cư trú, giấy ưu tiên. Chụp rõ bằng điện thoại là được; mỗi ảnh tối đa 10 MB.',
    en: 'Birth certificate, proof of residence, proof of precedence. A clear photograph is enough; 10 MB each.',
  },
  received: { vi: 'Ngày nhận hồ sơ giấy', en: 'Day on which the paper came' },
  send: { vi: 'Nộp hồ sơ', en: 'Send the application' },
  save: { vi: 'Lưu thay đổi', en: 'Save' },
  enter: { vi: 'Lưu hồ sơ', en: 'Save the application' },
}

/** The form of an application: the same for families, for corrections, and for clerks with paper. */
export function ApplyPage(props: ApplyProps) {
  const { campaign, schoolName, form, way } = props
  const words = useWords()
  const submit = { apply: texts.send, correct: texts.save, paper: texts.enter }[way]
  return (
    <Page
      title={texts[way]}
      eyebrow={`${schoolName} · ${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      errors={summaryOf(form)}
      back={{ href: props.backHref }}
    >
      <Notice tone="info">
        <p>{words(texts.privacy)}</p>
        {way !== 'paper' && (
          <p>
            {words(texts.closes)} <strong>{words(closeWords(campaign.closesAt))}</strong>
          </p>
        )}
      </Notice>
      <Form action={props.action} requestId={props.requestId} withFiles={way !== 'paper'}>
        {way === 'paper' && <DateField name="ngayNhan" label={texts.received} {...shown(form, 'ngayNhan')} />}
        <ChildFields form={form} />
        <HomeFields {...props} />
        <Fieldset legend={texts.guardian}>
          <TextField
            name="nguoiNop"
            label={texts.guardianName}
            autocomplete={way === 'paper' ? 'off' : 'name'}
            {...shown(form, 'nguoiNop')}
          />
          <TextField
            name="dienThoai"
            label={texts.phone}
            kind="tel"
            width="medium"
            autocomplete={way === 'paper' ? 'off' : 'tel'}
            {...shown(form, 'dienThoai')}
          />
          <TextField
            name="email"
            label={texts.email}
            kind="email"
            optional
            autocomplete={way === 'paper' ? 'off' : 'email'}
            {...shown(form, 'email')}
          />
        </Fieldset>
        {way !== 'paper' && (
          <FileField
            name="giayTo"
            label={texts.papers}
            hint={texts.papersHint}
            optional
            multiple
            accept=".pdf,image/*"
            error={shown(form, 'giayTo').error}
          />
        )}
        <Button>{words(submit)}</Button>
      </Form>
    </Page>
  )
}

function ChildFields({ form }: Pick<ApplyProps, 'form'>) {
  return (
    <Fieldset legend={texts.child}>
      <TextField name="ten" label={texts.name} autocomplete="off" {...shown(form, 'ten')} />
      <DateField name="ngaySinh" label={texts.born} {...shown(form, 'ngaySinh')} />
      <RadiosField
        name="gioiTinh"
        label={texts.gender}
        choices={[
          { value: 'female', label: texts.girl },
          { value: 'male', label: texts.boy },
        ]}
        {...shown(form, 'gioiTinh')}
      />
      <TextField
        name="soDinhDanh"
        label={texts.number}
        hint={texts.numberHint}
        width="medium"
        optional
        autocomplete="off"
        secret
        {...shown(form, 'soDinhDanh')}
      />
    </Fieldset>
  )
}

function HomeFields({ form, areas, groups }: ApplyProps) {
  const words = useWords()
  return (
    <Fieldset legend={texts.home}>
      <SelectField
        name="noiO"
        label={texts.area}
        choices={[
          { value: '', label: texts.elsewhere },
          ...areas.map(({ id, ward, name, order }) => ({
            value: id,
            label: `${name}, ${ward} (${words(zoneWords(order)).toLowerCase()})`,
          })),
        ]}
        {...shown(form, 'noiO')}
      />
      <TextField name="diaChi" label={texts.address} autocomplete="off" {...shown(form, 'diaChi')} />
      <RadiosField
        name="cuTru"
        label={texts.residence}
        choices={residences.map((value) => ({ value, label: residenceWords[value] }))}
        {...shown(form, 'cuTru')}
      />
      <CheckboxesField
        name="uuTien"
        label={texts.groups}
        hint={texts.groupsHint}
        optional
        choices={groups.map(({ code, name, proof }) => ({ value: code, label: name, hint: proof }))}
        values={chosen(form, 'uuTien')}
      />
    </Fieldset>
  )
}
