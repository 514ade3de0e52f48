import { z } from 'zod'
import { problem } from '../../../../platform/i18n/problem.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { parseLocalDate } from '../../../../platform/kernel/dates.ts'
import { type Id, idSchema } from '../../../../platform/kernel/ids.ts'
import { parseTypedDay } from '../../../../platform/kernel/typed-day.ts'
import { citizenIdDigits, citizenIdProblem } from './citizen-id.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type AskIf, type FieldAutocomplete, type FieldMeta, fieldRegistry } from './field-meta.ts'
import {
  atLeastWords,
  atMostWords,
  dayWords,
  emailWords,
  fileWords,
  missingWords,
  moneyWords,
  notOfferedWords,
  numberWords,
  textWords,
  tooLongWords,
  tooManyFilesWords,
} from './field-words.ts'
import { phoneDigits, phoneProblem } from './phone-number.ts'
import { fitsDecimals, readTypedMoney, readTypedNumber } from './typed-number.ts'

export { type CheckedValues, checkValues, type FieldProblem } from './check-values.ts'
export { type AskIf, type FieldMeta, type FieldOption, type Widget, widgets } from './field-meta.ts'
export { fieldProblems } from './field-problems.ts'
export { type FieldOf, type Fields, fieldsOf, personalFields, publicFields } from './fields-of.ts'
export { fieldsJsonSchema } from './json-schema.ts'
export { type FieldValue, type FieldValues, readStoredValues, storedValues } from './stored-values.ts'
export { typedValues } from './typed-values.ts'

/** What every field says of itself. A field must be given unless it says `required: false`. */
export interface FieldOptions {
  readonly label: Words
  readonly hint?: Words | undefined
  readonly required?: boolean
  readonly askIf?: AskIf
}
/** `personal` is true unless said otherwise: what somebody wrote is confidential by default. */
export interface TextOptions extends FieldOptions {
  readonly personal?: boolean
  /** Characters; 200 in one line, 10,000 in several. */
  readonly maximum?: number
  readonly autocomplete?: FieldAutocomplete
}
export interface NumberOptions extends FieldOptions {
  readonly personal?: boolean
  readonly minimum?: number
  readonly maximum?: number
  /** Decimal places; none when left out. */
  readonly decimals?: number
  /** What is counted: "học sinh". */
  readonly measure?: Words
}
export interface MoneyOptions extends FieldOptions {
  readonly personal?: boolean
  /** Whole đồng. */
  readonly minimum?: number
  readonly maximum?: number
}
export interface ClosedOptions extends FieldOptions {
  readonly personal?: boolean
}
export interface ChoiceOptions<Value extends string> extends ClosedOptions {
  readonly options: readonly { readonly value: Value; readonly words: Words }[]
}
export interface DayOptions extends FieldOptions {
  readonly personal?: boolean
  /** Up to today (birthdays, what happened), or from today on (appointments). */
  readonly within?: 'past' | 'future'
}
export interface FilesOptions extends FieldOptions {
  readonly personal?: boolean
  /** How many; 10 when left out. */
  readonly maximum?: number
}

/** Options of a field whose value is always there; others give `undefined` when left empty or not asked. */
export interface Always {
  readonly required?: true
  readonly askIf?: never
}
type Sometimes<Value> = z.ZodType<Value | undefined, unknown>
interface FieldMaker<Options, Value> {
  (options: Options & Always): z.ZodType<Value, unknown>
  (options: Options): Sometimes<Value>
}

/** What a kind of field adds: from anything sent or typed to its one stored form, and the checks of that form. */
interface Described<Value> extends Omit<FieldMeta, 'label' | 'hint' | 'required' | 'askIf'> {
  readonly clean: (raw: unknown) => unknown
  readonly schema: z.ZodType<Value>
}

function made<Value>(options: FieldOptions, { clean, schema, ...rest }: Described<Value>): Sometimes<Value> {
  const { label, hint, required = true, askIf } = options
  const meta: FieldMeta = { label, hint, required, askIf, ...rest }
  const always = required && askIf === undefined
  const missing = problem(missingWords(meta))
  const field = z.preprocess(
    (raw, context) => {
      const cleaned = clean(raw)
      if (cleaned === undefined && always) context.addIssue({ code: 'custom', message: missing })
      return cleaned
    },
    always ? schema : schema.optional(),
  )
  return field.register(fieldRegistry, meta)
}

function maker<Options extends FieldOptions, Value>(
  describe: (options: Options) => Described<Value>,
): FieldMaker<Options, Value> {
  function make(options: Options & Always): z.ZodType<Value, unknown>
  function make(options: Options): Sometimes<Value>
  function make(options: Options): Sometimes<Value> {
    return made(options, describe(options))
  }
  return make
}

const string = (maximum: number) => z.string(problem(textWords)).max(maximum, problem(tooLongWords(maximum)))

const text = maker(({ personal = true, maximum = 200, autocomplete }: TextOptions) => ({
  widget: 'text',
  personal,
  maximum,
  autocomplete,
  clean: cleanLine,
  schema: string(maximum),
}))

const longText = maker(({ personal = true, maximum = 10_000, autocomplete }: TextOptions) => ({
  widget: 'long-text',
  personal,
  maximum,
  autocomplete,
  clean: cleanText,
  schema: string(maximum),
}))

/** Where somebody lives or gets post: free text, since streets and hamlets follow no list. */
const address = maker(({ maximum = 300 }: FieldOptions & { readonly maximum?: number }) => ({
  widget: 'address',
  personal: true,
  maximum,
  clean: cleanLine,
  schema: string(maximum),
}))

const number = maker((options: NumberOptions) => {
  const { personal = false, minimum = 0, maximum = 1_000_000_000, decimals = 0, measure } = options
  return {
    widget: 'number',
    personal,
    measure,
    decimals,
    inputMode: decimals === 0 ? 'numeric' : 'decimal',
    clean: typedOr((typed) => readTypedNumber(typed, decimals)),
    schema: bounded(minimum, maximum, problem(numberWords(decimals))).refine(
      (value) => fitsDecimals(value, decimals),
      problem(numberWords(decimals)),
    ),
  }
})

/** Vietnamese đồng, always whole. */
const money = maker(({ personal = false, minimum = 0, maximum = 1_000_000_000_000 }: MoneyOptions) => ({
  widget: 'money',
  personal,
  inputMode: 'numeric',
  clean: typedOr(readTypedMoney),
  schema: bounded(minimum, maximum, problem(moneyWords)).refine(Number.isInteger, problem(moneyWords)),
}))

function bounded(minimum: number, maximum: number, message: string) {
  return z
    .number(message)
    .min(minimum, problem(atLeastWords(minimum)))
    .max(maximum, problem(atMostWords(maximum)))
}

/** A day on the calendar of Việt Nam; personal unless said otherwise, as birthdays are. */
const day = maker(({ personal = true, within }: DayOptions) => ({
  widget: 'day',
  personal,
  within,
  clean: typedOr(parseTypedDay),
  schema: readBy(parseLocalDate, problem(dayWords)),
}))

const yesNo = maker(({ personal = false }: ClosedOptions) => ({
  widget: 'yes-no',
  personal,
  clean: (raw) => (raw === 'yes' ? true : raw === 'no' ? false : cleanLine(raw)),
  schema: z.boolean(problem(notOfferedWords)),
}))

/** A Vietnamese phone number, kept as digits with 0 first. */
const phone = maker((_options: FieldOptions) => ({
  widget: 'phone',
  personal: true,
  inputMode: 'tel',
  autocomplete: 'tel',
  clean: typedOr(phoneDigits),
  schema: checkedBy(phoneProblem),
}))

const email = maker((_options: FieldOptions) => ({
  widget: 'email',
  personal: true,
  inputMode: 'email',
  autocomplete: 'email',
  clean: cleanLine,
  schema: z.email(problem(emailWords)).max(254, problem(tooLongWords(254))),
}))

/** A citizen number (căn cước) of twelve digits, or the nine of the former identity card. */
const citizenId = maker((_options: FieldOptions) => ({
  widget: 'citizen-id',
  personal: true,
  inputMode: 'numeric',
  autocomplete: 'off',
  clean: typedOr(citizenIdDigits),
  schema: checkedBy(citizenIdProblem),
}))

/** A unit of the organisation; which ones are offered is the page's business, that it exists the route's. */
const unit = maker(({ personal = false }: ClosedOptions) => ({
  widget: 'unit',
  personal,
  clean: lowerCase,
  schema: idOf('unit', problem(notOfferedWords)),
}))

/** Files already accepted into the file store, by their ids. */
const files = maker(({ personal = true, maximum = 10 }: FilesOptions) => ({
  widget: 'files',
  personal,
  maximum,
  clean: (raw) => listOrNothing(raw, lowerCase),
  schema: z.array(idOf('file', problem(fileWords))).max(maximum, problem(tooManyFilesWords(maximum))),
}))

function choice<const Value extends string>(options: ChoiceOptions<Value> & Always): z.ZodType<Value, unknown>
function choice<const Value extends string>(options: ChoiceOptions<Value>): Sometimes<Value>
function choice<const Value extends string>(options: ChoiceOptions<Value>): Sometimes<Value> {
  return made(options, {
    widget: 'choice',
    personal: options.personal ?? false,
    options: options.options,
    clean: cleanLine,
    schema: z.enum(valuesOf(options), problem(notOfferedWords)),
  })
}

/** Any number of several things; none is no value. Kept in the order of the options. */
function choices<const Value extends string>(
  options: ChoiceOptions<Value> & Always,
): z.ZodType<Value[], unknown>
function choices<const Value extends string>(options: ChoiceOptions<Value>): Sometimes<Value[]>
function choices<const Value extends string>(options: ChoiceOptions<Value>): Sometimes<Value[]> {
  const values = valuesOf(options)
  return made(options, {
    widget: 'choices',
    personal: options.personal ?? false,
    options: options.options,
    clean: (raw) => inOrder(listOrNothing(raw, cleanLine), values),
    schema: z.array(z.enum(values, problem(notOfferedWords))).max(values.length, problem(notOfferedWords)),
  })
}

/** Makes the fields of a case type: `z.object({ name: field.text({ label }), … })`. */
export const field = {
  text,
  longText,
  number,
  money,
  day,
  choice,
  choices,
  yesNo,
  phone,
  email,
  citizenId,
  address,
  unit,
  files,
}

function valuesOf<Value extends string>({ options }: ChoiceOptions<Value>): Value[] {
  return options.map(({ value }) => value)
}

/** Reads what was typed; what cannot be read stays, for the check to object to. */
function typedOr(read: (typed: string) => unknown): (raw: unknown) => unknown {
  return (raw) => {
    const line = cleanLine(raw)
    return typeof line === 'string' ? (read(line) ?? line) : line
  }
}

function lowerCase(raw: unknown): unknown {
  const line = cleanLine(raw)
  return typeof line === 'string' ? line.toLowerCase() : line
}

function listOrNothing(raw: unknown, clean: (item: unknown) => unknown): unknown[] | undefined {
  const items = [raw]
    .flat()
    .map(clean)
    .filter((item) => item !== undefined)
  return items.length === 0 ? undefined : [...new Set(items)]
}

function inOrder(items: unknown[] | undefined, values: readonly string[]): unknown[] | undefined {
  const isKnown = (item: unknown) => values.some((value) => value === item)
  return items?.every(isKnown) === true ? values.filter((value) => items.includes(value)) : items
}

function checkedBy(wrong: (value: string) => Words | undefined): z.ZodType<string> {
  return z.string(problem(textWords)).superRefine((value, context) => {
    const words = wrong(value)
    if (words !== undefined) context.addIssue({ code: 'custom', message: problem(words) })
  })
}

function readBy<Value>(read: (text: string) => Value | undefined, message: string): z.ZodType<Value> {
  return z.string(message).transform((text, context): Value => {
    const value = read(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

function idOf<Kind extends string>(kind: Kind, message: string): z.ZodType<Id<Kind>> {
  const schema = idSchema(kind)
  return readBy((text) => schema.safeParse(text).data, message)
}
