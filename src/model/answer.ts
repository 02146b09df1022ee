import type { answerStates, ValueOf, WithheldReason } from './vocabulary/index.ts';

/** Text with marks, named as mdast (https://github.com/syntax-tree/mdast) names them. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

/** A point of a list. */
export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

/** A paragraph, a list or, on the register's own pages only, a heading. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly depth: 2 | 3; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The first number of an ordered list. */
      readonly start?: number;
      readonly children: readonly ListItem[];
    };

/** How a question was answered. */
export type AnswerState = ValueOf<typeof answerStates>;

/** How a question was answered, in words that fit into a sentence. */
export const answerStateWords: Readonly<Record<AnswerState, string>> = {
  answered: 'answered',
  not_sure: 'not sure',
  does_not_apply: 'does not apply',
  withheld: 'withheld',
};

/** The answer to one question. */
export interface Answer {
  readonly state: AnswerState;
  /** Why it is withheld; there exactly when the state is `withheld`. */
  readonly withheld?: WithheldReason;
  /** The answer, or the reason why there is none; without the words that name the state. */
  readonly blocks: readonly Block[];
}

/** The words that open an answer of a state, as a file writes them; nothing for a plain answer. */
export function formatOpening(answer: Pick<Answer, 'state' | 'withheld'>): string {
  switch (answer.state) {
    case 'not_sure':
      return 'Not sure:';
    case 'does_not_apply':
      return 'Does not apply:';
    case 'withheld':
      return `Withheld (${answer.withheld}):`;
    case 'answered':
      return '';
  }
}

/** The words of an answer without its marks, a line for each paragraph and point. */
export function toPlainText(blocks: readonly Block[]): string {
  return listParagraphTexts(blocks).join('\n');
}

/** The words of each paragraph, heading and point, in order. */
export function listParagraphTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? block.children.flatMap((item) => listParagraphTexts(item.children))
      : [toInlineText(block.children)],
  );
}

/** The words of inline text without its marks. */
export function toInlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'break' ? ' ' : toInlineText(child.children);
    })
    .join('');
}
