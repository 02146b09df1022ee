import { aiKindsFigure, aiRolesFigure, aiUsesFigure } from './ai.ts';
import { areasFigure } from './areas.ts';
import { coverageFigure } from './coverage.ts';
import { declarationsFigure } from './declarations.ts';
import type { Figure, FigureInput } from './figure.ts';
import { outcomesFigure, resultsFigure } from './outcomes.ts';
import { principlesFigure } from './principles.ts';
import { reviewsFigure } from './reviews.ts';
import { stagesFigure } from './stages.ts';

const makers = [
  coverageFigure,
  declarationsFigure,
  principlesFigure,
  outcomesFigure,
  resultsFigure,
  reviewsFigure,
  aiUsesFigure,
  aiKindsFigure,
  aiRolesFigure,
  areasFigure,
  stagesFigure,
];

/** Every figure of the register, in the order in which people ask for them. */
export function figures(input: FigureInput): Figure[] {
  return makers.map((make) => make(input));
}
