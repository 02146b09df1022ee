import { aiKindsFigure, aiRolesFigure, aiUsesFigure } from './ai-figures.ts';
import { areasFigure } from './areas-figure.ts';
import { coverageFigure } from './coverage-figure.ts';
import { declarationsFigure } from './declarations-figure.ts';
import type { Figure, FigureInput } from './figure.ts';
import { outcomesFigure, resultsFigure } from './outcomes-figures.ts';
import { principlesFigure } from './principles-figure.ts';
import { reviewsFigure } from './reviews-figure.ts';
import { stagesFigure } from './stages-figure.ts';

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
export function listFigures(input: FigureInput): Figure[] {
  return makers.map((make) => make(input));
}
