export type { Unit, UnitKind } from './domain/unit.ts'
export { exampleSignIns } from './example/example-sign-ins.ts'
export { type GeneratedExample, generateExample } from './example/generate-example.ts'
export {
  type AccountWish,
  type ExampleRefusal,
  ExampleRefused,
  type LoadOptions,
  loadExample,
} from './example/load-example.ts'
export {
  findUnit,
  findUnitByCode,
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
