import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { checkbox, requiredText } from '../../../platform/http/form.ts'
import { chosenId } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { caseKinds } from '../domain/case-type.ts'
import { placeholders, placeholderWords, unknownPlaceholders } from '../domain/desk/fill-template.ts'
import {
  findTemplate,
  keepTemplate,
  listTemplates,
  type ReplyTemplate,
  templateHistory,
} from '../store/template-store.ts'
import { type DeedForm, statusOf, typedText, untouched } from './deed.ts'
import type { StaffVisit } from './open-desk.ts'
import { Paragraphs } from './paragraphs.tsx'
import { deskPaths } from './paths.ts'

const Params = z.object({ templateId: z.uuid() })
const TemplateForm = z
  .object({
    donVi: chosenId('unit', problem({ vi: 'Chọn đơn vị', en: 'Choose the unit' })),
    loai: z.enum(caseKinds, problem({ vi: 'Chọn loại hồ sơ', en: 'Choose the kind' })),
    ten: requiredText(problem({ vi: 'Đặt tên cho mẫu', en: 'Name the template' }), 200),
    noiDung: requiredText(problem({ vi: 'Viết nội dung mẫu', en: 'Write the text' }), 10_000),
    thoiDung: checkbox,
  })
  .refine(({ noiDung }) => unknownPlaceholders(noiDung).length === 0, {
    path: ['noiDung'],
    error: problem({
      vi: 'Có chỗ trống { } không đúng tên. Chỉ dùng các chỗ trống nêu ở dưới.',
      en: 'There is a { } of no known name. Use those below only.',
    }),
  })

const texts = {
  title: { vi: 'Mẫu trả lời', en: 'Reply templates' },
  lead: {
    vi: 'Mỗi đơn vị có mẫu riêng cho từng loại hồ sơ. Mỗi lần sửa là một bản mới, bản cũ vẫn giữ.',
    en: 'Each unit has its own for each kind. Every change is a further version; the old ones stay.',
  },
  none: { vi: 'Chưa có mẫu nào', en: 'No templates yet' },
  add: { vi: 'Thêm mẫu', en: 'Add a template' },
  edit: { vi: 'Sửa mẫu trả lời', en: 'Change the template' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại hồ sơ', en: 'Kind' },
  name: { vi: 'Tên mẫu', en: 'Name' },
  body: { vi: 'Nội dung', en: 'Text' },
  places: { vi: 'Chỗ trống được tự điền', en: 'What is filled in' },
  retire: { vi: 'Thôi dùng', en: 'Retire' },
  retireLabel: { vi: 'Không dùng mẫu này nữa', en: 'This template is not used any more' },
  save: { vi: 'Lưu mẫu', en: 'Save' },
  version: (version: number): Words => ({ vi: `bản ${version}`, en: `version ${version}` }),
  history: { vi: 'Các bản trước', en: 'Earlier versions' },
  back: { vi: 'Về danh sách hồ sơ', en: 'Back to the cases' },
  backToList: { vi: 'Về các mẫu', en: 'Back to the templates' },
} as const

/** Texts with which replies begin, by unit and kind. */
export function templateRoutes({ office }: CaseDependencies): Route[] {
  const kinds = caseKinds.flatMap((kind): Choice[] => {
    const newest = office.types.all.filter(({ code }) => code === kind).at(-1)
    return newest === undefined ? [] : [{ value: kind, label: newest.words }]
  })
  return [
    get({
      path: deskPaths.templates,
      access: 'cases.handle',
      handle: (visit) => showList(visit, kinds, untouched),
    }),
    post({
      path: deskPaths.templates,
      access: 'cases.handle',
      audit: 'case.template-kept',
      form: TemplateForm,
      invalid: (visit, problems, typed) => showList(visit, kinds, { typed, problems }),
      handle: (visit) => keep(visit, undefined),
    }),
    get({
      path: deskPaths.template,
      access: 'cases.handle',
      params: Params,
      handle: (visit) => showOne(visit, kinds, visit.params.templateId, untouched),
    }),
    post({
      path: deskPaths.template,
      access: 'cases.handle',
      audit: 'case.template-kept',
      params: Params,
      form: TemplateForm,
      invalid: (visit, problems, typed) =>
        showOne(visit, kinds, visit.params.templateId, { typed, problems }),
      handle: async (visit) => {
        const before = await findTemplate(visit.database, visit.params.templateId)
        return before === undefined || !visit.may('cases.handle', before.unitId)
          ? notFound()
          : keep(visit, before)
      },
    }),
  ]
}

type KeepVisit = FormVisit<unknown, unknown, z.infer<typeof TemplateForm>, SignedIn>

function keep(visit: KeepVisit, before: ReplyTemplate | undefined): Promise<Answer> {
  const { donVi, loai, ten, noiDung, thoiDung } = visit.form
  return visit.write(async ({ tx, audit }) => {
    if (!visit.may('cases.handle', donVi)) return notFound()
    const id = await keepTemplate(tx, {
      before,
      unitId: donVi,
      kind: loai,
      title: ten,
      body: noiDung,
      retired: thoiDung,
      madeBy: visit.actor.personId,
      madeAt: visit.now,
    })
    await audit({
      subject: { kind: 'case-template', id },
      unitId: donVi,
      details: { version: (before?.version ?? 0) + 1, retired: thoiDung },
    })
    return redirect(deskPaths.templates.to({}))
  })
}

async function unitChoices(visit: StaffVisit): Promise<Choice[]> {
  const units: UnitId[] = visit.unitsFor('cases.handle')
  const names = await unitNames(visit.database, units, visit.today)
  return units.map((id) => ({ value: id, label: names.get(id)?.name ?? id }))
}

async function showList(visit: StaffVisit, kinds: readonly Choice[], form: DeedForm): Promise<Answer> {
  const units = await unitChoices(visit)
  const templates = await listTemplates(visit.database, visit.unitsFor('cases.handle'))
  return page(<ListPage templates={templates} units={units} kinds={kinds} form={form} />, statusOf(form))
}

async function showOne(
  visit: StaffVisit,
  kinds: readonly Choice[],
  id: string,
  form: DeedForm,
): Promise<Answer> {
  const found = await findTemplate(visit.database, id)
  if (found === undefined || !visit.may('cases.handle', found.unitId)) return notFound()
  const history = (await templateHistory(visit.database, id)).slice(1)
  const units = await unitChoices(visit)
  return page(
    <OnePage template={found} history={history} units={units} kinds={kinds} form={form} />,
    statusOf(form),
  )
}

interface FormProps {
  readonly units: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly form: DeedForm
}

function ListPage({ templates, ...rest }: FormProps & { readonly templates: readonly ReplyTemplate[] }) {
  const words = useWords()
  const kindOf = (kind: string) => rest.kinds.find(({ value }) => value === kind)?.label ?? kind
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={{ href: deskPaths.list.to({}), text: texts.back }}
      errors={rest.form.problems}
    >
      {templates.length === 0 && <EmptyState title={texts.none} />}
      {templates.map(({ id, title, kind, version, body }) => (
        <Card
          key={id}
          title={title}
          href={deskPaths.template.to({ templateId: id })}
          eyebrow={kindOf(kind)}
          headingLevel={2}
          footer={words(texts.version(version))}
        >
          <p>{body.length > 200 ? `${body.slice(0, 200)}…` : body}</p>
        </Card>
      ))}
      <Section title={texts.add}>
        <TemplateFields {...rest} action={deskPaths.templates.to({})} template={undefined} />
      </Section>
    </Page>
  )
}

function OnePage({
  template,
  history,
  ...rest
}: FormProps & {
  readonly template: ReplyTemplate
  readonly history: Awaited<ReturnType<typeof templateHistory>>
}) {
  const { language } = usePage()
  const words = useWords()
  return (
    <Page
      title={texts.edit}
      eyebrow={template.title}
      back={{ href: deskPaths.templates.to({}), text: texts.backToList }}
      errors={rest.form.problems}
    >
      <TemplateFields
        {...rest}
        action={deskPaths.template.to({ templateId: template.id })}
        template={template}
      />
      {history.length > 0 && (
        <Details summary={texts.history}>
          {history.map(({ version, body, madeAt }) => (
            <div key={version}>
              <p>
                <strong>
                  {words(texts.version(version))}, {formatMoment(language, madeAt)}
                </strong>
              </p>
              <Paragraphs text={body} />
            </div>
          ))}
        </Details>
      )}
    </Page>
  )
}

function TemplateFields({
  units,
  kinds,
  form,
  action,
  template,
}: FormProps & { readonly action: string; readonly template: ReplyTemplate | undefined }) {
  const words = useWords()
  const { problems } = form
  return (
    <Form action={action} requestId={crypto.randomUUID()}>
      <SelectField
        name="donVi"
        label={texts.unit}
        choices={units}
        value={typedText(form, 'donVi') || template?.unitId}
        error={errorOf(problems, 'donVi')}
      />
      <SelectField
        name="loai"
        label={texts.kind}
        choices={kinds}
        value={typedText(form, 'loai') || template?.kind || 'feedback'}
        error={errorOf(problems, 'loai')}
      />
      <TextField
        name="ten"
        label={texts.name}
        value={typedText(form, 'ten') || template?.title}
        error={errorOf(problems, 'ten')}
      />
      <TextAreaField
        name="noiDung"
        label={texts.body}
        value={typedText(form, 'noiDung') || template?.body}
        error={errorOf(problems, 'noiDung')}
        rows={8}
        maxLength={10_000}
      />
      <Details summary={texts.places}>
        <ul>
          {placeholders.map((name) => (
            <li key={name}>
              <code>{`{${name}}`}</code>: {words(placeholderWords[name])}
            </li>
          ))}
        </ul>
      </Details>
      {template !== undefined && (
        <CheckboxesField
          name="thoiDung"
          label={texts.retire}
          optional
          choices={[{ value: 'co', label: texts.retireLabel }]}
          values={[]}
        />
      )}
      <Button>{words(texts.save)}</Button>
    </Form>
  )
}
