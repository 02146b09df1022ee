/** The closed lists. Schema, form, site, exports and documents all read them here; nothing restates them. */
export * from './ai-terms.ts';
export * from './answer-terms.ts';
export * from './data-terms.ts';
export * from './organisation-terms.ts';
export * from './project-terms.ts';
export * from './removal-terms.ts';
export * from './subject-terms.ts';
export * from './term.ts';
