import { roleCodes } from '../contracts/access.ts'
import { covers } from './content.ts'
import type { ContentProblem } from './content-invalid.ts'
import type { ContentReaders } from './content-readers.ts'

type Named = { readonly file: string; readonly path: string; readonly code: string }

/** Problems between files: a code used twice in a kind, or a reference to something that does not exist. */
export function checkReferences(readers: ContentReaders): readonly ContentProblem[] {
  const indicators = named(readers.indicators.found, 'indicators', (file) => file.indicators)
  const paragraphs = named(readers.paragraphs.found, 'paragraphs', (file) => file.paragraphs)
  const rules = named(readers.laws.found, 'rules', (law) => law.rules)
  const roles = named(readers.roles.found, 'roles', (file) => file.roles)
  const provinces = named(readers.provinces.found, 'provinces', (file) => file.provinces)
  const places = named(readers.exampleOrganisations.found, 'places', (file) => file.places)
  const authorities = named(readers.exampleOrganisations.found, 'authorities', (file) => file.authorities)
  const schools = named(readers.exampleSchools.found, 'schools', (file) => file.schools)
  const subDimensions = readers.papiDimensions.found.flatMap(({ value }) =>
    value.dimension.subDimensions.filter((sub) => sub.active).map((sub) => sub.code),
  )

  return [
    ...[indicators, paragraphs, rules, roles, provinces, places, authorities, schools].flatMap(repeated),
    ...repeated(named(readers.laws.found, '', (law) => [law])),
    ...repeated(named(readers.disclosure.found, 'obligations', (file) => file.obligations)),
    ...repeated(
      named(readers.procedures.found, 'procedures', (file) =>
        file.procedures.map((procedure) => ({ code: procedure.slug })),
      ),
    ),
    ...repeated(
      named(readers.competences.found, 'competences', (file) =>
        file.competences.map(({ action }) => ({ code: action })),
      ),
    ),
    ...repeated(
      readers.holidays.found.map(({ file, value }) => ({ file, path: 'year', code: String(value.year) })),
    ),

    ...unknown(
      'no such figure',
      indicators,
      references(readers.paragraphs.found, 'paragraphs', (file) =>
        file.paragraphs.map((paragraph) => paragraph.figures),
      ),
    ),
    ...papiReferences(readers)
      .filter(({ code }) => !subDimensions.some((sub) => covers(code, sub)))
      .map(({ file, path, code }) => ({ file, path, reason: `no active PAPI sub-dimension: ${code}` })),
    ...unknown(
      'no such province',
      provinces,
      references(readers.provinces.found, 'provinces', (file) =>
        file.provinces.map((province) => province.predecessors),
      ),
    ),
    ...unknown(
      'no such place',
      places,
      references(readers.exampleSchools.found, 'schools', (file) => file.schools.map(({ ward }) => [ward])),
    ),
    ...unknown(
      'no such place',
      places,
      references(readers.exampleOrganisations.found, 'places', (file) =>
        file.places.map(({ within, successor }) => [within, successor]),
      ),
    ),
    ...unknown(
      'no such place',
      places,
      references(readers.exampleOrganisations.found, 'authorities', (file) =>
        file.authorities.map(({ place }) => [place]),
      ),
    ),
    ...unknown(
      'no such authority',
      authorities,
      references(readers.exampleOrganisations.found, 'authorities', (file) =>
        file.authorities.map(({ parent, successors }) => [
          parent,
          ...successors.map(({ authority }) => authority),
        ]),
      ),
    ),
    ...roleCodes
      .filter((code) => !roles.some((role) => role.code === code))
      .map((code) => ({ file: 'roles/*.yaml', path: '', reason: `the role ${code} has no words` })),
  ]
}

function papiReferences(readers: ContentReaders): Named[] {
  return [
    ...references(readers.indicators.found, 'indicators', (file) =>
      file.indicators.map(({ papi }) => papi.map(({ code }) => code)),
    ),
    ...references(readers.paragraphs.found, 'paragraphs', (file) =>
      file.paragraphs.map(({ papi }) => papi.map(({ code }) => code)),
    ),
  ]
}

/** The things of a kind with their codes and places. */
function named<File>(
  found: readonly { readonly file: string; readonly value: File }[],
  list: string,
  things: (file: File) => readonly { readonly code: string }[],
): Named[] {
  return found.flatMap(({ file, value }) =>
    things(value).map(({ code }, index) => ({
      file,
      path: list === '' ? 'code' : `${list}[${index}]`,
      code,
    })),
  )
}

/** The codes to which each thing of a kind refers, with the place of the thing. */
function references<File>(
  found: readonly { readonly file: string; readonly value: File }[],
  list: string,
  codes: (file: File) => readonly (readonly (string | undefined)[])[],
): Named[] {
  return found.flatMap(({ file, value }) =>
    codes(value).flatMap((thing, index) =>
      thing.flatMap((code) => (code === undefined ? [] : [{ file, path: `${list}[${index}]`, code }])),
    ),
  )
}

function repeated(things: readonly Named[]): ContentProblem[] {
  const first = new Map<string, Named>()
  return things.flatMap((thing) => {
    const earlier = first.get(thing.code)
    if (earlier === undefined) {
      first.set(thing.code, thing)
      return []
    }
    return [{ file: thing.file, path: thing.path, reason: `${thing.code} already stands in ${earlier.file}` }]
  })
}

function unknown(reason: string, known: readonly Named[], used: readonly Named[]): ContentProblem[] {
  const codes = new Set(known.map(({ code }) => code))
  return used
    .filter(({ code }) => !codes.has(code))
    .map(({ file, path, code }) => ({ file, path, reason: `${reason}: ${code}` }))
}
