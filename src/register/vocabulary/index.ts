/** The closed lists. Schema, form, site, exports and documents all read them here; nothing restates them. */
export * from './ai.ts';
export * from './answer.ts';
export * from './data.ts';
export * from './organisation.ts';
export * from './project.ts';
export * from './removal.ts';
export * from './subject.ts';
export * from './term.ts';
