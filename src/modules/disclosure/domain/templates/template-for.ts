import type { DisclosureTemplate } from '../../../../platform/content/schema/disclosure-template.ts'

/** Of the template that serves every duty without an own. */
export const generalTemplate = 'general'

/** The form of a duty; the general one when there is no own. @throws RangeError when content has no general one */
export function templateFor(
  templates: readonly DisclosureTemplate[],
  dutyCode: string | null,
): DisclosureTemplate {
  const own = templates.find(({ duties }) => dutyCode !== null && duties.includes(dutyCode))
  return own ?? getTemplate(templates, generalTemplate)
}

export function findTemplate(
  templates: readonly DisclosureTemplate[],
  code: string,
): DisclosureTemplate | undefined {
  return templates.find((template) => template.code === code)
}

function getTemplate(templates: readonly DisclosureTemplate[], code: string): DisclosureTemplate {
  const template = findTemplate(templates, code)
  if (template === undefined) throw new RangeError(`no template ${code}`)
  return template
}

/** The title proposed for a publication: what (the short name of the duty), of whom, which time. */
export function headingOf(
  { heading }: DisclosureTemplate,
  { duty, occasion, unit }: { readonly duty: string; readonly occasion: string; readonly unit: string },
): string {
  return heading
    .replaceAll('{nghia-vu}', duty)
    .replaceAll('{don-vi}', unit)
    .replaceAll('({lan})', occasion === '' ? '' : `(${occasion})`)
    .replaceAll('{lan}', occasion)
    .trim()
    .slice(0, 300)
}
