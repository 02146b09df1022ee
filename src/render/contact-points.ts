import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { countNoun } from '../text/count-noun.ts';
import { html, type Html } from './html.ts';

/** Ways to get in touch; absent if not offered. */
interface Ways {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
}

/** List items for ways to get in touch: telephone first, because everyone has one, then e-mail, then the web page. */
export function reachPoints({ phone, email, url }: Ways): Html {
  return html`${phone && html`<li>Telephone: <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></li>`}${
    email && html`<li>E-mail: <a href="mailto:${email}">${email}</a></li>`
  }${url && html`<li>Web page: ${outsideLink(url)}</li>`}`;
}

/** A link to another site with its host as text, so that people see where it leads; the plain text if it is not https. */
export function outsideLink(url: string, before = ''): Html {
  const target = URL.parse(url);
  return target?.protocol === 'https:' ? html`<a href="${url}">${before}${target.host}</a>` : html`${before}${url}`;
}

/** List items for the ways to object to a project, the help it offers and how soon it answers. */
export function contestPoints(contest: NonNullable<FrontMatter['contest']>): Html {
  const { post, in_person, help, reply_days } = contest;
  return html`${reachPoints(contest)}${post && html`<li>Post: <span dir="auto">${post}</span></li>`}${
    in_person && html`<li>In person: <span dir="auto">${in_person}</span></li>`
  }${help && html`<li>Help: <span dir="auto">${help}</span></li>`}${
    reply_days !== undefined && html`<li>You get an answer within ${countNoun(reply_days, 'working day')}</li>`
  }`;
}
