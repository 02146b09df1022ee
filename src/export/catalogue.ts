import type { DataCatalog, DataDownload, Dataset, Organization } from 'schema-dts';
import type { Day } from '../text/dates.ts';
import { describeData, keywords } from './data-package.ts';
import type { Publisher } from './publisher.ts';
import { fileFormats, type ExportFile } from './export-file.ts';
import type { JsonObject } from './project-json.ts';

/** The days from which and to which the entries are. */
export interface Span {
  /** The day of the first declaration; absent in an empty register. */
  readonly first: Day | undefined;
  readonly today: Day;
}

/**
 * The data set for catalogues, as linked data: each thing once, in the words of schema.org (what search engines read) and of
 * DCAT (what catalogues of public data read). The context stands in the file, so that nobody has to fetch one.
 */
export function makeCatalogue(files: readonly ExportFile[], publisher: Publisher, span: Span): JsonObject {
  const { address } = publisher;
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      catalogueNode(publisher, span),
      datasetNode(files, publisher, span),
      ...files.map((file) => fileNode(file, publisher)),
      publisherNode(publisher),
      {
        '@id': ids(address).contact,
        '@type': 'vcard:Kind',
        'vcard:fn': publisher.keeper,
        'vcard:hasEmail': { '@id': `mailto:${publisher.email}` },
      },
    ],
  };
}

/** What the data is about, in the list of themes that catalogues of public data use. */
const themes = { GOVE: 'Government and public sector', TECH: 'Science and technology' };

/** What the data set is called where it stands among others. */
export function makeDataTitle({ name, region }: Publisher): string {
  return `${name}: data and AI projects in the ${region}`;
}

/** Where things are that the catalogue speaks of. */
function ids(address: string) {
  return {
    catalogue: `${address}/data/#catalogue`,
    dataset: `${address}/data/#dataset`,
    publisher: `${address}/#publisher`,
    contact: `${address}/#contact`,
  };
}

function catalogueNode(publisher: Publisher, { today }: Span): JsonObject {
  const { name, region, address, contentLicence } = publisher;
  const { catalogue: id, dataset, publisher: by } = ids(address);
  const node: DataCatalog = {
    '@id': id,
    '@type': 'DataCatalog',
    name,
    description: `The open data of the ${name}, ${region}.`,
    url: `${address}/data/`,
    license: contentLicence.url,
    publisher: { '@id': by },
    dataset: { '@id': dataset },
  };
  return {
    ...plain(node),
    '@type': ['DataCatalog', 'dcat:Catalog'],
    'dct:title': english(name),
    'dct:description': english(`The open data of the ${name}, ${region}.`),
    'dct:publisher': { '@id': by },
    'dct:license': typed(contentLicence.url, 'dct:LicenseDocument'),
    'dct:modified': day(today),
    'foaf:homepage': typed(`${address}/data/`, 'foaf:Document'),
    'dcat:dataset': { '@id': dataset },
  };
}

function datasetNode(files: readonly ExportFile[], publisher: Publisher, { first, today }: Span): JsonObject {
  const { region, address, contentLicence } = publisher;
  const { catalogue: within, dataset: id, publisher: by, contact } = ids(address);
  const title = makeDataTitle(publisher);
  const about = describeData(publisher);
  const fileIds = files.map((file) => ({ '@id': idOf(file, publisher) }));
  const node: Dataset = {
    '@id': id,
    '@type': 'Dataset',
    name: title,
    description: about,
    url: `${address}/data/`,
    license: contentLicence.url,
    creator: { '@id': by },
    publisher: { '@id': by },
    includedInDataCatalog: { '@id': within },
    keywords,
    isAccessibleForFree: true,
    inLanguage: 'en-GB',
    dateModified: today,
    version: today,
    spatialCoverage: region,
    ...(first !== undefined && { temporalCoverage: `${first}/${today}` }),
    distribution: fileIds,
  };
  return {
    ...plain(node),
    '@type': ['Dataset', 'dcat:Dataset'],
    'dct:title': english(title),
    'dct:description': english(about),
    'dct:publisher': { '@id': by },
    'dct:identifier': id,
    'dct:modified': day(today),
    'dct:language': typed('http://publications.europa.eu/resource/authority/language/ENG', 'dct:LinguisticSystem'),
    'dct:license': typed(contentLicence.url, 'dct:LicenseDocument'),
    ...(first !== undefined && {
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(first), 'dcat:endDate': day(today) },
    }),
    'dcat:version': today,
    'dcat:keyword': keywords.map(english),
    'dcat:theme': Object.entries(themes).map(([code, label]) => ({
      ...typed(`http://publications.europa.eu/resource/authority/data-theme/${code}`, 'skos:Concept'),
      'skos:prefLabel': english(label),
    })),
    'dcat:landingPage': typed(`${address}/data/`, 'foaf:Document'),
    'dcat:contactPoint': { '@id': contact },
    'dcat:distribution': fileIds,
  };
}

function fileNode(file: ExportFile, publisher: Publisher): JsonObject {
  const { address, contentLicence } = publisher;
  const { title, meaning, format, content } = file;
  const { mediaType } = fileFormats[format];
  const url = `${address}/data/${file.name}`;
  const node: DataDownload = {
    '@id': idOf(file, publisher),
    '@type': 'DataDownload',
    name: title,
    description: meaning,
    contentUrl: url,
    encodingFormat: mediaType,
    contentSize: `${content.size} B`,
    license: contentLicence.url,
  };
  return {
    ...plain(node),
    '@type': ['DataDownload', 'dcat:Distribution'],
    'dct:title': english(title),
    'dct:description': english(meaning),
    'dct:license': typed(contentLicence.url, 'dct:LicenseDocument'),
    'dcat:accessURL': { '@id': `${address}/data/` },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': typed(`https://www.iana.org/assignments/media-types/${mediaType}`, 'dct:MediaType'),
    'dcat:byteSize': { '@value': String(content.size), '@type': 'xsd:nonNegativeInteger' },
  };
}

function publisherNode({ keeper, email, address }: Publisher): JsonObject {
  const node: Organization = { '@id': ids(address).publisher, '@type': 'Organization', name: keeper, email };
  return { ...plain(node), '@type': ['Organization', 'foaf:Organization', 'foaf:Agent'], 'foaf:name': keeper };
}

function idOf({ name }: ExportFile, { address }: Publisher): string {
  return `${address}/data/${name}#file`;
}

/** A thing that has been held against the types of schema.org, as an object to add to. */
function plain(node: DataCatalog | Dataset | DataDownload | Organization): JsonObject {
  return node as unknown as JsonObject;
}

/** A thing that is described elsewhere, with its kind: a validator of DCAT looks for it and fetches nothing. */
function typed(id: string, type: string): JsonObject {
  return { '@id': id, '@type': type };
}

function english(text: string): JsonObject {
  return { '@value': text, '@language': 'en' };
}

function day(date: Day): JsonObject {
  return { '@value': date, '@type': 'xsd:date' };
}
