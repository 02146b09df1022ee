import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isObject, objectAt, type Json, type JsonObject } from './json.ts';

/** One operation of GitHub's API, such as "create a pull request". */
export interface Operation {
  /** GitHub's own name of it: `pulls/create`. */
  readonly id: string;
  /** The part of the API it belongs to: `pulls`, `git`, `issues`, `repos`. */
  readonly tag: string;
  /** The path as it is published: `/repos/{owner}/{repo}/pulls`. */
  readonly template: string;
  readonly method: string;
  /** What stands in the places of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

/** GitHub's published description of its API, asked about single requests and replies. */
export interface ApiDescription {
  /** The operation that a request means; undefined when none is published. `path` has no query. */
  operation(method: string, path: string): Operation | undefined;
  /** What is wrong with a request by the description; nothing when it is sound. */
  requestFaults(operation: Operation, query: URLSearchParams, body: Json | undefined): string[];
  /** What is wrong with a reply by the description; nothing when it is sound. */
  replyFaults(operation: Operation, status: number, body: Json | undefined): string[];
  /** A copy of a published example, such as `pull-request`. @throws Error when there is none of this name. */
  example(name: string): JsonObject;
}

let loaded: ApiDescription | undefined;

/** The description, read and prepared when it is first asked for: 13 MB, of which only what is used is prepared. */
export function loadApiDescription(): ApiDescription {
  return (loaded ??= prepare(readDocument()));
}

const require = createRequire(import.meta.url);

function readDocument(): JsonObject {
  const path = require.resolve('@octokit/openapi/generated/api.github.com.json');
  return JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
}

function prepare(document: JsonObject): ApiDescription {
  const components = objectAt(document, 'components');
  const schemas = objectAt(components, 'schemas');
  const templates = Object.keys(objectAt(document, 'paths')).map((template) => ({
    template,
    pattern: patternOf(template),
  }));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  formats(ajv);
  // The formats that GitHub names but nobody defines.
  ajv.addFormat('repo.nwo', /^[\w.-]+\/[\w.-]+$/);
  for (const name of ['timestamp', 'ssh-key']) ajv.addFormat(name, true);
  const added = new Set<string>();
  const validators = new Map<string, ValidateFunction>();

  /** Hands the named schemas over to the validator, and what they refer to. */
  function addReferred(value: Json): void {
    for (const name of referred(value)) {
      if (added.has(name)) continue;
      added.add(name);
      const schema = schemas[name];
      if (schema === undefined) throw new Error(`The description refers to ${name} and does not have it`);
      ajv.addSchema(converted(schema) as JsonObject, name);
      addReferred(schema);
    }
  }

  function validate(key: string, schema: () => Json, value: Json): string[] {
    let validator = validators.get(key);
    if (!validator) {
      const found = schema();
      addReferred(found);
      validator = ajv.compile(converted(found) as JsonObject);
      validators.set(key, validator);
    }
    if (validator(value)) return [];
    return (validator.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  /** What a `$ref` outside the schemas stands for: parameters, responses, examples. */
  function resolve(value: Json | undefined): JsonObject {
    if (!isObject(value)) return {};
    const reference = value['$ref'];
    if (typeof reference !== 'string') return value;
    let found: Json | undefined = document;
    for (const key of reference.split('/').slice(1)) found = isObject(found) ? found[key] : undefined;
    return resolve(found);
  }

  function definition({ template, method }: Operation): JsonObject {
    return objectAt(objectAt(objectAt(document, 'paths'), template), method);
  }

  function parametersOf(operation: Operation): JsonObject[] {
    const parameters = definition(operation)['parameters'];
    return Array.isArray(parameters) ? parameters.map((parameter: Json) => resolve(parameter)) : [];
  }

  function findOperation(method: string, path: string): Operation | undefined {
    const lower = method.toLowerCase();
    const candidates = templates.flatMap(({ template, pattern }) => {
      const groups = pattern.regex.exec(path);
      const found = objectAt(objectAt(objectAt(document, 'paths'), template), lower);
      if (!groups || typeof found['operationId'] !== 'string') return [];
      const names = pattern.names.map((name, index) => [name, decodeURIComponent(groups[index + 1] ?? '')] as const);
      const tags = found['tags'];
      const tag = Array.isArray(tags) ? String(tags[0]) : '';
      return [{ id: found['operationId'], tag, template, method: lower, path: Object.fromEntries(names) }];
    });
    // Of two that fit, the one with fewer open places is meant, and then the one that says more itself.
    const said = ({ template }: Operation) => template.replace(/\{[^}]+\}/g, '').length;
    return candidates.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length || said(b) - said(a))[0];
  }

  /** Finding the operation means trying a thousand patterns, so it is done once for each path. */
  const operations = new Map<string, Operation | undefined>();

  return {
    operation(method, path) {
      const key = `${method} ${path}`;
      if (!operations.has(key)) operations.set(key, findOperation(method, path));
      return operations.get(key);
    },

    requestFaults(operation, query, body) {
      const faults: string[] = [];
      const parameters = parametersOf(operation);
      for (const parameter of parameters) {
        const name = typeof parameter['name'] === 'string' ? parameter['name'] : '';
        const text =
          parameter['in'] === 'path' ? operation.path[name] : parameter['in'] === 'query' ? query.get(name) : null;
        if (text === null || text === undefined) {
          if (parameter['required'] === true && parameter['in'] !== 'header') faults.push(`${name} is missing`);
          continue;
        }
        const schema = parameter['schema'] ?? {};
        const key = `${operation.id} parameter ${name}`;
        faults.push(...validate(key, () => schema, valueOf(text, schema)).map((fault) => `${name}: ${fault}`));
      }
      const known = new Set(parameters.filter((parameter) => parameter['in'] === 'query').map(({ name }) => name));
      for (const name of query.keys()) if (!known.has(name)) faults.push(`${name} is no parameter of ${operation.id}`);

      const request = resolve(definition(operation)['requestBody']);
      const schema = objectAt(objectAt(request, 'content'), 'application/json')['schema'];
      if (body === undefined) {
        if (request['required'] === true) faults.push('the body is missing');
      } else if (schema === undefined) faults.push(`${operation.id} takes no body`);
      else faults.push(...validate(`${operation.id} body`, () => closed(schema), body));
      return faults;
    },

    replyFaults(operation, status, body) {
      const responses = objectAt(definition(operation), 'responses');
      const response = responses[String(status)];
      if (response === undefined) return [`${operation.id} does not reply with ${status}`];
      const schema = objectAt(objectAt(resolve(response), 'content'), 'application/json')['schema'];
      if (schema === undefined)
        return body === undefined ? [] : [`${operation.id} replies to ${status} without a body`];
      if (body === undefined) return ['the reply has no body'];
      return validate(`${operation.id} ${status}`, () => schema, body);
    },

    example(name) {
      const value = objectAt(objectAt(components, 'examples'), name)['value'];
      const first: Json | undefined = Array.isArray(value) ? (value as readonly Json[])[0] : value;
      if (!isObject(first)) throw new Error(`GitHub publishes no example called ${name}`);
      return structuredClone(first);
    },
  };
}

/** The pattern of a published path. A branch's or file's name may hold slashes, written as they are or encoded. */
function patternOf(template: string): { regex: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template.split(/(\{[^}]+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    const name = part.slice(1, -1);
    names.push(name);
    return ['ref', 'path', 'basehead'].includes(name) ? '(.+)' : '([^/]+)';
  });
  return { regex: new RegExp(`^${source.join('')}$`), names };
}

/** A parameter's text as its schema wants it. */
function valueOf(text: string, schema: Json): Json {
  const type = isObject(schema) ? schema['type'] : undefined;
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** The names of the schemas that a value refers to. */
function referred(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((inner: Json) => referred(inner));
  if (!isObject(value)) return [];
  const reference = value['$ref'];
  if (typeof reference === 'string') return [reference.slice('#/components/schemas/'.length)];
  return Object.entries(value).flatMap(([key, inner]) => (isWords(key, inner) ? [] : referred(inner)));
}

/** Keys beside a schema that hold examples and words, never schemas. A property may have the same name. */
function isWords(key: string, value: Json): boolean {
  return (key === 'example' || key === 'examples' || key === 'description') && !(isObject(value) && 'type' in value);
}

/** A schema as JSON Schema has it: OpenAPI 3.0 says `nullable` where JSON Schema has a type of its own. */
function converted(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((inner: Json) => converted(inner));
  if (!isObject(schema)) return schema;
  const reference = schema['$ref'];
  if (typeof reference === 'string') return { $ref: reference.slice('#/components/schemas/'.length) };
  const entries = Object.entries(schema)
    .filter(([key, value]) => !isWords(key, value) && !(key === 'nullable' && typeof value === 'boolean'))
    .map(([key, value]): [string, Json] => [key, converted(value)]);
  const rest: JsonObject = Object.fromEntries(entries);
  if (schema['nullable'] !== true) return rest;
  const { type, enum: values } = rest;
  if (typeof type !== 'string') return { anyOf: [rest, { type: 'null' }] };
  return { ...rest, type: [type, 'null'], ...(Array.isArray(values) && { enum: [...(values as Json[]), null] }) };
}

/** A request's schema that takes no property it does not name: a misspelt one would go unnoticed. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((inner: Json) => closed(inner));
  if (!isObject(schema)) return schema;
  const inner: JsonObject = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return isObject(schema['properties']) && schema['type'] === 'object' && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner;
}
