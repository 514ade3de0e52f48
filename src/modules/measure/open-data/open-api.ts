import { z } from 'zod'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { rowSchema } from './dataset-schema.ts'
import { licence } from './licence.ts'
import { openDataPaths } from './paths.ts'
import { PublicationCall } from './webhooks/publication-call.ts'

/** The most rows of one answer. */
export const mostRowsAtOnce = 1_000

/** How the rows of every dataset are asked for. */
export const RowsQuery = z.object({
  unit: z.string().max(100).optional().describe('Code of a unit: only its rows'),
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('Only rows of this calendar year'),
  after: z.string().max(300).optional().describe('`next` of the page before'),
  most: z.coerce.number().int().min(1).max(mostRowsAtOnce).default(100).describe('So many rows at most'),
})

const Problem = z.strictObject({
  error: z.enum(['not-found', 'bad-request', 'unknown-key', 'too-many-requests']),
  message: z.string().describe('What is wrong and what to do'),
})
export type Problem = z.infer<typeof Problem>

export const DatasetSummary = z.strictObject({
  code: z.string(),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  description: z.strictObject({ vi: z.string(), en: z.string() }),
  rows: z.url(),
  page: z.url(),
})

/** The interface, version 1, in OpenAPI 3.1; made of the same definitions by which it answers. */
export function openApi(datasets: readonly Dataset[], origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minh Bạch',
      version: '1',
      description:
        'Everything public of an education office and its schools. Within version 1 nothing is taken away and nothing changes its meaning; columns and datasets may be added.',
      license: { name: licence.name, url: licence.address },
    },
    servers: [{ url: origin }],
    security: [{}, { key: [] }],
    paths: {
      [openDataPaths.apiDatasets.to({})]: {
        get: {
          operationId: 'listDatasets',
          summary: 'All datasets',
          responses: {
            200: answer('The datasets', z.strictObject({ datasets: z.array(DatasetSummary) })),
            ...refusals(['401', '429']),
          },
        },
      },
      ...Object.fromEntries(
        datasets.map((dataset) => [openDataPaths.apiRows.to({ code: dataset.code }), rowsPath(dataset)]),
      ),
    },
    webhooks: {
      publication: {
        post: {
          operationId: 'publicationCall',
          summary: 'Something was published, corrected or taken down',
          description:
            'Signed as Standard Webhooks say: headers webhook-id, webhook-timestamp and webhook-signature (v1, HMAC-SHA-256 with the secret given at registration). Any answer of 2xx within ten seconds is a receipt; otherwise it is sent again, for two days.',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(PublicationCall) } },
          },
          responses: { '2XX': { description: 'Received' } },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of the office: more requests at a time.' },
      },
    },
  }
}

function rowsPath(dataset: Dataset) {
  const { shape } = RowsQuery
  const used = Object.entries(shape).filter(
    ([name]) => (name !== 'unit' && name !== 'year') || dataset.filters.some((filter) => filter === name),
  )
  return {
    get: {
      operationId: `list-${dataset.code}`,
      summary: dataset.title.en,
      description: `${dataset.description.en}\n\n${dataset.description.vi}`,
      parameters: used.map(([name, schema]) => {
        const { description, ...rest } = schemaOf(schema)
        return { name, in: 'query', required: false, description, schema: rest }
      }),
      responses: {
        200: answer(
          'A page of rows, in an order that stays',
          z.strictObject({ rows: z.array(rowSchema(dataset)), next: z.string().nullable() }),
        ),
        ...refusals(['400', '401', '404', '429']),
      },
    },
  }
}

function answer(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: schemaOf(schema) } } }
}

const refusalTexts = {
  '400': 'The request is not understood',
  '401': 'The key is not known, or was ended',
  '404': 'There is no such thing',
  '429': 'Too many requests; wait a minute, or use a key',
} as const

function refusals(codes: readonly (keyof typeof refusalTexts)[]) {
  return Object.fromEntries(codes.map((code) => [code, answer(refusalTexts[code], Problem)]))
}

function schemaOf(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output' })
  return rest
}
