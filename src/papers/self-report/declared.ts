import type { Finding } from '../../checks/findings/finding';
import type { DeclarationForm, Figure } from '../../form/model';
import { coefficientLimit, meets } from '../../standards/lookup';
import type { County } from '../county/county';

/**
 * The county with the coefficients that its form declares in 表Ⅲ: a report names the figure that goes up with it, not the one recomputed
 * from two decimals, which may differ in the last digit. Where the declared one is missing or found wrong, the recomputed one stands.
 */
export function asDeclared(county: County, form: DeclarationForm): County {
  const { standards, review } = county.checked;
  return {
    ...county,
    stages: county.stages.map((standing) => {
      const limit = coefficientLimit(standards.profile, standing.stage);
      return {
        ...standing,
        coefficients: standing.coefficients.map((one) => {
          const figure = form.balance?.[standing.stage].coefficient[one.indicator];
          if (figure?.value == null || one.value === null || isDoubted(figure, review.open)) return one;
          return { ...one, value: figure.value, over: !meets(limit, figure.value) };
        }),
      };
    }),
  };
}

/** Whether something is wrong with how the figure is filled in; being over a limit is not. */
function isDoubted({ sheet, row, column }: Figure, open: readonly Finding[]): boolean {
  return open.some(
    ({ category, places }) =>
      category !== 'standard' &&
      places.some((place) => place.sheet === sheet && place.row === row && place.column === column),
  );
}
