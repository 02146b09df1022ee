/**
 * The comparison site's settings: the same browse lists and feeds as ours, pages of as many entries, and the same eight files for
 * each project: its page, history, card, badge, data, own file and two feeds.
 */
export const hugoConfig = `
baseURL = "https://charter-register.example/"
title = "Charter Register"
languageCode = "en-GB"
disableKinds = ["RSS", "sitemap", "robotsTXT"]
paginate = 50
[taxonomies]
principle = "principle"
theme = "themes"
area = "areas"
stage = "stage"
person = "people"
place = "found_at"
organisation = "organisation"
[mediaTypes."text/markdown"]
suffixes = ["md"]
[mediaTypes."application/feed+json"]
suffixes = ["json"]
[outputFormats.MD]
mediaType = "text/markdown"
isPlainText = true
baseName = "declaration"
[outputFormats.HISTORY]
mediaType = "text/html"
isHTML = true
path = "history"
[outputFormats.CARD]
mediaType = "text/html"
isHTML = true
path = "card"
[outputFormats.BADGE]
mediaType = "image/svg+xml"
baseName = "badge"
[outputFormats.ATOM]
mediaType = "application/rss+xml"
baseName = "feed"
[outputFormats.JSONFEED]
mediaType = "application/feed+json"
isPlainText = true
baseName = "feed"
[outputs]
page = ["HTML", "JSON", "MD", "HISTORY", "CARD", "BADGE", "ATOM", "JSONFEED"]
home = ["HTML", "ATOM", "JSONFEED"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML", "ATOM", "JSONFEED"]
`;

const base = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>{{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/style.css"></head>
<body><a href="#main">Skip to the content</a><header><a href="/">{{ site.Title }}</a><nav><ul>
<li><a href="/projects/">Projects</a></li><li><a href="/principle/">Principles</a></li><li><a href="/organisation/">Organisations</a></li>
<li><a href="/search/">Search</a></li></ul></nav></header><main id="main">{{ block "main" . }}{{ end }}</main>
<footer><p>Answered by the projects, not verified. Publication is not endorsement.</p></footer></body></html>
`;

const list = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .Pages }}<ul>
{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <p>{{ .Params.summary }}</p> {{ .Params.stage }} {{ .Params.uses_ai }}</li>
{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}
`;

const single = `{{ define "main" }}<article data-pagefind-body>
{{ range slice "flag" "stage" "themes" "areas" "people" "found_at" "organisation" "organisation_kind" "principle" "ai_kind" "ai_role" "personal_data" "opt_out" "outcome" "review" "year" -}}
{{ $name := . }}{{ with index $.Params . }}{{ range (cond (reflect.IsSlice .) . (slice .)) }}<i data-pagefind-filter="{{ $name }}:{{ . }}"></i>{{ end }}{{ end }}
{{- end }}
<h1>{{ .Title }}</h1><p data-pagefind-meta="summary">{{ .Params.summary }}</p>
<p>This entry is invented.</p>
<dl><dt>Who runs it</dt><dd><ul>{{ range .Params.organisations }}<li><a href="/organisation/{{ .id }}/">{{ .id }}</a>: {{ .role }}</li>{{ end }}</ul></dd>
<dt>Declared by</dt><dd>{{ .Params.declared_by.post }}, {{ .Params.declared_by.organisation }}</dd>
<dt>Where people meet it</dt><dd>{{ range .Params.found_at }}<a href="/found_at/{{ urlize . }}/">{{ . }}</a> {{ end }}{{ range .Params.areas }}<a href="/areas/{{ . }}/">{{ . }}</a> {{ end }}</dd>
<dt>AI</dt><dd>{{ .Params.uses_ai }}{{ range .Params.ai }}<ul>{{ range $key, $value := . }}<li>{{ $key }}: {{ $value }}</li>{{ end }}</ul>{{ end }}</dd>
<dt>Whose data</dt><dd>{{ range .Params.people }}<a href="/people/{{ . }}/">{{ . }}</a> {{ end }}{{ delimit .Params.personal_data ", " }} {{ .Params.special_category }} {{ delimit .Params.data_kinds ", " }}</dd>
<dt>Themes</dt><dd>{{ range .Params.themes }}<a href="/themes/{{ . }}/">{{ . }}</a> {{ end }}</dd>
<dt>Stage</dt><dd><a href="/stage/{{ .Params.stage }}/">{{ .Params.stage }}</a> {{ .Params.started }} {{ .Params.ended }}</dd>
<dt>Last checked</dt><dd>{{ .Params.reviewed }} {{ .Params.contact.checked }}</dd></dl>
{{ .Content }}
<h2>Assessments</h2><table>{{ range .Params.assessments }}<tr><th>{{ .kind }}</th><td>{{ .status }} {{ .date }} {{ .reason }} {{ with .url }}<a href="{{ . }}">Read it</a>{{ end }}</td></tr>{{ end }}</table>
<h2>Contracts</h2><ul>{{ range .Params.contracts }}<li>{{ index . "with" }} {{ .value_gbp }} {{ .url }}</li>{{ end }}</ul>
<h2>Posts</h2><table>{{ range $key, $value := .Params.responsible }}<tr><th>{{ $key }}</th><td>{{ $value }}</td></tr>{{ end }}</table>
<h2>Updates</h2><ul>{{ range .Params.updates }}<li><time>{{ .date }}</time> {{ .kind }} {{ .result }} <p>{{ .text }}</p> {{ .url }}</li>{{ end }}</ul>
<h2>The Charter’s principles</h2><table>{{ range .Params.principle }}<tr><th><a href="/principle/{{ urlize . }}/">{{ . }}</a></th></tr>{{ end }}</table>
<h2>Whom to ask</h2><ul>{{ range $key, $value := .Params.contact }}<li>{{ $key }}: {{ $value }}</li>{{ end }}</ul>
<h2>What are your rights?</h2><dl>{{ range $key, $value := .Params.contest }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
</article>{{ end }}
`;

const card = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="robots" content="noindex">
<link rel="stylesheet" href="/style.css"></head><body><main><p><a href="{{ .Permalink }}" target="_top">{{ .Title }}</a></p>
<p>{{ .Params.stage }} {{ .Params.uses_ai }}</p><p>Led by {{ delimit .Params.organisation ", " }}</p>
<p>The project’s own answers. Nobody has verified them.</p></main></body></html>
`;

const badge = `<svg xmlns="http://www.w3.org/2000/svg" width="280" height="72" role="img"><title>{{ .Title }}</title>
<rect width="280" height="72" fill="none" stroke="#000"/><text x="12" y="28">{{ site.Title }}</text>
<text x="12" y="54">{{ .Params.stage }} {{ .Params.uses_ai }}</text></svg>
`;

const history = `{{ define "main" }}<h1>History of “{{ .Title }}”</h1>
<p>What this entry said before is not known. Declared on <time>{{ .Params.declared }}</time>, updated on <time>{{ .Params.updated }}</time>.</p>
<ul>{{ range .Params.updates }}<li><time>{{ .date }}</time> {{ .kind }} <p>{{ .text }}</p></li>{{ end }}</ul>{{ end }}
`;

/** The entries of a feed; of a list the newest fifty. */
const told = '{{ $told := cond .IsPage (slice .) (first 50 (sort .Pages "Params.updated" "desc")) }}';

const atom = `${told}{{ safeHTML "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" }}
<feed xmlns="http://www.w3.org/2005/Atom"><id>{{ .Permalink }}</id><title>{{ .Title }}</title>{{ range $told }}
<entry><id>{{ .Permalink }}</id><title>{{ .Title }} – Declared</title><updated>{{ .Params.declared }}</updated><link href="{{ .Permalink }}"/>
<content type="html">{{ .Params.summary }}</content></entry>{{ $page := . }}{{ range .Params.updates }}
<entry><id>{{ $page.Permalink }}#{{ .date }}</id><title>{{ $page.Title }} – {{ .kind }} reported</title><updated>{{ .date }}</updated>
<content type="html">{{ .text }}</content></entry>{{ end }}{{ end }}
</feed>
`;

const jsonFeed = `${told}{{ $items := slice }}{{ range $told }}{{ $page := . }}
{{ $items = $items | append (dict "id" .Permalink "title" (printf "%s – Declared" .Title) "content_text" .Params.summary) }}
{{ range .Params.updates }}{{ $items = $items | append (dict "id" (printf "%s#%s" $page.Permalink .date) "title" .kind "content_text" .text) }}{{ end }}
{{ end }}{{ dict "version" "https://jsonfeed.org/version/1.1" "title" .Title "items" $items | jsonify }}
`;

/** The comparison site's templates, by their path below `layouts/`. */
export const hugoLayouts: Readonly<Record<string, string>> = {
  '_default/baseof.html': base,
  '_default/list.html': list,
  '_default/single.html': single,
  'index.html': '{{ define "main" }}<h1>{{ site.Title }}</h1><p>{{ len site.RegularPages }} projects</p>{{ end }}',
  '_default/single.json': '{{ dict "id" .File.ContentBaseName "fields" .Params "body" .RawContent | jsonify }}',
  '_default/single.history.html': history,
  '_default/single.card.html': card,
  '_default/single.badge.svg': badge,
  '_default/single.atom.xml': atom,
  '_default/list.atom.xml': atom,
  'index.atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ site.Title }}</title></feed>',
  '_default/single.jsonfeed.json': jsonFeed,
  '_default/list.jsonfeed.json': jsonFeed,
  'index.jsonfeed.json': '{{ dict "title" site.Title | jsonify }}',
  '_default/single.md': '{{ readFile .File.Path | safeHTML }}',
};
