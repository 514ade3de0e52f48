import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { fileFormats, mediaTypes } from './dataset-files.ts'
import { licence } from './licence.ts'
import { openDataPaths } from './paths.ts'

const euVocabulary = 'http://publications.europa.eu/resource/authority'

export interface CatalogueDescription {
  readonly datasets: readonly Dataset[]
  readonly origin: string
  readonly publisher: string
  readonly changedAt: Date
}

/**
 * The catalogue by which portals of open data harvest: DCAT-AP 3.0 in JSON-LD. Only terms that harvesters ask for;
 * each dataset with its files and the interface.
 */
export function dcatCatalogue({ datasets, origin, publisher, changedAt }: CatalogueDescription) {
  const at = (path: string) => `${origin}${path}`
  const agent = { '@type': 'foaf:Agent', 'foaf:name': publisher }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': at(openDataPaths.catalogue.to({})),
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ vi: 'Dữ liệu mở', en: 'Open data' }),
    'dct:description': inBoth({
      vi: 'Mọi dữ liệu công khai của cơ quan giáo dục và các trường',
      en: 'Everything public of the education office and its schools',
    }),
    'dct:publisher': agent,
    'dct:license': { '@id': licence.address },
    'dct:modified': instant(changedAt),
    'dcat:dataset': datasets.map((dataset) => {
      const page = at(openDataPaths.dataset.to({ code: dataset.code }))
      return {
        '@id': page,
        '@type': 'dcat:Dataset',
        'dct:identifier': dataset.code,
        'dct:title': inBoth(dataset.title),
        'dct:description': inBoth(dataset.description),
        'dct:publisher': agent,
        'dct:accrualPeriodicity': { '@id': `${euVocabulary}/frequency/${dataset.frequency}` },
        'dct:accessRights': { '@id': `${euVocabulary}/access-right/PUBLIC` },
        'dcat:theme': [
          { '@id': `${euVocabulary}/data-theme/GOVE` },
          { '@id': `${euVocabulary}/data-theme/EDUC` },
        ],
        'dcat:landingPage': { '@id': page },
        'dcat:distribution': [
          ...fileFormats.map((format) => distribution(format, at, dataset.code)),
          apiDistribution(at, dataset.code),
        ],
      }
    }),
  }
}

type Format = (typeof fileFormats)[number]

function distribution(format: Format, at: (path: string) => string, code: string) {
  const address = at(openDataPaths.file.to({ code, format }))
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    ...formatTerms(format),
    'dct:license': { '@id': licence.address },
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
  }
}

/** JSON Lines are in neither vocabulary. */
function formatTerms(format: Format) {
  if (format === 'jsonl') return { 'dct:title': 'JSON Lines' }
  return {
    'dct:format': { '@id': `${euVocabulary}/file-type/${format.toUpperCase()}` },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[format].split(';')[0]}`,
    },
  }
}

function apiDistribution(at: (path: string) => string, code: string) {
  const address = at(openDataPaths.apiRows.to({ code }))
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:format': { '@id': `${euVocabulary}/file-type/JSON` },
    'dct:license': { '@id': licence.address },
    'dcat:accessURL': { '@id': address },
    'dcat:accessService': {
      '@type': 'dcat:DataService',
      'dct:title': inBoth({ vi: 'Giao diện lập trình', en: 'Programming interface' }),
      'dcat:endpointURL': { '@id': at('/api/v1') },
      'dcat:endpointDescription': { '@id': at(openDataPaths.openApi.to({})) },
    },
  }
}

function inBoth({ vi, en }: { readonly vi: string; readonly en: string }) {
  return [
    { '@language': 'vi', '@value': vi },
    { '@language': 'en', '@value': en },
  ]
}

function instant(at: Date) {
  return { '@type': 'xsd:dateTime', '@value': at.toISOString() }
}
