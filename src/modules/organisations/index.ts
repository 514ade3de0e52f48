export { accountsOf } from './accounts/accounts.ts'
export type { AccountsDependencies } from './accounts/accounts-dependencies.ts'
export { createActorSource, type PersonSource } from './accounts/actor-source.ts'
export { passwordAloneRule } from './accounts/example-rule.ts'
export type { UnitPageSection } from './directory/unit-page-section.ts'
export { contentKindOf, unitKindOfContent, whoIsCompetent } from './domain/competence.ts'
export { provinceSince, provincesOn } from './domain/provinces.ts'
export type { SchoolLevel, Unit, UnitKind } from './domain/unit.ts'
export { successorsOn, superiorOn, type UnitHistory } from './domain/unit-history.ts'
export { exampleAccounts } from './example/example-accounts.ts'
export { exampleSignIns } from './example/example-sign-ins.ts'
export { type GeneratedExample, generateExample } from './example/generate-example.ts'
export {
  type AccountWish,
  type ExampleRefusal,
  ExampleRefused,
  findUntoldExample,
  type LoadOptions,
  loadExample,
  loadExampleHistory,
} from './example/load-example.ts'
export { type OrganisationsDependencies, organisationsModule } from './module.ts'
export { unitsDataset } from './open-data/units-dataset.ts'
export { organisationPaths } from './paths.ts'
export { isEmptyInstallation, setUpCode } from './set-up/set-up-code.ts'
export { type HeldRole, heldRoles } from './store/held-roles.ts'
export { loadUnitHistory } from './store/history-queries.ts'
export {
  peopleOfUnits,
  peopleWithRoles,
  personNames,
  type UnitPerson,
  unitsOfPerson,
} from './store/people-queries.ts'
export {
  findUnit,
  findUnitByCode,
  findUnitWithHolder,
  getUnit,
  listUnits,
  type NamedUnit,
  superiorsOf,
  type UnitFilter,
  UnitNotFound,
  unitName,
  unitNames,
  unitsBelow,
} from './store/unit-queries.ts'
export { unitsTopic } from './topics.ts'
export { kindWords, schoolLevelWords } from './unit-words.ts'
