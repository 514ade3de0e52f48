export * from '../../../platform/http/form-values.ts'
export * from '../../../platform/http/typed-form.ts'
