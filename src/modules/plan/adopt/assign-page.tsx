import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import type { UnitPerson } from '../../organisations/index.ts'
import type { Plan } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { adoptPaths } from './paths.ts'
import { PersonField } from './person-field.tsx'

/** What is assigned together. */
export interface AssignGroup {
  readonly key: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly items: readonly {
    readonly id: string
    readonly text: string
    readonly responsible: string | undefined
  }[]
}

export interface AssignProps {
  readonly plan: Plan
  readonly people: readonly UnitPerson[]
  readonly groups: readonly AssignGroup[]
  readonly current: AssignGroup
  readonly form: TypedForm
  readonly isStale: boolean
  readonly wasSaved: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Phân công người phụ trách', en: 'Name who is responsible' },
  lead: {
    vi: 'Chọn người, đánh dấu các mục rồi lưu. Có thể giao nhiều mục một lần.',
    en: 'Choose a person, tick the items and save. Several can be assigned at once.',
  },
  groups: { vi: 'Nhóm mục', en: 'Groups' },
  items: { vi: 'Các mục giao cho người này', en: 'What this person is responsible for' },
  everything: {
    vi: 'Mọi mục chưa có người trong nhóm này',
    en: 'Everything of this group that has nobody yet',
  },
  quick: { vi: 'Chọn nhanh', en: 'All at once' },
  save: { vi: 'Lưu phân công', en: 'Save' },
  saved: { vi: 'Đã lưu phân công', en: 'Saved' },
  nobody: { vi: 'Chưa có người phụ trách', en: 'Nobody yet' },
}

/** Gives several commitments and tasks to one person at once. */
export function AssignPage(props: AssignProps) {
  const { plan, people, groups, current, form, isStale, wasSaved, requestId } = props
  const words = useWords()
  const { error } = shown(form, 'muc')
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      breadcrumbs={[{ href: adoptPaths.version.to({ planId: plan.id }), text: plan.title }]}
      errors={summaryOf(form)}
    >
      {isStale && <StaleNotice plan={plan} />}
      {wasSaved && <Notice tone="success" title={texts.saved} announce />}
      <Tabs
        label={texts.groups}
        tabs={groups.map((group) => ({
          href: adoptPaths.assign.to({ planId: plan.id }, { nhom: group.key }),
          label: group.title,
          current: group.key === current.key,
          count: group.items.filter(({ responsible }) => responsible === undefined).length,
        }))}
      />
      <Form
        action={adoptPaths.assign.to({ planId: plan.id }, { nhom: current.key })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
      >
        <PersonField people={people} {...shown(form, 'nguoi')} />
        <CheckboxesField
          name="tatCa"
          label={texts.quick}
          optional
          choices={[{ value: '1', label: texts.everything }]}
          values={chosen(form, 'tatCa')}
        />
        <CheckboxesField
          name="muc"
          label={texts.items}
          choices={current.items.map(({ id, text, responsible }) => ({
            value: id,
            label: text,
            hint: responsible ?? texts.nobody,
          }))}
          values={chosen(form, 'muc')}
          error={error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
