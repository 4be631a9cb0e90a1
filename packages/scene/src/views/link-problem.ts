import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';

/** Why photos cannot be joined as they were linked. */
export type LinkProblem =
  | { readonly problem: 'too-few'; readonly link: number }
  | { readonly problem: 'not-on-floor'; readonly link: number; readonly point: number; readonly view: number }
  | { readonly problem: 'too-close'; readonly link: number; readonly view: number }
  /** metres between the two points that disagree most, as each photo has them */
  | {
      readonly problem: 'distance';
      readonly link: number;
      readonly a: number;
      readonly b: number;
      readonly metresA: number;
      readonly metresB: number;
    }
  /** degrees by which the walls of one photo would stand askew in the other */
  | {
      readonly problem: 'direction';
      readonly link: number;
      readonly a: number;
      readonly b: number;
      readonly degrees: number;
    }
  /** metres between where the two photos have the point that fits worst, with all the others in place */
  | { readonly problem: 'odd-point'; readonly link: number; readonly point: number; readonly metres: number }
  | { readonly problem: 'unlinked'; readonly view: number };

/** The problem as an error: `staging.link_invalid` with the problem and its sentence in its data. */
export function linkError(problem: LinkProblem): AppError {
  const { en, es } = sentenceOf(problem);
  return new AppError('staging.link_invalid', { detail: `${en} / ${es}`, data: { ...problem, en, es } });
}

/** In plain words; photos and points count from 1, as they are shown. */
export function sentenceOf(problem: LinkProblem): Text {
  switch (problem.problem) {
    case 'too-few':
      return {
        en: 'Two photos are linked by two points of the floor or more.',
        es: 'Dos fotos se enlazan con dos puntos del suelo o más.',
      };
    case 'not-on-floor': {
      const [point, view] = [problem.point + 1, problem.view + 1];
      return {
        en: `Point ${point} does not lie on the floor in photo ${view}: there it would be at the horizon or above. Click where something touches the floor.`,
        es: `El punto ${point} no está en el suelo en la foto ${view}: queda en el horizonte o por encima. Haz clic donde algo toca el suelo.`,
      };
    }
    case 'too-close': {
      const view = problem.view + 1;
      return {
        en: `The points lie too close together in photo ${view} to say how the photos are turned. Choose two that are a metre apart or more.`,
        es: `Los puntos están demasiado juntos en la foto ${view} para saber cómo están giradas las fotos. Elige dos separados un metro o más.`,
      };
    }
    case 'distance': {
      const [a, b] = [problem.a + 1, problem.b + 1];
      const { metresA: one, metresB: other } = problem;
      return {
        en: `These cannot be the same points: they lie ${one.toFixed(2)} m apart in photo ${a} and ${other.toFixed(2)} m in photo ${b}.`,
        es: `No pueden ser los mismos puntos: distan ${decimal(one)} m en la foto ${a} y ${decimal(other)} m en la foto ${b}.`,
      };
    }
    case 'direction': {
      const [a, b] = [problem.a + 1, problem.b + 1];
      const degrees = Math.round(problem.degrees);
      return {
        en: `With these points the walls of photo ${b} would stand ${degrees}° askew in photo ${a}. Check that each point is the same in both.`,
        es: `Con estos puntos las paredes de la foto ${b} quedarían torcidas ${degrees}° en la foto ${a}. Comprueba que cada punto es el mismo en las dos.`,
      };
    }
    case 'odd-point': {
      const [point, metres] = [problem.point + 1, problem.metres];
      return {
        en: `Point ${point} does not agree with the others: it is ${metres.toFixed(2)} m off. Move it or take it away.`,
        es: `El punto ${point} no concuerda con los demás: se desvía ${decimal(metres)} m. Muévelo o quítalo.`,
      };
    }
    case 'unlinked': {
      const view = problem.view + 1;
      return {
        en: `Photo ${view} is not linked to the others yet.`,
        es: `La foto ${view} todavía no está enlazada con las demás.`,
      };
    }
    default:
      return problem satisfies never;
  }
}

function decimal(metres: number): string {
  return metres.toFixed(2).replace('.', ',');
}
