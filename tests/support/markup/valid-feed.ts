import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

/**
 * What RFC 4287 says of a feed, as RELAX NG. Its Appendix B has the same in the compact form, which no validator for Node
 * reads, so it is put down here by hand, without the elements that the register's feeds have no use for (source, generator,
 * icon, logo, contributor, category); one of them would be a fault here. Beyond the appendix, it demands what its prose does:
 * that each feed has an author, that dates are RFC 3339, that ids are addresses of some scheme.
 */
const schema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="common"/>
    <interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/>
      <oneOrMore><element name="author"><ref name="common"/>
        <interleave>
          <element name="name"><data type="string"><param name="minLength">1</param></data></element>
          <optional><element name="uri"><ref name="address"/></element></optional>
        </interleave>
      </element></oneOrMore>
      <oneOrMore><ref name="link"/></oneOrMore>
      <optional><element name="subtitle"><ref name="words"/></element></optional>
      <optional><element name="rights"><ref name="words"/></element></optional>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave>
  </element></start>
  <define name="entry"><element name="entry"><ref name="common"/>
    <interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/>
      <optional><element name="published"><ref name="moment"/></element></optional>
      <oneOrMore><ref name="link"/></oneOrMore>
      <optional><element name="summary"><ref name="words"/></element></optional>
      <optional><element name="content"><ref name="words"/></element></optional>
    </interleave>
  </element></define>
  <define name="id"><element name="id"><ref name="common"/><ref name="address"/></element></define>
  <define name="title"><element name="title"><ref name="words"/></element></define>
  <define name="updated"><element name="updated"><ref name="moment"/></element></define>
  <define name="link"><element name="link"><ref name="common"/>
    <attribute name="href" ns=""><ref name="address"/></attribute>
    <attribute name="rel" ns=""><choice><value>self</value><value>alternate</value><value>license</value></choice></attribute>
    <optional><attribute name="type" ns=""><data type="string"><param name="pattern">[a-z]+/[a-z+.\\-]+</param></data></attribute></optional>
    <empty/>
  </element></define>
  <define name="words"><ref name="common"/>
    <optional><attribute name="type" ns=""><choice><value>text</value><value>html</value></choice></attribute></optional>
    <data type="string"><param name="minLength">1</param></data>
  </define>
  <define name="moment"><ref name="common"/>
    <data type="dateTime"><param name="pattern">[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+\\-][0-9]{2}:[0-9]{2})</param></data>
  </define>
  <define name="address"><data type="anyURI"><param name="pattern">[a-z][a-z0-9+.\\-]*:[^\\s]+</param></data></define>
  <define name="common">
    <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
  </define>
</grammar>`;

// eslint-disable-next-line @typescript-eslint/no-deprecated -- libxml2 means to drop RELAX NG one day; XML Schema cannot say that elements come in any order, each so many times.
let validator: RelaxNGValidator | undefined;

/** What is wrong with an Atom document: not XML, not as the specification has it, or one id for two entries; nothing when it is sound. */
export function atomFaults(text: string): string[] {
  // Made once: making it takes longer than asking it. It lives as long as the tests do.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above.
  validator ??= RelaxNGValidator.fromDoc(XmlDocument.fromString(schema));
  try {
    using document = XmlDocument.fromString(text);
    validator.validate(document);
    const names = { a: 'http://www.w3.org/2005/Atom' };
    const ids = document.find('//a:id', names).map(({ content }) => content);
    return repeated(ids);
  } catch (error) {
    return [String(error)];
  }
}

/** JSON Feed 1.1, put down from https://jsonfeed.org/version/1.1, which has no schema of its own; without what our feeds do not use. */
const jsonFeedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    authors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { name: { type: 'string' }, url: { type: 'string', format: 'uri' } },
      },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'content_html'],
        properties: {
          id: { type: 'string', format: 'uri' },
          url: { type: 'string', format: 'uri' },
          title: { type: 'string', minLength: 1 },
          summary: { type: 'string', minLength: 1 },
          content_html: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true });
// The types of this package describe its older form.
(formats as unknown as (validator: Ajv) => void)(ajv);
const isJsonFeed = ajv.compile<{ readonly items: readonly { readonly id: string }[] }>(jsonFeedSchema);

/** What is wrong with a JSON Feed; nothing when it is sound. */
export function jsonFeedFaults(text: string): string[] {
  const feed: unknown = JSON.parse(text);
  return isJsonFeed(feed)
    ? repeated(feed.items.map(({ id }) => id))
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is there twice`);
}
