import { definePath } from '../../../platform/http/path.ts'

const data = '/du-lieu'
const api = '/api/v1'
const workspace = '/khu-lam-viec/giao-dien-du-lieu'

/** Open data for people, and the same for programs. */
export const openDataPaths = {
  catalogue: definePath(data),
  /** The catalogue for harvesters, as DCAT-AP in JSON-LD. */
  dcat: definePath(`${data}/catalog.jsonld`),
  dataset: definePath(`${data}/:code`),
  /** `/du-lieu/publications/tai/csv`: stable. */
  file: definePath(`${data}/:code/tai/:format`),
  openApi: definePath(`${api}/openapi.json`),
  apiDatasets: definePath(`${api}/datasets`),
  apiRows: definePath(`${api}/datasets/:code/rows`),
  keys: definePath(workspace),
  newKey: definePath(`${workspace}/khoa`),
  endKey: definePath(`${workspace}/khoa/:keyId/thu-hoi`),
  newWebhook: definePath(`${workspace}/khoa/:keyId/goi-lai`),
  endWebhook: definePath(`${workspace}/goi-lai/:webhookId/ngung`),
} as const
