import type { Term } from './term.ts';

/** On what ground an entry was removed. Nothing is removed on another. */
export const removalGrounds = [
  {
    value: 'data_protection',
    label: 'Data protection',
    explanation: 'It held personal data that may not be published (UK GDPR, Article 17).',
  },
  { value: 'court_order', label: 'A court order', explanation: 'A court ordered its removal.' },
  {
    value: 'defamation',
    label: 'Defamation',
    explanation: 'It said something of a person or an organisation that the law calls defamatory.',
  },
  { value: 'copyright', label: 'Copyright', explanation: 'It held a work without the leave of whoever owns it.' },
  {
    value: 'confidentiality',
    label: 'Confidentiality or secrecy in law',
    explanation: 'It held what a law or a duty of confidence forbids to publish.',
  },
  { value: 'other_law', label: 'Another law', explanation: 'Another law required it; the note says which.' },
] as const satisfies readonly Term[];
