import { roleCodes } from '../contracts/access.ts'
import { covers } from './content.ts'
import type { ContentProblem } from './content-invalid.ts'
import type { ContentReaders, Found } from './content-readers.ts'

/** A code at its place: one that a thing has, or one to which a thing refers. */
type Placed = { readonly file: string; readonly path: string; readonly code: string }

/** Problems between files: a code used twice in a kind, or a reference to something that does not exist. */
export function checkReferences(readers: ContentReaders): readonly ContentProblem[] {
  return [
    ...repeatedCodes(readers),
    ...brokenReferences(readers),
    ...inactiveSubDimensions(readers),
    ...rolesWithoutWords(readers),
  ]
}

function repeatedCodes(readers: ContentReaders): ContentProblem[] {
  return [
    placed(readers.indicators, 'indicators', (file) => file.indicators.map(({ code }) => [code])),
    placed(readers.paragraphs, 'paragraphs', (file) => file.paragraphs.map(({ code }) => [code])),
    placed(readers.laws, 'law', (law) => [[law.code]]),
    placed(readers.laws, 'rules', (law) => law.rules.map(({ code }) => [code])),
    placed(readers.roles, 'roles', (file) => file.roles.map(({ code }) => [code])),
    placed(readers.provinces, 'provinces', (file) => file.provinces.map(({ code }) => [code])),
    placed(readers.disclosure, 'obligations', (file) => file.obligations.map(({ code }) => [code])),
    placed(readers.disclosureTemplates, 'templates', (file) => file.templates.map(({ code }) => [code])),
    placed(readers.feeKinds, 'kinds', (file) => file.kinds.map(({ code }) => [code])),
    placed(readers.feeCaps, 'caps', (file) => file.caps.map(({ code }) => [code])),
    placed(readers.forbiddenCollections, 'forbidden', (file) => file.forbidden.map(({ code }) => [code])),
    placed(readers.feeExemptions, 'exemptions', (file) => file.exemptions.map(({ code }) => [code])),
    placed(readers.integrity, 'rotation', (file) => file.rotation.map(({ code }) => [code])),
    placed(readers.integrity, 'exceptions', (file) => file.exceptions.map(({ code }) => [code])),
    placed(readers.integrity, 'appointmentSteps', (file) => file.appointmentSteps.map(({ code }) => [code])),
    placed(readers.inspections, 'checklists', (file) => file.checklists.map(({ code }) => [code])),
    placed(readers.procedures, 'procedures', (file) => file.procedures.map(({ slug }) => [slug])),
    placed(readers.competences, 'competences', (file) => file.competences.map(({ action }) => [action])),
    placed(readers.holidays, 'year', ({ year }) => [[String(year)]]),
    places(readers),
    authorities(readers),
    placed(readers.exampleSchools, 'schools', (file) => file.schools.map(({ code }) => [code])),
  ].flatMap(repeated)
}

function brokenReferences(readers: ContentReaders): ContentProblem[] {
  const figures = placed(readers.indicators, 'indicators', (file) =>
    file.indicators.map(({ code }) => [code]),
  )
  const provinces = placed(readers.provinces, 'provinces', (file) => file.provinces.map(({ code }) => [code]))
  return [
    ...unknown(
      'figure',
      figures,
      placed(readers.paragraphs, 'paragraphs', (file) =>
        file.paragraphs.map((paragraph) => paragraph.figures),
      ),
    ),
    ...unknown(
      'province',
      provinces,
      placed(readers.provinces, 'provinces', (file) =>
        file.provinces.map(({ predecessors }) => predecessors),
      ),
    ),
    ...unknown(
      'kind of collection',
      placed(readers.feeKinds, 'kinds', (file) => file.kinds.map(({ code }) => [code])),
      [
        ...placed(readers.feeCaps, 'caps', (file) => file.caps.map(({ kind }) => [kind])),
        ...placed(readers.feeExemptions, 'exemptions', (file) => file.exemptions.map(({ kinds }) => kinds)),
      ],
    ),
    ...unknown(
      'province',
      provinces,
      placed(readers.feeCaps, 'caps', (file) => file.caps.map(({ province }) => [province])),
    ),
    ...unknown('place', places(readers), [
      ...placed(readers.exampleSchools, 'schools', (file) => file.schools.map(({ ward }) => [ward])),
      ...placed(readers.exampleOrganisations, 'places', (file) =>
        file.places.map(({ within, successor }) => [within, successor]),
      ),
      ...placed(readers.exampleOrganisations, 'authorities', (file) =>
        file.authorities.map(({ place }) => [place]),
      ),
    ]),
    ...unknown(
      'authority',
      authorities(readers),
      placed(readers.exampleOrganisations, 'authorities', (file) =>
        file.authorities.map(({ parent, successors }) => [
          parent,
          ...successors.map((next) => next.authority),
        ]),
      ),
    ),
  ]
}

function inactiveSubDimensions(readers: ContentReaders): ContentProblem[] {
  const active = readers.papiDimensions.found.flatMap(({ value }) =>
    value.dimension.subDimensions.filter((sub) => sub.active).map((sub) => sub.code),
  )
  return [
    ...placed(readers.indicators, 'indicators', (file) =>
      file.indicators.map(({ papi }) => papi.map(({ code }) => code)),
    ),
    ...placed(readers.paragraphs, 'paragraphs', (file) =>
      file.paragraphs.map(({ papi }) => papi.map(({ code }) => code)),
    ),
  ]
    .filter(({ code }) => !active.some((sub) => covers(code, sub)))
    .map(({ file, path, code }) => ({ file, path, reason: `no active PAPI sub-dimension: ${code}` }))
}

function rolesWithoutWords(readers: ContentReaders): ContentProblem[] {
  const described = readers.roles.found.flatMap(({ value }) => value.roles.map(({ code }) => code))
  return roleCodes
    .filter((code) => !described.includes(code))
    .map((code) => ({ file: readers.roles.what, path: '', reason: `the role ${code} has no words` }))
}

function places(readers: ContentReaders): Placed[] {
  return placed(readers.exampleOrganisations, 'places', (file) => file.places.map(({ code }) => [code]))
}

function authorities(readers: ContentReaders): Placed[] {
  return placed(readers.exampleOrganisations, 'authorities', (file) =>
    file.authorities.map(({ code }) => [code]),
  )
}

/** The codes of each thing of a kind, with the place of the thing. */
function placed<File>(
  { found }: { readonly found: readonly Found<File>[] },
  list: string,
  codesOfThings: (file: File) => readonly (readonly (string | undefined)[])[],
): Placed[] {
  return found.flatMap(({ file, value }) =>
    codesOfThings(value).flatMap((codes, index) =>
      codes.flatMap((code) => (code === undefined ? [] : [{ file, path: `${list}[${index}]`, code }])),
    ),
  )
}

function repeated(things: readonly Placed[]): ContentProblem[] {
  const first = new Map<string, Placed>()
  return things.flatMap((thing) => {
    const earlier = first.get(thing.code)
    if (earlier !== undefined)
      return [
        { file: thing.file, path: thing.path, reason: `${thing.code} already stands in ${earlier.file}` },
      ]
    first.set(thing.code, thing)
    return []
  })
}

function unknown(what: string, known: readonly Placed[], used: readonly Placed[]): ContentProblem[] {
  const codes = new Set(known.map(({ code }) => code))
  return used
    .filter(({ code }) => !codes.has(code))
    .map(({ file, path, code }) => ({ file, path, reason: `no such ${what}: ${code}` }))
}
