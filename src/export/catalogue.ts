import type { DataCatalog, DataDownload, Dataset, Organization } from 'schema-dts';
import type { Day } from '../text/dates.ts';
import { describeData, keywords } from './data-package.ts';
import type { Publisher } from './publisher.ts';
import { fileFormats, type ExportFile } from './export-file.ts';
import type { JsonObject } from './project-json.ts';

/** The period that the entries cover. */
export interface Span {
  /** The day of the first declaration; undefined in an empty register. */
  readonly first: Day | undefined;
  /** The day of the export. */
  readonly today: Day;
}

/**
 * Describes the data set as linked data, in the vocabularies of schema.org (for search engines) and DCAT (for catalogues of
 * public data). The context is part of the file, so that readers need not fetch one.
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
      makeCatalogueNode(publisher, span),
      makeDatasetNode(files, publisher, span),
      ...files.map((file) => makeFileNode(file, publisher)),
      makePublisherNode(publisher),
      {
        '@id': makeIds(address).contact,
        '@type': 'vcard:Kind',
        'vcard:fn': publisher.keeper,
        'vcard:hasEmail': { '@id': `mailto:${publisher.email}` },
      },
    ],
  };
}

/** What the data is about, in the list of themes that catalogues of public data use. */
const themes = { GOVE: 'Government and public sector', TECH: 'Science and technology' };

/** The title of the data set in a catalogue. */
export function makeDataTitle({ name, region }: Publisher): string {
  return `${name}: data and AI projects in the ${region}`;
}

function makeIds(address: string) {
  return {
    catalogue: `${address}/data/#catalogue`,
    dataset: `${address}/data/#dataset`,
    publisher: `${address}/#publisher`,
    contact: `${address}/#contact`,
  };
}

function makeCatalogueNode(publisher: Publisher, { today }: Span): JsonObject {
  const { name, region, address, contentLicence } = publisher;
  const { catalogue: id, dataset, publisher: by } = makeIds(address);
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
    ...toJsonObject(node),
    '@type': ['DataCatalog', 'dcat:Catalog'],
    'dct:title': makeEnglish(name),
    'dct:description': makeEnglish(`The open data of the ${name}, ${region}.`),
    'dct:publisher': { '@id': by },
    'dct:license': makeReference(contentLicence.url, 'dct:LicenseDocument'),
    'dct:modified': makeDay(today),
    'foaf:homepage': makeReference(`${address}/data/`, 'foaf:Document'),
    'dcat:dataset': { '@id': dataset },
  };
}

function makeDatasetNode(files: readonly ExportFile[], publisher: Publisher, { first, today }: Span): JsonObject {
  const { region, address, contentLicence } = publisher;
  const { catalogue: within, dataset: id, publisher: by, contact } = makeIds(address);
  const title = makeDataTitle(publisher);
  const about = describeData(publisher);
  const fileIds = files.map((file) => ({ '@id': makeFileId(file, publisher) }));
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
    ...toJsonObject(node),
    '@type': ['Dataset', 'dcat:Dataset'],
    'dct:title': makeEnglish(title),
    'dct:description': makeEnglish(about),
    'dct:publisher': { '@id': by },
    'dct:identifier': id,
    'dct:modified': makeDay(today),
    'dct:language': makeReference(
      'http://publications.europa.eu/resource/authority/language/ENG',
      'dct:LinguisticSystem',
    ),
    'dct:license': makeReference(contentLicence.url, 'dct:LicenseDocument'),
    ...(first !== undefined && {
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': makeDay(first), 'dcat:endDate': makeDay(today) },
    }),
    'dcat:version': today,
    'dcat:keyword': keywords.map(makeEnglish),
    'dcat:theme': Object.entries(themes).map(([code, label]) => ({
      ...makeReference(`http://publications.europa.eu/resource/authority/data-theme/${code}`, 'skos:Concept'),
      'skos:prefLabel': makeEnglish(label),
    })),
    'dcat:landingPage': makeReference(`${address}/data/`, 'foaf:Document'),
    'dcat:contactPoint': { '@id': contact },
    'dcat:distribution': fileIds,
  };
}

function makeFileNode(file: ExportFile, publisher: Publisher): JsonObject {
  const { address, contentLicence } = publisher;
  const { title, meaning, format, content } = file;
  const { mediaType } = fileFormats[format];
  const url = `${address}/data/${file.name}`;
  const node: DataDownload = {
    '@id': makeFileId(file, publisher),
    '@type': 'DataDownload',
    name: title,
    description: meaning,
    contentUrl: url,
    encodingFormat: mediaType,
    contentSize: `${content.size} B`,
    license: contentLicence.url,
  };
  return {
    ...toJsonObject(node),
    '@type': ['DataDownload', 'dcat:Distribution'],
    'dct:title': makeEnglish(title),
    'dct:description': makeEnglish(meaning),
    'dct:license': makeReference(contentLicence.url, 'dct:LicenseDocument'),
    'dcat:accessURL': { '@id': `${address}/data/` },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': makeReference(`https://www.iana.org/assignments/media-types/${mediaType}`, 'dct:MediaType'),
    'dcat:byteSize': { '@value': String(content.size), '@type': 'xsd:nonNegativeInteger' },
  };
}

function makePublisherNode({ keeper, email, address }: Publisher): JsonObject {
  const node: Organization = { '@id': makeIds(address).publisher, '@type': 'Organization', name: keeper, email };
  return { ...toJsonObject(node), '@type': ['Organization', 'foaf:Organization', 'foaf:Agent'], 'foaf:name': keeper };
}

function makeFileId({ name }: ExportFile, { address }: Publisher): string {
  return `${address}/data/${name}#file`;
}

/** Widens a node that has been checked against the types of schema.org, so that DCAT can be added. */
function toJsonObject(node: DataCatalog | Dataset | DataDownload | Organization): JsonObject {
  return node as unknown as JsonObject;
}

/** A reference with its type, which validators of DCAT require and do not fetch. */
function makeReference(id: string, type: string): JsonObject {
  return { '@id': id, '@type': type };
}

function makeEnglish(text: string): JsonObject {
  return { '@value': text, '@language': 'en' };
}

function makeDay(date: Day): JsonObject {
  return { '@value': date, '@type': 'xsd:date' };
}
