/** The part of the Charter's guide that a question belongs to. */
export type GuidePart = 'project' | 'organisations' | 'documenting' | 'benefits' | 'harms' | 'communicating';

/** Something to read, named by the guide: what it is and where it is. */
export interface Resource {
  readonly label: string;
  readonly url: string;
}

/**
 * One of the guide's 20 questions, in our own words. The ids come from the data
 * (see `QuestionId` in `index.ts`), so the shape takes them as a parameter.
 */
export interface Question<Id extends string = string> {
  /** Permanent id, snake_case. */
  readonly id: Id;
  /** The part of the guide it belongs to. */
  readonly part: GuidePart;
  /** Heading in the file and on the page. */
  readonly heading: string;
  /** The question as the form asks it. */
  readonly ask: string;
  /** Prompts under the question, one sentence each. */
  readonly hints: readonly string[];
  /** A good answer, invented. All 20 examples describe the same project. */
  readonly example: string;
  /** Further reading that the guide names for this subject. */
  readonly resources: readonly Resource[];
  /** Whether the answer is typed front matter or prose under the heading. */
  readonly lives: 'front_matter' | 'prose';
  /** Whether an answer may be `Withheld (…)`. */
  readonly may_be_withheld: boolean;
}
